// Makes src/generated from the catalogue beside this app: blocks (registry, prop types), icons, design tokens.
// Run before every build and test; files that did not change are not written, so that builds stay incremental.
// With --watch it runs again whenever the catalogue changes.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const app = dirname(dirname(fileURLToPath(import.meta.url)))
const themes = dirname(app)
const generated = join(app, 'src', 'generated')
const banner = 'Generated from the catalogue by scripts/generate.mjs. Do not edit.'

function generate() {
  const files = new Map()
  const blocks = readBlocks()
  const icons = readJson('icons', 'icons.json')

  files.set('blocks.ts', propTypes(blocks))
  files.set('PageBlocks.vue', registry(blocks))
  files.set('icons.ts', iconNames(icons))
  files.set('icons.css', iconStyles(icons))
  files.set('tokens.ts', tokens())
  for (const block of blocks) {
    for (const name of sources(block.type)) {
      files.set(`blocks/${block.type}/${name}`, readFileSync(join(themes, 'blocks', block.type, name), 'utf8'))
    }
  }
  write(files)
}

function readBlocks() {
  return readdirSync(join(themes, 'blocks'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((type) => readJson('blocks', type, 'block.json'))
}

function readJson(...path) {
  return JSON.parse(readFileSync(join(themes, ...path), 'utf8'))
}

function sources(type) {
  return readdirSync(join(themes, 'blocks', type)).filter((name) => name.endsWith('.vue') || name.endsWith('.ts'))
}

function pascal(name) {
  return name.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase())
}

/** TypeScript of a node of the form schema. */
function typeOf(node, indent = '') {
  switch (node.type) {
    case 'object': {
      if (node.oneOf) return node.oneOf.map((option) => typeOf(option, indent)).join(' | ')
      const inner = indent + '  '
      const required = new Set(node.required ?? [])
      const lines = Object.entries(node.properties).map(
        ([name, child]) => `${inner}${name}${required.has(name) ? '' : '?'}: ${typeOf(child, inner)}`,
      )
      return `{\n${lines.join('\n')}\n${indent}}`
    }
    case 'array':
      return `Array<${typeOf(node.items, indent)}>`
    case 'string':
      if (node.const !== undefined) return JSON.stringify(node.const)
      return node.enum ? node.enum.map((value) => JSON.stringify(value)).join(' | ') : 'string'
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    default:
      throw new Error(`No TypeScript for a schema node of type ${node.type}`)
  }
}

function propTypes(blocks) {
  const types = blocks.map((block) => `export type ${pascal(block.type)}Props = ${typeOf(block.schema)}\n`)
  const union = blocks.map(
    (block) => `  | { id: string; type: ${JSON.stringify(block.type)}; props: ${pascal(block.type)}Props }`,
  )
  return `// ${banner}\n\n${types.join('\n')}\n/** A block of a page document. */\nexport type Block =\n${union.join('\n')}\n`
}

/** WeChat has no dynamic component, so the registry is a chain of v-if. A block this version does not know shows nothing. */
function registry(blocks) {
  const chain = blocks.map(
    (block, i) =>
      `      <${pascal(block.type)}Block ${i === 0 ? 'v-if' : 'v-else-if'}="block.type === '${block.type}'" :content="block.props" />`,
  )
  const imports = blocks.map(
    (block) => `import ${pascal(block.type)}Block from './blocks/${block.type}/${pascal(block.type)}.vue'`,
  )
  return `<!-- ${banner} -->
<template>
  <view class="page-blocks">
    <view v-for="block in blocks" :key="block.id" class="page-block" :data-block="block.id">
${chain.join('\n')}
    </view>
  </view>
</template>

<script setup lang="ts">
import type { Block } from './blocks'
${imports.join('\n')}

defineProps<{ blocks: Block[] }>()
</script>
`
}

function iconNames(icons) {
  const names = icons.map((icon) => `  ${JSON.stringify(icon.name)},`)
  return `// ${banner}\n\nexport const iconNames = [\n${names.join('\n')}\n] as const\n\nexport type IconName = (typeof iconNames)[number]\n`
}

/** Icons are masks over the current colour: the same on WeChat, which cannot draw inline SVG, and in browsers. */
function iconStyles(icons) {
  const rules = icons.map((icon) => {
    const svg = readFileSync(join(themes, 'icons', `${icon.name}.svg`), 'utf8')
      .replace(/>\s+</g, '><')
      .trim()
      .replace('currentColor', '#000')
      .replace(/"/g, "'")
      .replace(/[<>#%{}]/g, encodeURIComponent)
    return `.icon-${icon.name} {\n  --icon: url("data:image/svg+xml,${svg}");\n}`
  })
  return `/* ${banner} */\n${rules.join('\n')}\n`
}

function tokens() {
  const value = (json) => JSON.stringify(json, null, 2)
  return `// ${banner}

export type Tokens = Record<string, string>

/** Shown before the tenant's own theme has arrived. */
export const initialTokens: Tokens = ${value(readJson('skins', 'clear-water.json').tokens)}

/** What a patient who chose "dark" sees instead of the tenant's skin. */
export const darkTokens: Tokens = ${value(readJson('skins', 'dark.json').tokens)}

/** Laid over any skin in care mode. */
export const careTokens: Tokens = ${value(readJson('skins', 'modes', 'care.json').tokens)}
`
}

function write(files) {
  for (const [name, content] of files) {
    const path = join(generated, name)
    if (existsSync(path) && readFileSync(path, 'utf8') === content) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  for (const path of walk(generated)) {
    if (!files.has(relative(generated, path).replaceAll('\\', '/'))) rmSync(path)
  }
}

function walk(directory) {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
}

generate()

if (process.argv.includes('--watch')) {
  for (const folder of ['blocks', 'icons', 'skins']) {
    watch(join(themes, folder), { recursive: true }, () => {
      try {
        generate()
      } catch (problem) {
        console.error(problem.message)
      }
    })
  }
}
