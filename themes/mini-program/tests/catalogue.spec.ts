import Ajv2020 from 'ajv/dist/2020'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { leads } from '@/core/links'
import { blockTypes, formSchema, icons, readJson, themes, type BlockJson } from './catalogue'

const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { date: true, time: true, 'date-time': true } })
const isBlock = ajv.compile(readJson('blocks', 'block.schema.json'))
const isFormSchema = ajv.compile(formSchema())
const iconNames = new Set(icons().map((icon) => icon.name))

describe.each(blockTypes())('the block %s', (type) => {
  const block = readJson<BlockJson>('blocks', type, 'block.json')

  it('is described as the catalogue demands', () => {
    expect(isBlock(block), JSON.stringify(isBlock.errors)).toBe(true)
    expect(block.type).toBe(type)
    expect(iconNames).toContain(block.icon)
  })

  it('writes its props in the closed form schema', () => {
    expect(isFormSchema(block.schema), JSON.stringify(isFormSchema.errors)).toBe(true)
  })

  it('accepts its own defaults and examples', () => {
    const accepts = ajv.compile(block.schema)
    for (const props of [block.defaults, ...block.examples]) {
      expect(accepts(props), JSON.stringify(accepts.errors)).toBe(true)
    }
  })

  it('refuses props it does not know', () => {
    expect(ajv.compile(block.schema)({ ...block.defaults, surprise: 1 })).toBe(false)
  })

  it('speaks Chinese and English', () => {
    for (const node of fieldsOf(block.schema)) {
      expect(node.title, JSON.stringify(node)).toBeTruthy()
      expect(node['x-en']?.title, String(node.title)).toBeTruthy()
      if (node.description) expect(node['x-en']?.description, String(node.title)).toBeTruthy()
      for (const value of node.enum ?? []) {
        expect(node['x-enum']?.[value], value).toBeTruthy()
        expect(node['x-en']?.enum?.[value], value).toBeTruthy()
      }
    }
  })

  it('has a component and a test beside it', () => {
    const name = type.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
    expect(existsSync(join(themes, 'blocks', type, `${name}.vue`))).toBe(true)
    expect(existsSync(join(themes, 'blocks', type, `${name}.spec.ts`))).toBe(true)
  })

  it('links to every page the app can open, and to no other', () => {
    for (const { pattern } of fieldsOf(block.schema).filter((field) => field['x-widget'] === 'link')) {
      for (const key of ['home', '7', 'a1-'.repeat(20), '-home', 'a'.repeat(61), 'Home', '']) {
        const link = `page:${key}`
        expect(new RegExp(pattern!, 'u').test(link), link).toBe(leads(link))
      }
    }
  })

  it('names only icons that exist', () => {
    for (const name of iconsIn([block.defaults, ...block.examples])) expect(iconNames).toContain(name)
  })
})

describe('the icons', () => {
  it('are drawn on a 24-grid in the current colour, nothing else', () => {
    for (const { name } of icons()) {
      const svg = readFileSync(join(themes, 'icons', `${name}.svg`), 'utf8')
      expect(svg, name).toMatch(/^<svg [^>]*viewBox="0 0 24 24"[^>]*stroke="currentColor"/)
      expect(svg, name).not.toMatch(/script|href|style|on[a-z]+=/i)
    }
  })
})

interface Field {
  pattern?: string
  'x-widget'?: string
  title?: string
  description?: string
  enum?: string[]
  'x-enum'?: Record<string, string>
  'x-en'?: { title?: string; description?: string; enum?: Record<string, string> }
  properties?: Record<string, Field>
  items?: Field
}

function fieldsOf(node: Field): Field[] {
  const children = [...Object.values(node.properties ?? {})]
  const items = node.items ? fieldsOf(node.items) : []
  return [...children, ...children.flatMap(fieldsOf), ...items]
}

function iconsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(iconsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'icon' && typeof child === 'string' && child !== '' ? [child] : iconsIn(child),
  )
}
