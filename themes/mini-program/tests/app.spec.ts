import { describe, expect, it } from 'vitest'
import { fakeUni } from './uni'

const release = {
  slug: 'renhe',
  name: '仁和',
  appid: 'wx1',
  release: { number: 3, hash: 'h' },
  theme: { skin: 'clear-water', primary: '#0F766E', brandName: '仁和', tokens: { '--c-primary': '#0F766E' } },
  tabBar: { items: [] },
  pages: ['home'],
}

describe('the live release', () => {
  it('is asked for with the ETag of the copy on the device; 304 keeps the copy', async () => {
    keep('careloop.release.renhe', release)
    fakeUni.serve(() => ({ status: 304 }))
    const { app } = await import('@/core/app')
    await app.refresh()
    expect(fakeUni.requests[0]!.header['If-None-Match']).toBe('"v3"')
    expect(app.state.release?.release.number).toBe(3)
    expect(app.state.staleSince).toBeNull()
  })

  it('opens from the device without a network and says of when it is', async () => {
    keep('careloop.release.renhe', release)
    keep('careloop.page.renhe.home', { title: '首页', blocks: [] })
    const { app } = await import('@/core/app')
    await app.refresh()
    await app.loadPage('home')
    expect(app.state.release?.name).toBe('仁和')
    expect(app.page('home').document?.title).toBe('首页')
    expect(app.state.staleSince).toBe(1000)
  })

  it('says that a tenant does not exist instead of offering a retry', async () => {
    fakeUni.serve(() => ({ status: 404, body: { type: 'urn:careloop:problem:app-not-found' } }))
    const { app } = await import('@/core/app')
    await app.refresh()
    expect(app.state.missing).toBe(true)
  })

  it('drops a page that is no longer released, even if the device has a copy', async () => {
    keep('careloop.page.renhe.old', { title: '旧', blocks: [] })
    fakeUni.serve(() => ({ status: 404, body: { type: 'urn:careloop:problem:page-not-found' } }))
    const { app } = await import('@/core/app')
    await app.loadPage('old')
    expect(app.page('old')).toMatchObject({ document: null, missing: true })
  })

  it('survives a broken copy on the device', async () => {
    fakeUni.storage.set('careloop.release.renhe', '{broken')
    fakeUni.serve(() => ({ status: 200, body: release, headers: { ETag: '"v4"' } }))
    const { app } = await import('@/core/app')
    await app.refresh()
    expect(app.state.release?.release.number).toBe(3)
  })
})

function keep(key: string, body: unknown): void {
  fakeUni.storage.set(key, JSON.stringify({ etag: '"v3"', savedAt: 1000, body }))
}
