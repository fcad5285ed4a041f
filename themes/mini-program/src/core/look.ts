// How the app looks for this person: the tenant's tokens, dark or light, care mode.
import { computed, reactive, watchEffect } from 'vue'
import { careTokens, darkTokens, initialTokens, type Tokens } from '@/generated/tokens'
import { contrast, legible, paint, readable } from './colour'
import { onWeChat } from './platform'
import { recall, remember } from './storage'

export type Appearance = 'auto' | 'light' | 'dark'

interface Choice {
  appearance: Appearance
  care: boolean
}

const key = 'careloop.look'
const choice = reactive<Choice>({ appearance: 'auto', care: false, ...recall<Partial<Choice>>(key) })
const state = reactive({ tokens: initialTokens, systemDark: false })

const dark = computed(() => choice.appearance === 'dark' || (choice.appearance === 'auto' && state.systemDark))

const tokens = computed<Tokens>(() => {
  const skin = dark.value ? darkened(state.tokens) : state.tokens
  return paint(choice.care ? { ...skin, ...careTokens } : skin)
})

export const look = {
  get appearance() {
    return choice.appearance
  },
  get care() {
    return choice.care
  },
  get dark() {
    return dark.value
  },
  /** Whether the band at the top carries light text. */
  get headerIsDark() {
    return contrast(tokens.value['--c-on-header']!, '#000000') > readable * 2
  },
  /** For the style attribute of a page's outermost element. */
  get style() {
    return styleOf(tokens.value)
  },
}

export function wear(delivered: Tokens): void {
  state.tokens = { ...initialTokens, ...delivered }
}

export function chooseAppearance(appearance: Appearance): void {
  choice.appearance = appearance
  remember(key, choice)
}

export function chooseCare(care: boolean): void {
  choice.care = care
  remember(key, choice)
}

/** Only our own custom properties with harmless values get into a style attribute. */
export function styleOf(all: Tokens): string {
  return Object.entries(all)
    .filter(([name, value]) => /^--[a-z0-9-]+$/.test(name) && /^[A-Za-z0-9#%(),.' _-]+$/.test(value))
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}

/** The dark skin in the tenant's own colour and shapes. */
function darkened(tenant: Tokens): Tokens {
  if (contrast(tenant['--c-background'] ?? '#FFFFFF', '#000000') < 3) return tenant
  const shapes = Object.fromEntries(Object.entries(tenant).filter(([name]) => !name.startsWith('--c-')))
  const primary = legible(tenant['--c-primary']!, [darkTokens['--c-surface']!, darkTokens['--c-sunken']!])
  return { ...darkTokens, ...shapes, '--c-primary': primary }
}

export function followSystem(): void {
  if (onWeChat) {
    state.systemDark = uni.getSystemInfoSync().theme === 'dark'
    uni.onThemeChange?.(({ theme }) => (state.systemDark = theme === 'dark'))
    return
  }
  const query = window.matchMedia('(prefers-color-scheme: dark)')
  state.systemDark = query.matches
  query.addEventListener('change', (event) => (state.systemDark = event.matches))
  // The browser's own canvas beside and below the app takes the same colours.
  watchEffect(() => {
    document.documentElement.style.cssText = look.style
    document.documentElement.style.colorScheme = look.dark ? 'dark' : 'light'
  })
}
