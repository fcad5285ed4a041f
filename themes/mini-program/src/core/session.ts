// Who is signed in at this tenant on this device, and the tokens that prove it.
import { computed, reactive } from 'vue'
import { t } from '@/i18n'
import { Failure, ask } from './api'
import { app } from './app'
import { here } from './place'
import { onWeChat } from './platform'
import { forget, recall, remember } from './storage'
import { wechatCode } from './wechat'

interface Tokens {
  access: string
  refresh: string
  /** Epoch milliseconds after which the access token is renewed before use. */
  renewAfter: number
}

interface TokenResponse {
  access_token: string
  refresh_token: string
  expires_in: number
}

const state = reactive<{ tokens: Tokens | null; loaded: boolean }>({ tokens: null, loaded: false })
const endings: Array<() => void> = []

function key(): string {
  return `careloop.session.${here().slug}`
}

function load(): Tokens | null {
  if (!state.loaded) {
    state.tokens = recall<Tokens>(key())
    state.loaded = true
  }
  return state.tokens
}

export const signedIn = computed(() => load() !== null)

/** One tap: WeChat vouches for the person, our server answers with tokens. */
export async function signIn(): Promise<void> {
  const release = await app.ready()
  const code = await wechatCode(release.appid)
  const tokens = await requestTokens({
    grant_type: 'urn:careloop:params:oauth:grant-type:wechat-code',
    appid: release.appid,
    code,
  })
  keep(tokens)
}

/** Ends the session on the server too if that can be reached now; here it ends in any case, and at once. */
export function signOut(): void {
  const tokens = recall<Tokens>(key()) ?? load()
  if (tokens) void revoke(tokens.refresh)
  signedOut()
}

async function revoke(refresh: string): Promise<void> {
  try {
    const body = form({ token: refresh, token_type_hint: 'refresh_token' })
    await ask('/oauth2/revoke', { method: 'POST', body, timeout: 3_000 })
  } catch {
    // The session ends by itself when nobody uses it.
  }
}

/** Forgets the tokens; whoever holds a member's data drops it too. */
export function signedOut(): void {
  state.tokens = null
  state.loaded = true
  forget(key())
  for (const ending of endings) ending()
}

export function whenSignedOut(ending: () => void): void {
  endings.push(ending)
}

export async function currentAccessToken(): Promise<string> {
  const tokens = load()
  if (!tokens) throw new Failure('signed-out', t('error.signedOut'))
  return Date.now() < tokens.renewAfter ? tokens.access : renewAccess()
}

let renewing: Promise<string> | null = null

/** Rotates the refresh token; everyone who asks meanwhile gets the same answer. */
export function renewAccess(): Promise<string> {
  renewing ??= oneTabAtATime(rotate).finally(() => (renewing = null))
  return renewing
}

/** The tabs of a browser share the tokens, and a refresh token that comes twice ends the session as stolen. */
async function oneTabAtATime(work: () => Promise<string>): Promise<string> {
  if (onWeChat || !('locks' in navigator)) return work()
  let begun = false
  try {
    return (await navigator.locks.request(key(), () => {
      begun = true
      return work()
    })) as string
  } catch (problem) {
    if (begun) throw problem
    // A browser that refuses to store anything refuses locks too; its tabs share nothing.
    return work()
  }
}

async function rotate(): Promise<string> {
  // Another tab may have rotated already: its tokens are the valid ones.
  const stored = recall<Tokens>(key())
  if (stored && load() && stored.refresh !== load()?.refresh) {
    state.tokens = stored
    if (Date.now() < stored.renewAfter) return stored.access
  }
  const refresh = load()?.refresh
  if (!refresh) throw new Failure('signed-out', t('error.signedOut'))
  try {
    const renewed = await requestTokens({ grant_type: 'refresh_token', refresh_token: refresh })
    // Who has signed out meanwhile stays signed out.
    if (load()?.refresh === refresh) return keep(renewed)
  } catch (problem) {
    if (!(problem instanceof Failure && problem.kind === 'refused')) throw problem
    if (load()?.refresh === refresh) signedOut()
  }
  throw new Failure('signed-out', t('error.signedOut'))
}

async function requestTokens(fields: Record<string, string>): Promise<TokenResponse> {
  try {
    return (await ask<TokenResponse>('/oauth2/token', { method: 'POST', body: form(fields) })).body
  } catch (problem) {
    if (problem instanceof Failure && (problem.kind === 'refused' || problem.kind === 'signed-out')) {
      throw new Failure('refused', t('error.signInRefused'))
    }
    throw problem
  }
}

function form(fields: Record<string, string>): string {
  return Object.entries({ client_id: 'mini-program', ...fields })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}

function keep(response: TokenResponse): string {
  const lifetime = response.expires_in * 1000
  state.tokens = {
    access: response.access_token,
    refresh: response.refresh_token,
    renewAfter: Date.now() + lifetime - Math.min(30_000, lifetime / 4),
  }
  state.loaded = true
  remember(key(), state.tokens)
  return response.access_token
}
