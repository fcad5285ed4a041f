import { onWeChat } from './platform'

/** Pixels at the top that WeChat's status bar and capsule need; browsers need none. */
export function topInset(): number {
  return onWeChat ? (uni.getSystemInfoSync().statusBarHeight ?? 20) : 0
}

/** The clock and battery of the phone over our own header: light on dark, dark on light. */
export function dressStatusBar(onDark: boolean): void {
  if (!onWeChat) return
  uni.setNavigationBarColor({
    frontColor: onDark ? '#ffffff' : '#000000',
    backgroundColor: onDark ? '#000000' : '#ffffff',
    fail: () => undefined,
  })
}
