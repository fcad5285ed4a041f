import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { fakeUni, signInAs, type Reply } from './uni'

const tokens = { access_token: 'access-2', refresh_token: 'refresh-2', expires_in: 600, token_type: 'Bearer' }

describe('a member request', () => {
  it('renews a refused token once and goes through', async () => {
    signInAs('renhe')
    fakeUni.serve(({ url, header }) => {
      if (url === '/oauth2/token') return { status: 200, body: tokens }
      return header.Authorization === 'Bearer access-2' ? { status: 200, body: { balance: 5 } } : { status: 401 }
    })
    const { ask } = await import('@/core/api')
    expect((await ask<{ balance: number }>('/api/v1/me/points', { member: true })).body.balance).toBe(5)
  })

  it('shares one renewal between requests made at the same time', async () => {
    signInAs('renhe', 0)
    fakeUni.serve(({ url }) => (url === '/oauth2/token' ? { status: 200, body: tokens } : { status: 200 }))
    const { ask } = await import('@/core/api')
    await Promise.all([1, 2, 3, 4].map((n) => ask(`/api/v1/me/${n}`, { member: true })))
    expect(fakeUni.requests.filter(({ url }) => url === '/oauth2/token')).toHaveLength(1)
  })

  it('keeps the rotated refresh token', async () => {
    signInAs('renhe', 0)
    fakeUni.serve(({ url }) => (url === '/oauth2/token' ? { status: 200, body: tokens } : { status: 200 }))
    const { ask } = await import('@/core/api')
    await ask('/api/v1/me', { member: true })
    expect(JSON.parse(String(fakeUni.storage.get('careloop.session.renhe')))).toMatchObject({ refresh: 'refresh-2' })
  })

  it('takes the tokens another browser tab has already renewed', async () => {
    signInAs('renhe', 0)
    const { currentAccessToken, signedIn } = await import('@/core/session')
    expect(signedIn.value).toBe(true)
    fakeUni.storage.set(
      'careloop.session.renhe',
      JSON.stringify({ access: 'other', refresh: 'other', renewAfter: 9e15 }),
    )
    expect(await currentAccessToken()).toBe('other')
    expect(fakeUni.requests).toHaveLength(0)
  })

  it('signs out when the refresh token is refused, and says so', async () => {
    signInAs('renhe', 0)
    fakeUni.serve(() => ({ status: 400, body: { error: 'invalid_grant' } }))
    const { ask } = await import('@/core/api')
    const { signedIn } = await import('@/core/session')
    await expect(ask('/api/v1/me', { member: true })).rejects.toMatchObject({ kind: 'signed-out' })
    expect(signedIn.value).toBe(false)
  })

  it('stays signed in when there is no network', async () => {
    signInAs('renhe', 0)
    const { ask } = await import('@/core/api')
    const { signedIn } = await import('@/core/session')
    await expect(ask('/api/v1/me', { member: true })).rejects.toMatchObject({ kind: 'offline' })
    expect(signedIn.value).toBe(true)
  })
})

describe('signing out', () => {
  it('hands the refresh token back to the server', async () => {
    signInAs('renhe')
    fakeUni.serve(() => ({ status: 200 }))
    const { signOut, signedIn } = await import('@/core/session')
    signOut()
    expect(signedIn.value).toBe(false)
    expect(fakeUni.requests).toMatchObject([{ url: '/oauth2/revoke', method: 'POST' }])
    expect(Object.fromEntries(new URLSearchParams(String(fakeUni.requests[0]!.data)))).toEqual({
      token: 'refresh-1',
      token_type_hint: 'refresh_token',
      client_id: 'mini-program',
    })
    expect(fakeUni.api.request.mock.calls[0]![0]).toMatchObject({ timeout: 3000 })
  })

  it.each([{ fail: 'request:fail' }, { fail: 'request:fail timeout' }, { status: 401 }, { status: 503 }])(
    'takes no notice of %o',
    async (reply) => {
      signInAs('renhe')
      fakeUni.serve(() => reply)
      const { signOut, signedIn } = await import('@/core/session')
      signOut()
      expect(signedIn.value).toBe(false)
      await flushPromises()
      expect(fakeUni.storage.has('careloop.session.renhe')).toBe(false)
    },
  )

  it('does not wait for a server that is silent', async () => {
    signInAs('renhe')
    fakeUni.serve(() => new Promise(() => undefined))
    const { signOut, signedIn } = await import('@/core/session')
    signOut()
    expect(signedIn.value).toBe(false)
    expect(fakeUni.storage.has('careloop.session.renhe')).toBe(false)
  })

  it('asks nothing of the server when nobody is signed in', async () => {
    const { signOut } = await import('@/core/session')
    signOut()
    expect(fakeUni.requests).toHaveLength(0)
  })

  it('is not undone by a renewal that was under way', async () => {
    signInAs('renhe', 0)
    let answer: () => void = () => undefined
    fakeUni.serve(({ url }) =>
      url === '/oauth2/token'
        ? new Promise((resolve) => (answer = () => resolve({ status: 200, body: tokens })))
        : { status: 200 },
    )
    const { renewAccess, signOut, signedIn } = await import('@/core/session')
    const renewal = renewAccess()
    signOut()
    answer()
    await expect(renewal).rejects.toMatchObject({ kind: 'signed-out' })
    expect(signedIn.value).toBe(false)
    expect(fakeUni.storage.has('careloop.session.renhe')).toBe(false)
  })
})

