// The tenant's live release as this device knows it: theme, tabs, pages. Kept on the device, so that it opens offline.
import { computed, reactive } from 'vue'
import type { Block } from '@/generated/blocks'
import type { Tokens } from '@/generated/tokens'
import { t } from '@/i18n'
import { Failure, ask, wordsFor } from './api'
import { wear } from './look'
import { here } from './place'
import { recall, remember } from './storage'

export interface Theme {
  skin: string
  primary: string
  brandName: string
  slogan?: string
  tokens: Tokens
}

export interface Tab {
  text: string
  icon: string
  link: string
}

export interface Release {
  slug: string
  name: string
  appid: string
  release: { number: number; hash: string }
  theme: Theme
  tabBar: { items: Tab[] }
  pages: string[]
}

export interface PageDocument {
  title: string
  blocks: Block[]
}

interface Kept<T> {
  etag: string
  savedAt: number
  body: T
}

interface PageState {
  document: PageDocument | null
  error: string
  missing: boolean
}

const state = reactive({
  release: null as Release | null,
  error: '',
  missing: false,
  loading: false,
  /** Not null while what is shown could not be checked with the server: when it was saved. */
  staleSince: null as number | null,
  pages: {} as Record<string, PageState>,
})

export const app = {
  state,
  theme: computed(() => state.release?.theme ?? null),
  tabs: computed(() => state.release?.tabBar.items ?? []),
  ready,
  refresh,
  page,
  loadPage,
}

/** The release, waiting for it if need be. */
async function ready(): Promise<Release> {
  if (!state.release) await refresh()
  if (!state.release) throw new Failure('offline', state.error || t('error.offline'))
  return state.release
}

let refreshing: Promise<void> | null = null

function refresh(): Promise<void> {
  refreshing ??= load().finally(() => (refreshing = null))
  return refreshing
}

async function load(): Promise<void> {
  const { slug } = here()
  if (!slug) {
    state.missing = true
    state.error = t('app.noTenant')
    return
  }
  const key = `careloop.release.${slug}`
  const kept = recall<Kept<Release>>(key)
  if (kept && !state.release) show(kept.body)
  state.loading = true
  try {
    const fresh = await fetchKept<Release>(key, `/api/v1/apps/${slug}`, kept)
    show(fresh.body)
    state.error = ''
    state.missing = false
    state.staleSince = null
    await Promise.all(Object.keys(state.pages).map(loadPage))
  } catch (problem) {
    state.error = wordsFor(problem)
    state.missing = problem instanceof Failure && problem.kind === 'not-found'
    if (state.missing) state.error = t('app.noTenant')
    if (kept) state.staleSince = kept.savedAt
  } finally {
    state.loading = false
  }
}

export interface Draft {
  theme?: Theme
  tabBar?: { items: Tab[] }
  page?: PageDocument
  pageKey: string
}

/** What the operator is working on: it stays in front of what is live, whichever of the two arrives first. */
let draft: Draft | null = null

export function showDraft(next: Draft): void {
  draft = { ...draft, ...next }
  if (draft.theme) wear(draft.theme.tokens)
  if (state.release) show(state.release)
  if (next.page) state.pages[next.pageKey] = { document: next.page, error: '', missing: false }
}

function show(release: Release): void {
  const theme = draft?.theme ?? release.theme
  state.release = { ...release, theme, tabBar: draft?.tabBar ?? release.tabBar }
  wear(theme.tokens)
}

function drafted(key: string): boolean {
  return draft?.page !== undefined && draft.pageKey === key
}

function page(key: string): PageState {
  return state.pages[key] ?? { document: null, error: '', missing: false }
}

async function loadPage(key: string): Promise<void> {
  if (drafted(key)) return
  const { slug } = here()
  const storageKey = `careloop.page.${slug}.${key}`
  const kept = recall<Kept<PageDocument>>(storageKey)
  const shown = (state.pages[key] ??= { document: kept?.body ?? null, error: '', missing: false })
  shown.error = ''
  try {
    const fresh = await fetchKept<PageDocument>(storageKey, `/api/v1/apps/${slug}/pages/${key}`, kept)
    if (drafted(key)) return
    state.pages[key] = { document: fresh.body, error: '', missing: false }
  } catch (problem) {
    if (drafted(key)) return
    const missing = problem instanceof Failure && problem.kind === 'not-found'
    const document = missing ? null : (state.pages[key]?.document ?? null)
    state.pages[key] = { document, error: missing ? t('page.missing') : wordsFor(problem), missing }
    if (document && kept) state.staleSince ??= kept.savedAt
  }
}

/** Reads with the ETag of the copy on the device; 304 means the copy is still right. */
async function fetchKept<T>(key: string, path: string, kept: Kept<T> | null): Promise<Kept<T>> {
  const answer = await ask<T>(path, kept?.etag ? { headers: { 'If-None-Match': kept.etag } } : {})
  const fresh: Kept<T> = {
    etag: answer.etag || (kept?.etag ?? ''),
    savedAt: Date.now(),
    body: answer.status === 304 && kept ? kept.body : answer.body,
  }
  remember(key, fresh)
  return fresh
}
