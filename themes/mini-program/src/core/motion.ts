import { onWeChat } from './platform'

/** Whether the person asked the phone for less motion. */
export function calm(): boolean {
  return !onWeChat && window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
