import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { contrast, paint, readable } from '@/core/colour'
import { jsonFiles, readJson } from './catalogue'

interface Skin {
  name: string
  scheme: 'light' | 'dark'
  tokens: Record<string, string>
}

const ajv = new Ajv2020({ allErrors: true })
const isSkin = ajv.compile(readJson('skins', 'schema', 'skin.schema.json'))
const skins = jsonFiles('skins').map((file) => ({ file, skin: readJson<Skin>('skins', file) }))
const care = readJson<Skin>('skins', 'modes', 'care.json')

/** Text token, the grounds it stands on. */
const pairs: Array<[string, string[]]> = [
  ['--c-text', ['--c-background', '--c-surface', '--c-sunken']],
  ['--c-muted', ['--c-background', '--c-surface', '--c-sunken']],
  ['--c-accent', ['--c-background', '--c-surface', '--c-sunken']],
  ['--c-on-primary', ['--c-primary']],
  ['--c-on-header', ['--c-header', '--c-header-strong']],
  ['--c-on-danger', ['--c-danger']],
  ['--c-on-primary-soft', ['--c-primary-soft']],
  ['--c-on-success-soft', ['--c-success-soft']],
  ['--c-on-warning-soft', ['--c-warning-soft']],
  ['--c-on-danger-soft', ['--c-danger-soft']],
]

it('there are at least three skins, one of them dark', () => {
  expect(skins.length).toBeGreaterThanOrEqual(3)
  expect(skins.some(({ skin }) => skin.scheme === 'dark')).toBe(true)
})

describe.each(skins)('the skin in $file', ({ file, skin }) => {
  it('follows the skin schema under its own name', () => {
    expect(isSkin(skin), JSON.stringify(isSkin.errors)).toBe(true)
    expect(`${skin.name}.json`).toBe(file)
  })

  it('keeps to the 4-px grid', () => {
    for (const [name, value] of Object.entries(skin.tokens)) {
      if (/^--[sr]-/.test(name) && value !== '999px') expect(parseInt(value) % 4, name).toBe(0)
    }
  })

  it.each(pairs)('%s reads on all its grounds', (text, grounds) => {
    expectReadable(paint(skin.tokens), text, grounds)
  })

  it.each(['#0F766E', '#FACC15', '#FFFFFF', '#000000', '#7F7F7F', '#E11D48', '#1D4ED8', '#A3E635'])(
    'stays legible when a tenant chooses %s',
    (primary) => {
      const painted = paint({ ...skin.tokens, '--c-primary': primary })
      for (const [text, grounds] of pairs) expectReadable(painted, text, grounds)
    },
  )
})

describe('care mode', () => {
  it('changes only tokens that skins have', () => {
    for (const name of Object.keys(care.tokens)) expect(Object.keys(skins[0]!.skin.tokens)).toContain(name)
  })

  it('has no text below 18 px, main text from 18 to 24 px, targets of 60 px and a line height of 1.5', () => {
    const size = (name: string) => parseFloat(care.tokens[name]!)
    for (const name of Object.keys(care.tokens).filter((token) => /^--f-(?!line)/.test(token))) {
      expect(size(name), name).toBeGreaterThanOrEqual(18)
    }
    expect(size('--f-body')).toBeLessThanOrEqual(24)
    expect(size('--s-target')).toBeGreaterThanOrEqual(60)
    expect(size('--s-tab')).toBeGreaterThanOrEqual(60)
    expect(size('--f-line')).toBeGreaterThanOrEqual(1.5)
  })
})

function expectReadable(tokens: Record<string, string>, text: string, grounds: string[]): void {
  for (const ground of grounds) {
    const ratio = contrast(tokens[text]!, tokens[ground]!)
    expect(ratio, `${text} ${tokens[text]} on ${ground} ${tokens[ground]}`).toBeGreaterThanOrEqual(readable)
  }
}
