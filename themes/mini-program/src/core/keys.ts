import { onWeChat } from './platform'

const tappable = '[role="button"], [role="link"], [role="switch"], [role="radio"]'

/** uni-app draws every element as a plain box; this gives those that can be tapped the keyboard of a real button. */
export function listenToKeys(): void {
  if (onWeChat) return
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    const target = (event.target as Element | null)?.closest<HTMLElement>(tappable)
    if (!target || target !== event.target) return
    event.preventDefault()
    if (!event.repeat) target.click()
  })
}
