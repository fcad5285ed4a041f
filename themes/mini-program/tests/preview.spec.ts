import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeUni } from './uni'

const builder = 'http://localhost:8080'
const theme = { skin: 'sunny-street', primary: '#B45309', brandName: '草稿堂', tokens: { '--c-primary': '#B45309' } }
const draft = {
  type: 'careloop:draft',
  theme,
  page: { title: '草稿', blocks: [] },
  tabBar: { items: [{ text: '首页', icon: 'home', link: 'page:home' }] },
}
const release = {
  slug: 'renhe',
  name: '仁和',
  appid: 'wx1',
  release: { number: 3, hash: 'h' },
  theme: { skin: 'clear-water', primary: '#0F766E', brandName: '仁和', tokens: { '--c-primary': '#0F766E' } },
  tabBar: { items: [{ text: '线上', icon: 'home', link: 'page:home' }] },
  pages: ['home', 'guide'],
}
let parent: { postMessage: ReturnType<typeof vi.fn> }
let listeners: Array<[EventTarget, string, EventListenerOrEventListenerObject]>

beforeEach(() => {
  parent = { postMessage: vi.fn() }
  vi.spyOn(window, 'parent', 'get').mockReturnValue(parent as unknown as Window & typeof globalThis)
  listeners = []
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target)
    vi.spyOn(target as EventTarget, 'addEventListener').mockImplementation((type, listener, options) => {
      if (listener) listeners.push([target, type, listener])
      add(type, listener as EventListener, options)
    })
  }
})

afterEach(() => {
  for (const [target, type, listener] of listeners) {
    target.removeEventListener(type, listener)
    target.removeEventListener(type, listener, true)
  }
  document.head.innerHTML = ''
  document.body.innerHTML = ''
})

describe('the preview', () => {
  it('shows the draft its builder posts', async () => {
    const { app } = await start(builder)
    expect(parent.postMessage).toHaveBeenCalledWith({ type: 'careloop:ready' }, builder)
    post(draft, builder, parent)
    expect(app.page('home').document?.title).toBe('草稿')
  })

  it('keeps the draft when what is live arrives after it', async () => {
    serve()
    const { app } = await start(builder)
    const { look } = await import('@/core/look')
    post(draft, builder, parent)
    await app.refresh()
    await app.loadPage('home')
    expectDraft(app)
    expect(look.style).toContain('--c-primary:#B45309')
    expect(app.state.release?.release.number).toBe(3)
  })

  it('puts the draft in front of what is live already', async () => {
    serve()
    const { app } = await start(builder)
    await app.refresh()
    await app.loadPage('home')
    post(draft, builder, parent)
    expectDraft(app)
    await app.refresh()
    expectDraft(app)
  })

  it('keeps a draft page that is asked for before and refused after it comes', async () => {
    let refuse: () => void = () => undefined
    fakeUni.serve(() => new Promise((resolve) => (refuse = () => resolve({ status: 404 }))))
    const { app } = await start(builder)
    const asked = app.loadPage('home')
    post(draft, builder, parent)
    refuse()
    await asked
    expect(app.page('home')).toMatchObject({ document: { title: '草稿' }, error: '', missing: false })
  })

  it('keeps the theme it has when a draft brings none', async () => {
    serve()
    const { app } = await start(builder)
    post(draft, builder, parent)
    post({ type: draft.type, page: draft.page, tabBar: draft.tabBar }, builder, parent)
    await app.refresh()
    expectDraft(app)
  })

  it('shows the other pages as they are live', async () => {
    serve()
    const { app } = await start(builder)
    post(draft, builder, parent)
    await app.loadPage('guide')
    expect(app.page('guide').document?.title).toBe('线上')
  })

  it.each([
    ['another origin', 'http://evil.example', true],
    ['another window', builder, false],
  ])('ignores %s', async (_, origin, fromParent) => {
    const { app } = await start(builder)
    post(draft, origin, fromParent ? parent : window)
    expect(app.page('home').document).toBeNull()
  })

  it('does not start while the server has not named the builder', async () => {
    const { preview } = await start('__CARELOOP_BUILDER__')
    expect(preview.active).toBe(false)
    expect(parent.postMessage).not.toHaveBeenCalled()
  })

  it('does not start without preview=1', async () => {
    const { preview } = await start(builder, '')
    expect(preview.active).toBe(false)
  })

  it('turns a tap on a block into a choice for the builder', async () => {
    await start(builder)
    const tapped = vi.fn()
    document.body.innerHTML = '<div data-block="b1"><span></span></div>'
    document.querySelector('span')!.addEventListener('click', tapped)
    document.querySelector('span')!.click()
    expect(parent.postMessage).toHaveBeenLastCalledWith({ type: 'careloop:select', block: 'b1' }, builder)
    expect(tapped).not.toHaveBeenCalled()
  })

  it('outlines the block the builder points at', async () => {
    await start(builder)
    document.body.innerHTML = '<div data-block="b1"></div><div data-block="b2"></div>'
    for (const element of document.querySelectorAll('div')) element.scrollIntoView = vi.fn()
    post({ type: 'careloop:highlight', block: 'b2' }, builder, parent)
    expect(document.querySelector('.is-highlighted')!.getAttribute('data-block')).toBe('b2')
  })
})

function serve(): void {
  fakeUni.serve(({ url }) => ({ status: 200, body: url.includes('/pages/') ? { title: '线上', blocks: [] } : release }))
}

function expectDraft({ state, theme, tabs, page }: typeof import('@/core/app').app): void {
  expect(theme.value?.brandName).toBe('草稿堂')
  expect(tabs.value.map(({ text }) => text)).toEqual(['首页'])
  expect(page('home').document?.title).toBe('草稿')
  expect(state.release?.name).toBe('仁和')
}

async function start(origin: string, query = '?preview=1') {
  window.history.replaceState(null, '', `/t/renhe/${query}`)
  document.head.innerHTML = `<meta name="careloop-builder" content="${origin}">`
  const { preview, startPreview } = await import('@/core/preview')
  const { app } = await import('@/core/app')
  startPreview()
  return { preview, app }
}

function post(data: unknown, origin: string, source: unknown): void {
  window.dispatchEvent(new MessageEvent('message', { data, origin, source: source as Window }))
}
