// Reads the catalogue beside the app, as the server does.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const themes = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export interface BlockJson {
  type: string
  icon: string
  maxPerPage: number
  schema: Record<string, unknown>
  defaults: Record<string, unknown>
  examples: Array<Record<string, unknown>>
}

export function readJson<T = Record<string, unknown>>(...path: string[]): T {
  return JSON.parse(readFileSync(join(themes, ...path), 'utf8')) as T
}

export function folders(...path: string[]): string[] {
  return readdirSync(join(themes, ...path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

export function jsonFiles(...path: string[]): string[] {
  return readdirSync(join(themes, ...path)).filter((name) => name.endsWith('.json'))
}

export function blockTypes(): string[] {
  return folders('blocks')
}

export function icons(): Array<{ name: string; title: string; titleEn: string }> {
  return readJson('icons', 'icons.json')
}

export function formSchema(): Record<string, unknown> {
  return readJson('..', 'platform', 'src', 'main', 'resources', 'careloop', 'form-schema.json')
}
