import { parse } from '@vue/compiler-sfc'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { themes } from './catalogue'

const roots = [join(themes, 'blocks'), join(themes, 'mini-program', 'src')]
const components = roots.flatMap(vueFiles).filter((path) => !path.includes('generated'))

it('there are components to look at', () => {
  expect(components.length).toBeGreaterThan(15)
})

it.each(components)('%s: whatever can be tapped can be reached and told by keyboard and screen reader', (path) => {
  for (const tag of tags(path).filter((text) => text.includes('@tap='))) {
    expect(tag).toMatch(/[ :]role=/)
    expect(tag).toMatch(/[ :]tabindex=/)
  }
})

it.each(components)('%s: no dynamic component, which WeChat cannot show', (path) => {
  for (const tag of tags(path)) expect(tag).not.toMatch(/^<component|\s:is=|v-html/)
})

it.each(components)('%s: colours come from tokens, words from the language files', (path) => {
  const source = readFileSync(path, 'utf8')
  const { descriptor } = parse(source)
  const style = descriptor.styles.map((part) => part.content).join('\n')
  expect(style).not.toMatch(/#[0-9a-f]{3,8}\b/i)
  expect(descriptor.template?.content ?? '').not.toMatch(/[\u4e00-\u9fff]/)
})

function tags(path: string): string[] {
  const template = parse(readFileSync(path, 'utf8')).descriptor.template?.content ?? ''
  return template.match(/<[a-z][^\s>/]*(?:"[^"]*"|[^">])*>/gi) ?? []
}

function vueFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return vueFiles(path)
    return name.endsWith('.vue') ? [path] : []
  })
}
