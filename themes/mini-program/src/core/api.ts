// The one way to our server: timeouts, language, tokens, conditional reads, and failures a person can act on.
import { here } from './place'
import { language, t } from '@/i18n'
import { currentAccessToken, renewAccess, signedOut } from './session'

export type FailureKind = 'offline' | 'timeout' | 'signed-out' | 'refused' | 'not-found' | 'server'

/** What went wrong, in words for the person holding the phone. */
export class Failure extends Error {
  readonly kind: FailureKind
  /** The last part of the problem's type, for example `page-not-found`. */
  readonly problem: string

  constructor(kind: FailureKind, message: string, problem = '') {
    super(message)
    this.name = 'Failure'
    this.kind = kind
    this.problem = problem
  }
}

export interface Ask {
  method?: 'GET' | 'POST'
  /** Sent as a form when it is a string, else as JSON. */
  body?: string | object
  headers?: Record<string, string>
  /** With the member's token; renews it once when the server refuses it. */
  member?: boolean
  /** In milliseconds. */
  timeout?: number
}

export interface Answer<T> {
  status: number
  etag: string
  body: T
}

const patience = 12_000

export async function ask<T>(path: string, options: Ask = {}): Promise<Answer<T>> {
  const answer = await send(path, options, options.member ? await currentAccessToken() : null)
  if (answer.status === 401 && options.member) {
    const renewed = await renewAccess()
    const again = await send(path, options, renewed)
    if (again.status === 401) {
      signedOut()
      throw new Failure('signed-out', t('error.signedOut'))
    }
    return accept<T>(again)
  }
  return accept<T>(answer)
}

function send(path: string, options: Ask, token: string | null): Promise<Answer<unknown>> {
  const form = typeof options.body === 'string'
  return new Promise((resolve, reject) => {
    uni.request({
      url: here().base + path,
      method: options.method ?? 'GET',
      data: options.body,
      timeout: options.timeout ?? patience,
      header: {
        Accept: 'application/json, application/problem+json',
        'Accept-Language': language.value,
        ...(options.body === undefined
          ? {}
          : { 'Content-Type': form ? 'application/x-www-form-urlencoded' : 'application/json' }),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...options.headers,
      },
      success: (response) =>
        resolve({
          status: response.statusCode,
          etag: headerOf(response.header as Record<string, string>, 'etag'),
          body: response.data,
        }),
      fail: (reason: { errMsg?: string }) => reject(unreachable(reason.errMsg ?? '')),
    })
  })
}

function headerOf(headers: Record<string, string> | undefined, name: string): string {
  const found = Object.keys(headers ?? {}).find((key) => key.toLowerCase() === name)
  return found ? headers![found]! : ''
}

function unreachable(reason: string): Failure {
  return reason.includes('timeout')
    ? new Failure('timeout', t('error.timeout'))
    : new Failure('offline', t('error.offline'))
}

function accept<T>(answer: Answer<unknown>): Answer<T> {
  if (answer.status === 304 || (answer.status >= 200 && answer.status < 300)) return answer as Answer<T>
  const problem = (answer.body ?? {}) as { type?: string; detail?: string }
  const name = /^urn:careloop:problem:([a-z-]+)$/.exec(problem.type ?? '')?.[1] ?? ''
  if (answer.status === 401) throw new Failure('signed-out', t('error.signedOut'), name)
  if (answer.status === 404) throw new Failure('not-found', problem.detail ?? t('error.notFound'), name)
  if (answer.status === 429) throw new Failure('refused', problem.detail ?? t('error.tooOften'), name)
  if (answer.status < 500) throw new Failure('refused', problem.detail ?? t('error.refused'), name)
  throw new Failure('server', t('error.server'), name)
}

/** The words to show for anything that was thrown. */
export function wordsFor(problem: unknown): string {
  return problem instanceof Failure ? problem.message : t('error.server')
}
