import { onWeChat } from './platform'

/** Which tenant's app this is, and where its server is. */
export interface Place {
  slug: string
  /** Origin of the API, empty for our own. */
  base: string
}

let place: Place | undefined

export function here(): Place {
  place ??= onWeChat ? fromExtConfig() : { slug: slugOf(window.location.pathname), base: '' }
  return place
}

/** The slug in `/t/{slug}/`; empty when the address has none. */
export function slugOf(pathname: string): string {
  return /^\/t\/([a-z0-9-]{1,60})(?:\/|$)/.exec(pathname)?.[1] ?? ''
}

function fromExtConfig(): Place {
  const ext = uni.getExtConfigSync?.() as { slug?: string; apiBase?: string } | undefined
  return { slug: ext?.slug ?? '', base: (ext?.apiBase ?? '').replace(/\/+$/, '') }
}
