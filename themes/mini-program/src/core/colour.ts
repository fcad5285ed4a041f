// Tints and legible text colours derived from a skin's tokens, so that any tenant colour stays readable.
import type { Tokens } from '@/generated/tokens'

type Rgb = [number, number, number]

const white: Rgb = [255, 255, 255]
const black: Rgb = [0, 0, 0]
/** WCAG AA for text of any size. */
export const readable = 4.5

function rgb(hex: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!match) return black
  return [parseInt(match[1]!, 16), parseInt(match[2]!, 16), parseInt(match[3]!, 16)]
}

function hex(colour: Rgb): string {
  return (
    '#' +
    colour
      .map((part) => Math.round(part).toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()
  )
}

function blend(from: Rgb, to: Rgb, share: number): Rgb {
  return [0, 1, 2].map((i) => from[i]! + (to[i]! - from[i]!) * share) as Rgb
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** The colour itself if it reads on all of the backgrounds, else the nearest darker or lighter one that does. */
export function legible(colour: string, backgrounds: string[]): string {
  const dark = backgrounds.every((background) => luminance(rgb(background)) < 0.18)
  for (let share = 0; share <= 1; share += 0.04) {
    const candidate = hex(blend(rgb(colour), dark ? white : black, share))
    if (backgrounds.every((background) => contrast(candidate, background) >= readable)) return candidate
  }
  return hex(dark ? white : black)
}

/** White or near-black, whichever reads better. */
function textOn(background: string): string {
  return contrast('#FFFFFF', background) >= readable
    ? '#FFFFFF'
    : contrast('#0B1213', background) >= readable
      ? '#0B1213'
      : '#000000'
}

/** A second, deeper tone for gradients on which the text colour of `primary` still reads. */
function stronger(primary: string, on: string): string {
  const towards = on === '#FFFFFF' ? black : white
  return hex(blend(rgb(primary), towards, 0.22))
}

/** The tokens as delivered plus the derived ones (see skins/README.md). */
export function paint(tokens: Tokens): Tokens {
  const surface = tokens['--c-surface'] ?? '#FFFFFF'
  const background = tokens['--c-background'] ?? surface
  const primary = tokens['--c-primary'] ?? '#0F766E'
  const onPrimary = textOn(primary)
  const grounds = [surface, background, tokens['--c-sunken'] ?? surface]
  const dark = luminance(rgb(background)) < 0.18
  const painted: Tokens = {
    ...tokens,
    // At night a band of full colour glares: the header keeps the hue and loses the light.
    '--c-header': dark ? hex(blend(rgb(background), rgb(primary), 0.32)) : primary,
    '--c-header-strong': dark ? hex(blend(rgb(background), rgb(primary), 0.16)) : stronger(primary, onPrimary),
    '--c-on-header': dark ? (tokens['--c-text'] ?? '#FFFFFF') : onPrimary,
    '--c-accent': legible(primary, grounds),
  }
  for (const name of ['primary', 'success', 'warning', 'danger']) {
    const colour = tokens[`--c-${name}`] ?? primary
    const soft = hex(blend(rgb(surface), rgb(colour), 0.12))
    painted[`--c-${name}-soft`] = soft
    painted[`--c-on-${name}`] = textOn(colour)
    painted[`--c-on-${name}-soft`] = legible(colour, [soft])
  }
  return painted
}
