import { computed, ref } from 'vue'
import { onWeChat } from '@/core/platform'
import { recall, remember } from '@/core/storage'
import { en } from './en'
import { zh, type Key } from './zh'

export type Language = 'zh-CN' | 'en'

const storageKey = 'careloop.language'
const chosen = ref<Language>(recall<Language>(storageKey) ?? fromSettings())

/** The language the app speaks; sent to the server as Accept-Language. */
export const language = computed(() => chosen.value)

export function speak(next: Language): void {
  chosen.value = next
  remember(storageKey, next)
  nameInDocument()
}

export function t(key: Key, values: Record<string, string | number> = {}): string {
  const text = (chosen.value === 'en' ? en : zh)[key]
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** `11月21日` or `21 Nov` from a day (`2026-11-21`) or an instant. */
export function dayText(day: string): string {
  const [, month, date] = day.split('-').map((part) => parseInt(part, 10)) as [number, number, number]
  return chosen.value === 'en' ? `${date} ${monthNames[month - 1]}` : `${month}月${date}日`
}

/** `2026年11月21日` or `21 Nov 2026`. */
export function dateText(day: string): string {
  const year = day.slice(0, 4)
  return chosen.value === 'en' ? `${dayText(day)} ${year}` : `${year}年${dayText(day)}`
}

/** Day and time of an instant, in the phone's zone. */
export function momentText(instant: string | number): string {
  const at = new Date(instant)
  const day = dayText(`${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

export function numberText(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

export function nameInDocument(): void {
  if (!onWeChat) document.documentElement.lang = chosen.value
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Chinese unless the phone is set to another language. */
function fromSettings(): Language {
  const setting = onWeChat ? uni.getSystemInfoSync().language : navigator.language
  return /^(zh|$)/i.test(setting ?? '') ? 'zh-CN' : 'en'
}
