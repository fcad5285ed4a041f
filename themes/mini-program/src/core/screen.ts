import { onWeChat } from './platform'

/** Pixels at the top that WeChat's status bar and capsule need; browsers need none. */
export function topInset(): number {
  return onWeChat ? (uni.getSystemInfoSync().statusBarHeight ?? 20) : 0
}