describe('a failure', () => {
  it.each([
    [{ fail: 'request:fail timeout' }, 'timeout', '网络有点慢'],
    [{ fail: 'request:fail' }, 'offline', '没有连上网络'],
    [{ status: 500 }, 'server', '不是您的操作有误'],
    [{ status: 429 }, 'refused', '点得太快'],
    [{ status: 409, body: { type: 'urn:careloop:problem:x', detail: '已经领过了' } }, 'refused', '已经领过了'],
  ])('%o is said in plain words', async (reply, kind, words) => {
    fakeUni.serve(() => reply)
    const { ask } = await import('@/core/api')
    await expect(ask('/x')).rejects.toMatchObject({ kind, message: expect.stringContaining(words) as string })
  })
})

describe('signing in', () => {
  it('gives the code of WeChat for tokens, once', async () => {
    vi.stubGlobal('wx', { login: ({ success }: { success: (r: object) => void }) => success({ code: 'c-1' }) })
    fakeUni.serve(({ url }) =>
      url === '/oauth2/token' ? { status: 200, body: tokens } : { status: 200, body: release() },
    )
    const { signIn, signedIn } = await import('@/core/session')
    await signIn()
    expect(signedIn.value).toBe(true)
    const [sent] = fakeUni.requests.filter(({ url }) => url === '/oauth2/token')
    expect(sent!.data).toBe(
      'client_id=mini-program&grant_type=urn%3Acareloop%3Aparams%3Aoauth%3Agrant-type%3Awechat-code&appid=wx1&code=c-1',
    )
    vi.unstubAllGlobals()
  })
})

describe('checking in', () => {
  it('shows a check-in whose answer was lost when the server says that it is repeated', async () => {
    signInAs('renhe')
    const replies: Reply[] = [
      { fail: 'timeout' },
      { status: 503 },
      { status: 200, body: { ...result(), points: 0, awards: [], repeated: true } },
    ]
    fakeUni.serve(() => replies.shift()!)
    const { loyalty } = await import('@/core/loyalty')
    await expect(loyalty.checkIn()).rejects.toMatchObject({ kind: 'timeout' })
    await loyalty.load()
    expect(loyalty.state.error).not.toBe('')
    await loyalty.checkIn()
    expect(loyalty.standing.value).toMatchObject({ balance: 55, streak: 7, checkedInToday: true })
    expect(loyalty.daysOf('2026-11')).toEqual(['2026-11-21'])
    expect(loyalty.state.error).toBe('')
  })

  it('shows the new balance and ticks the day', async () => {
    signInAs('renhe')
    fakeUni.serve(() => ({ status: 200, body: result() }))
    const { loyalty } = await import('@/core/loyalty')
    await loyalty.checkIn()
    expect(loyalty.standing.value).toMatchObject({ balance: 55, streak: 7, checkedInToday: true })
    expect(loyalty.daysOf('2026-11')).toContain('2026-11-21')
  })

  it('forgets everything about the member on signing out', async () => {
    signInAs('renhe')
    fakeUni.serve(() => ({ status: 200, body: result() }))
    const { loyalty } = await import('@/core/loyalty')
    const { signOut } = await import('@/core/session')
    await loyalty.checkIn()
    signOut()
    expect(loyalty.standing.value).toBeNull()
    expect(fakeUni.storage.has('careloop.session.renhe')).toBe(false)
  })
})

describe('two taps', () => {
  it('do the work once', async () => {
    const { useAction } = await import('@/core/action')
    let release: () => void = () => undefined
    const work = vi.fn(() => new Promise<void>((resolve) => (release = resolve)))
    const { run, busy } = useAction(work)
    const both = Promise.all([run(), run()])
    expect(busy.value).toBe(true)
    release()
    await both
    expect(work).toHaveBeenCalledTimes(1)
    expect(busy.value).toBe(false)
  })
})

function release() {
  return {
    slug: 'renhe',
    name: '仁和',
    appid: 'wx1',
    release: { number: 1, hash: 'h' },
    theme: { skin: 'clear-water', primary: '#0F766E', brandName: '仁和', tokens: {} },
    tabBar: { items: [] },
    pages: ['home'],
  }
}

function result() {
  return {
    day: '2026-11-21',
    streak: 7,
    points: 55,
    balance: 55,
    awards: [{ rule: '每天签到', points: 5 }],
    repeated: false,
  }
}
