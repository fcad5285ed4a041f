// Looks at the built mini-program: size, pages, components, tab bar, ext.json, and compiles it with WeChat's own compilers.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Report, dist, files } from './report.mjs'

const budgetKb = 500
const root = join(dist, 'mp-weixin')
const report = new Report('WeChat mini-program')
const all = files(root)
const app = json('app.json')

checkPages()
checkComponents()
checkTabBar()
checkExt()
checkLanguage()
checkSize()
compile()
report.end()

function json(name) {
  return JSON.parse(readFileSync(join(root, name), 'utf8'))
}

function has(name) {
  return existsSync(join(root, name))
}

function subPackages() {
  return app.subPackages ?? app.subpackages ?? []
}

function checkPages() {
  const pages = [...app.pages, ...subPackages().flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))]
  report.require(pages.length > 0, 'app.json lists no page')
  for (const page of pages) {
    for (const kind of ['js', 'json', 'wxml'])
      report.require(has(`${page}.${kind}`), `app.json lists ${page}, but ${page}.${kind} is missing`)
  }
}

function checkComponents() {
  for (const name of all.filter((file) => file.endsWith('.json'))) {
    for (const [tag, path] of Object.entries(json(name).usingComponents ?? {})) {
      if (path.includes('://')) continue
      const target = path.startsWith('/') ? path.slice(1) : join(dirname(name), path)
      report.require(has(`${target}.js`) && has(`${target}.wxml`), `${name} uses <${tag}>, but ${target} is missing`)
    }
  }
}

function checkTabBar() {
  if (!app.tabBar) return
  const items = app.tabBar.list ?? []
  report.require(items.length >= 2 && items.length <= 5, 'app.json: a tab bar has 2 to 5 items')
  for (const item of items)
    report.require(app.pages.includes(item.pagePath), `app.json: tab ${item.pagePath} is not in the main package`)
  if (app.tabBar.custom) {
    for (const kind of ['js', 'json', 'wxml'])
      report.require(has(`custom-tab-bar/index.${kind}`), `custom-tab-bar/index.${kind} is missing`)
  }
}

function checkExt() {
  report.require(has('ext.json'), 'ext.json is missing')
  if (!has('ext.json')) return
  const { extEnable, ext = {} } = json('ext.json')
  report.require(extEnable === true, 'ext.json: extEnable must be true')
  report.require(/^[a-z0-9-]{1,60}$/.test(ext.slug ?? ''), 'ext.json: ext.slug is not a slug')
  report.require(/^https?:\/\/[^/]+$/.test(ext.apiBase ?? ''), 'ext.json: ext.apiBase is not an origin')
}

function checkLanguage() {
  for (const name of all.filter((file) => file.endsWith('.js'))) {
    const source = readFileSync(join(root, name), 'utf8')
    report.require(!/\beval\(|new Function\(/.test(source), `${name} evaluates code, which WeChat refuses`)
  }
}

function checkSize() {
  const roots = subPackages().map((part) => part.root.replace(/\/*$/, '/'))
  const main = all.filter((file) => !roots.some((part) => file.startsWith(part)))
  const bytes = main.reduce((sum, file) => sum + statSync(join(root, file)).size, 0)
  report.limit(`main package, ${main.length} files`, bytes / 1024, budgetKb, 'KB')
}

/** wcc and wcsc are WeChat's; the wrapper hides their exit code, so the binaries are called directly. */
function compile() {
  const bin = join(dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json')), 'bin')
  const folder = { linux: 'linux', darwin: 'mac', win32: 'windows' }[process.platform]
  if (!folder) {
    report.note(`WeChat ships no compiler for ${process.platform}: wxml and wxss are not compiled here`)
    return
  }
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const scratch = mkdtempSync(join(tmpdir(), 'careloop-weapp-'))
  try {
    for (const [tool, kind, flags] of [
      ['wcc', '.wxml', ['-d']],
      ['wcsc', '.wxss', ['-db']],
    ]) {
      const binary = join(bin, folder, tool + suffix)
      if (process.platform !== 'win32') chmodSync(binary, 0o755)
      const sources = all.filter((file) => file.endsWith(kind))
      let compiled = 0
      for (const source of sources) {
        const run = spawnSync(binary, [...flags, '-o', join(scratch, 'out.js'), source], {
          cwd: root,
          encoding: 'utf8',
        })
        const said = `${run.stderr ?? ''}${run.error?.message ?? ''}`.trim()
        report.require(run.status === 0, `${tool} refuses ${source}: ${said}`)
        if (run.status === 0) compiled++
      }
      report.require(sources.length > 0, `There is no ${kind} to compile`)
      report.note(`${tool} compiled ${compiled} of ${sources.length} ${kind} files`)
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
