import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addMonths, weekOf, weeksOf } from '@/core/days'
import { parseLink } from '@/core/links'
import { slugOf } from '@/core/place'
import { styleOf } from '@/core/look'
import { en } from '@/i18n/en'
import { zh } from '@/i18n/zh'
import { themes } from './catalogue'

/** Of a page: as long as the server allows. */
const longestKey = 'a1-'.repeat(20)

describe('days', () => {
  it('lay a month out in weeks from Monday', () => {
    const weeks = weeksOf('2026-11')
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(weeks.at(-1)![0]).toBe('2026-11-30')
    expect(weeks.flat().filter(Boolean)).toHaveLength(30)
  })

  it('know the leap day', () => {
    expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29)
  })

  it('find the week of a day over a month and a year boundary', () => {
    expect(weekOf('2026-11-01')[0]).toBe('2026-10-26')
    expect(weekOf('2027-01-01')).toContain('2026-12-31')
  })

  it('count months over the year', () => {
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(addMonths('2026-12', 1)).toBe('2027-01')
  })
})

describe('links', () => {
  it.each([
    ['page:home', { to: 'page', key: 'home' }],
    [`page:${longestKey}`, { to: 'page', key: longestKey }],
    ['fn:check-in', { to: 'function', name: 'check-in' }],
    ['tel:010-00000000', { to: 'phone', number: '010-00000000' }],
  ])('%s leads somewhere', (text, target) => {
    expect(parseLink(text)).toEqual(target)
  })

  it.each([
    '',
    undefined,
    'fn:unknown',
    'javascript:alert(1)',
    'page:../x',
    'page:-home',
    `page:${longestKey}x`,
    'https://example.org',
    'tel:alert',
  ])('%s leads nowhere', (text) => {
    expect(parseLink(text)).toEqual({ to: 'nowhere' })
  })
})

describe('the address', () => {
  it('names the tenant', () => {
    expect(slugOf('/t/renhe/')).toBe('renhe')
    expect(slugOf('/t/renhe')).toBe('renhe')
    expect(slugOf('/t/')).toBe('')
    expect(slugOf('/other/renhe/')).toBe('')
  })
})

describe('tokens in a style attribute', () => {
  it('are dropped when they are more than a value', () => {
    const style = styleOf({
      '--c-text': '#111111',
      '--c-x': 'red;background:url(//evil)',
      color: 'red',
      '--f-family': "'A B', c",
    })
    expect(style).toBe("--c-text:#111111;--f-family:'A B', c")
  })
})

describe('the languages', () => {
  it('have the same placeholders', () => {
    const names = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    for (const [key, text] of Object.entries(zh)) expect(names(en[key as keyof typeof en]), key).toEqual(names(text))
  })

  it('hold no word that nothing says', () => {
    const sources = [join(themes, 'blocks'), join(themes, 'mini-program', 'src')].flatMap(sourceFiles).join('\n')
    for (const key of Object.keys(zh)) expect(sources, key).toContain(`t('${key}'`)
  })

  it('leave no Chinese in English', () => {
    for (const text of Object.values(en)) expect(text).not.toMatch(/[\u4e00-\u9fff]/)
  })
})

function sourceFiles(path: string): string[] {
  if (statSync(path).isDirectory()) {
    return readdirSync(path)
      .filter((name) => name !== 'generated')
      .flatMap((name) => sourceFiles(join(path, name)))
  }
  return /\.(vue|ts)$/.test(path) ? [readFileSync(path, 'utf8')] : []
}
