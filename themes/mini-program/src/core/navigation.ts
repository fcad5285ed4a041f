// Follows links: tabs change in place, everything else opens on top of them.
import { reactive } from 'vue'
import { app } from './app'
import { leads, parseLink } from './links'
import { onWeChat } from './platform'

export const navigation = reactive({ tab: tabInAddress() })

let moving = false

export function open(link: string | undefined): void {
  const target = parseLink(link)
  if (target.to === 'nowhere' || moving) return
  if (target.to === 'phone') {
    uni.makePhoneCall({ phoneNumber: target.number, fail: () => undefined })
    return
  }
  if (app.tabs.value.some((tab) => tab.link === link)) {
    openTab(link!)
    return
  }
  moving = true
  uni.navigateTo({
    url: `/pages/inner/inner?link=${encodeURIComponent(link!)}`,
    complete: () => (moving = false),
  })
}

export function openTab(link: string): void {
  if (!leads(link)) return
  if (parseLink(link).to === 'phone') {
    open(link)
    return
  }
  navigation.tab = link
  const depth = getCurrentPages().length
  if (depth > 1) uni.navigateBack({ delta: depth - 1 })
  else if (getCurrentPages()[0]?.route === 'pages/inner/inner') uni.reLaunch({ url: '/pages/shell/shell' })
  else uni.pageScrollTo({ scrollTop: 0, duration: 0 })
  rememberInAddress(link)
}

export function back(): void {
  if (getCurrentPages().length > 1) uni.navigateBack({ delta: 1 })
  else uni.reLaunch({ url: '/pages/shell/shell' })
}

/** The tab survives a reload of the H5 for as long as the browser tab lives. */
function rememberInAddress(link: string): void {
  if (!onWeChat) sessionStorage.setItem(`careloop.tab.${window.location.pathname}`, link)
}

function tabInAddress(): string {
  if (onWeChat) return ''
  try {
    return sessionStorage.getItem(`careloop.tab.${window.location.pathname}`) ?? ''
  } catch {
    return ''
  }
}
