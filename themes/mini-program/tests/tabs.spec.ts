import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeUni, signInAs, type Reply } from './uni'

type RequestLock = (name: string, work: () => Promise<unknown>) => Promise<unknown>

describe('two tabs of a browser', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'locks')
  })

  it('that wake at once use the refresh token once and both stay signed in', async () => {
    signInAs('renhe', 0)
    lockWith(inTurn())
    fakeUni.serve(oneUse())
    const [one, other] = [await tab(), await tab()]
    expect(one.signedIn.value && other.signedIn.value).toBe(true)
    expect(await Promise.all([one.currentAccessToken(), other.currentAccessToken()])).toEqual(['access-2', 'access-2'])
    expect(fakeUni.requests).toHaveLength(1)
    expect(one.signedIn.value && other.signedIn.value).toBe(true)
  })

  it('take turns even after one has failed', async () => {
    signInAs('renhe', 0)
    lockWith(inTurn())
    const server = oneUse()
    fakeUni.serve((request) => (fakeUni.requests.length === 1 ? { fail: 'request:fail' } : server(request)))
    const [one, other] = [await tab(), await tab()]
    const both = await Promise.allSettled([one.currentAccessToken(), other.currentAccessToken()])
    expect(both).toMatchObject([{ reason: { kind: 'offline' } }, { value: 'access-2' }])
    expect(await one.currentAccessToken()).toBe('access-2')
  })

  it('go on from the newest tokens when those have grown old too', async () => {
    signInAs('renhe', 0)
    lockWith(inTurn())
    const asleep = await tab()
    expect(asleep.signedIn.value).toBe(true)
    const old = { access: 'access-9', refresh: 'refresh-9', renewAfter: 0 }
    fakeUni.storage.set('careloop.session.renhe', JSON.stringify(old))
    fakeUni.serve(oneUse())
    expect(await asleep.currentAccessToken()).toBe('access-10')
    expect(fakeUni.requests.map(({ data }) => data)).toEqual([expect.stringContaining('refresh_token=refresh-9')])
  })

  it('renew without a lock where the browser refuses it', async () => {
    signInAs('renhe', 0)
    lockWith(() => Promise.reject(new DOMException('denied', 'SecurityError')))
    fakeUni.serve(oneUse())
    expect(await (await tab()).currentAccessToken()).toBe('access-2')
  })
})

function lockWith(request: RequestLock): void {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } })
}

/** As the browser's locks: whoever asks for a name waits for those who asked before. */
function inTurn(): RequestLock {
  const last = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work)
    last.set(name, turn)
    return turn
  }
}

/** A server that takes each refresh token once, and none after one has come twice. */
function oneUse(): (request: { data: unknown }) => Promise<Reply> {
  const used = new Set<string>()
  let stolen = false
  return async ({ data }) => {
    const token = new URLSearchParams(String(data)).get('refresh_token')!
    stolen ||= used.has(token)
    used.add(token)
    await flushPromises()
    if (stolen) return { status: 400, body: { error: 'invalid_grant' } }
    const next = Number(token.split('-')[1]) + 1
    return {
      status: 200,
      body: { access_token: `access-${next}`, refresh_token: `refresh-${next}`, expires_in: 600 },
    }
  }
}

async function tab() {
  vi.resetModules()
  return import('@/core/session')
}
