// The builder shows this app in a frame and posts the draft to it. Messages count only from our own parent frame on the
// builder's origin, which the server wrote into index.html.
import { reactive } from 'vue'
import { showDraft, type PageDocument, type Tab, type Theme } from './app'
import { navigation } from './navigation'
import { onWeChat } from './platform'

export const preview = reactive({ active: false, highlighted: '' })

type Message =
  | { type: 'careloop:draft'; key?: string; page?: PageDocument; theme?: Theme; tabBar?: { items: Tab[] } }
  | { type: 'careloop:highlight'; block: string }

/** The key under which a draft page is shown when the builder does not name it. */
export const draftPageKey = 'home'

export function startPreview(): void {
  if (onWeChat || window.parent === window) return
  if (new URLSearchParams(window.location.search).get('preview') !== '1') return
  const builder = builderOrigin()
  if (!builder) return
  preview.active = true
  document.documentElement.style.setProperty('scrollbar-width', 'none') // a phone shows none beside its page
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent || event.origin !== builder) return
    if (isMessage(event.data)) receive(event.data)
  })
  document.addEventListener('click', (event) => select(event, builder), true)
  window.parent.postMessage({ type: 'careloop:ready' }, builder)
}

/** Null unless the server filled the placeholder with an http(s) origin. */
export function builderOrigin(): string | null {
  const content = document.querySelector('meta[name="careloop-builder"]')?.getAttribute('content') ?? ''
  return /^https?:\/\/[^/\s]+$/.test(content) ? content : null
}

function isMessage(data: unknown): data is Message {
  const type = (data as { type?: unknown } | null)?.type
  return type === 'careloop:draft' || type === 'careloop:highlight'
}

function receive(message: Message): void {
  if (message.type === 'careloop:draft') {
    const pageKey = message.key ?? draftPageKey
    showDraft({ ...message, pageKey })
    navigation.tab = `page:${pageKey}`
    return
  }
  preview.highlighted = message.block
  for (const element of document.querySelectorAll('[data-block]')) {
    const chosen = element.getAttribute('data-block') === message.block
    element.classList.toggle('is-highlighted', chosen)
    if (chosen) element.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }
}

/** In the preview a tap on a block chooses it for editing instead of doing what it does for patients. */
function select(event: MouseEvent, builder: string): void {
  const block = (event.target as Element | null)?.closest('[data-block]')?.getAttribute('data-block')
  if (!block) return
  event.preventDefault()
  event.stopPropagation()
  window.parent.postMessage({ type: 'careloop:select', block }, builder)
}
