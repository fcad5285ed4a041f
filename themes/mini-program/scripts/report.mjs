import { readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'build')

/** Every file below a folder, relative to it. */
export function files(root) {
  const walk = (folder) =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? walk(path) : [relative(root, path).replaceAll('\\', '/')]
    })
  return walk(root)
}

/** Collects what is wrong and ends the process with all of it at once. */
export class Report {
  #name
  #problems = []

  constructor(name) {
    this.#name = name
  }

  require(holds, otherwise) {
    if (!holds) this.#problems.push(otherwise)
  }

  limit(what, value, most, unit) {
    this.note(`${what}: ${value.toFixed(1)} of ${most} ${unit}`)
    this.require(value <= most, `${what}: ${value.toFixed(1)} ${unit} is over the budget of ${most}`)
  }

  note(text) {
    console.log(`${this.#name}: ${text}`)
  }

  end() {
    for (const problem of this.#problems) console.error(`${this.#name}: ${problem}`)
    if (this.#problems.length) process.exit(1)
  }
}
