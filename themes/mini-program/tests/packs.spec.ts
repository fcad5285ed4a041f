import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { parseLink } from '@/core/links'
import { blockTypes, folders, icons, jsonFiles, readJson, type BlockJson } from './catalogue'

interface Page {
  title: string
  blocks: Array<{ id: string; type: string; props: Record<string, unknown> }>
}

const ajv = new Ajv2020({ allErrors: true, strict: false })
const blocks = new Map(blockTypes().map((type) => [type, readJson<BlockJson>('blocks', type, 'block.json')]))
const iconNames = new Set(icons().map((icon) => icon.name))
const packs = folders('starter-packs')

it('every pack opens a tenant of its own', () => {
  const tenants = packs.map(
    (pack) => readJson<{ tenant: { slug: string; appid: string } }>('starter-packs', pack, 'pack.json').tenant,
  )
  expect(new Set(tenants.map((tenant) => tenant.slug)).size).toBe(packs.length)
  expect(new Set(tenants.map((tenant) => tenant.appid)).size).toBe(packs.length)
})

describe.each(packs)('the starter pack %s', (pack) => {
  const read = <T>(...path: string[]) => readJson<T>('starter-packs', pack, ...path)
  const pageKeys = jsonFiles('starter-packs', pack, 'documents', 'page').map((file) => file.replace('.json', ''))
  const pages = pageKeys.map((key) => [key, read<Page>('documents', 'page', `${key}.json`)] as const)

  it('is named after its folder, in Chinese and English', () => {
    const manifest = read<Record<string, string>>('pack.json')
    expect(manifest.name).toBe(pack)
    for (const field of ['title', 'titleEn', 'help', 'helpEn']) expect(manifest[field]).toBeTruthy()
  })

  it.each(pages)('page %s holds valid blocks, each as often as it may stand', (_, page) => {
    const ids = page.blocks.map((block) => block.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const block of page.blocks) {
      const catalogue = blocks.get(block.type)!
      const accepts = ajv.compile(catalogue.schema)
      expect(block.id).toMatch(/^[a-z0-9-]{1,40}$/)
      expect(accepts(block.props), `${block.id}: ${JSON.stringify(accepts.errors)}`).toBe(true)
      expect(page.blocks.filter((other) => other.type === block.type).length).toBeLessThanOrEqual(catalogue.maxPerPage)
    }
  })

  it('leads only to places that exist, with icons that exist', () => {
    const documents = [...pages.map(([, page]) => page), read('documents', 'tab-bar', 'main.json')]
    for (const link of valuesOf('link', documents)) {
      const target = parseLink(link)
      if (link !== '') expect(target.to, link).not.toBe('nowhere')
      if (target.to === 'page') expect(pageKeys).toContain(target.key)
    }
    for (const icon of valuesOf('icon', documents)) if (icon !== '') expect(iconNames).toContain(icon)
  })

  it('has two to five tabs, the first of them home', () => {
    const { items } = read<{ items: Array<{ link: string }> }>('documents', 'tab-bar', 'main.json')
    expect(items.length).toBeGreaterThanOrEqual(2)
    expect(items.length).toBeLessThanOrEqual(5)
    expect(items[0]!.link).toBe('page:home')
  })

  it('wears a skin that exists', () => {
    const theme = read<{ skin: string; primary: string }>('documents', 'theme', 'main.json')
    expect(jsonFiles('skins')).toContain(`${theme.skin}.json`)
    expect(theme.primary).toMatch(/^#[0-9A-F]{6}$/)
  })

  it('promises no figure on its pages: points and clinical values come from rules and staff', () => {
    for (const text of [...valuesOf('text', pages), ...valuesOf('hint', pages), ...valuesOf('title', pages)]) {
      expect(text).not.toMatch(/[0-9]/)
    }
  })
})

function valuesOf(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((child) => valuesOf(name, child))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    key === name && typeof child === 'string' ? [child] : valuesOf(name, child),
  )
}
