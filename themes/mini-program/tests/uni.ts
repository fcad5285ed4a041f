// The part of uni-app's API that the app uses, under the control of a test.
import { vi } from 'vitest'

export interface Request {
  url: string
  method: string
  data: unknown
  header: Record<string, string>
}

export type Reply = { status: number; body?: unknown; headers?: Record<string, string> } | { fail: string }
type Server = (request: Request) => Reply | Promise<Reply>

let server: Server = () => ({ fail: 'request:fail' })
const storage = new Map<string, unknown>()
const requests: Request[] = []

export const fakeUni = {
  requests,
  storage,
  serve(next: Server) {
    server = next
  },
  reset() {
    server = () => ({ fail: 'request:fail' })
    storage.clear()
    requests.length = 0
    for (const member of Object.values(fakeUni.api)) member.mockClear()
  },
  api: {
    request: vi.fn(async (options: Request & { success: (r: object) => void; fail: (r: object) => void }) => {
      const { url, method, data, header } = options
      requests.push({ url, method, data, header })
      const reply = await server({ url, method, data, header })
      if ('fail' in reply) options.fail({ errMsg: reply.fail })
      else options.success({ statusCode: reply.status, data: reply.body ?? {}, header: reply.headers ?? {} })
    }),
    getStorageSync: vi.fn((key: string) => storage.get(key) ?? ''),
    setStorageSync: vi.fn((key: string, value: unknown) => void storage.set(key, value)),
    removeStorageSync: vi.fn((key: string) => void storage.delete(key)),
    navigateTo: vi.fn((options: { complete?: () => void }) => options.complete?.()),
    navigateBack: vi.fn(),
    reLaunch: vi.fn(),
    pageScrollTo: vi.fn(),
    makePhoneCall: vi.fn(),
  },
}

export function signInAs(slug: string, renewAfter = Number.MAX_SAFE_INTEGER): void {
  storage.set(`careloop.session.${slug}`, JSON.stringify({ access: 'access-1', refresh: 'refresh-1', renewAfter }))
}
