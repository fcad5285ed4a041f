// Looks at the built H5: what a first visit downloads, that nothing leaves our origin, that nothing is inline.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Report, dist, files } from './report.mjs'

const budgetKb = 130
const root = join(dist, 'h5')
const report = new Report('H5')
const html = readFileSync(join(root, 'index.html'), 'utf8')

report.require(
  html.includes('name="careloop-builder" content="__CARELOOP_BUILDER__"'),
  'index.html lacks the careloop-builder placeholder',
)
report.require(!/user-scalable\s*=\s*no|maximum-scale/i.test(html), 'index.html forbids zooming')
report.require(!/<script(?![^>]*\ssrc=)[^>]*>/i.test(html), 'index.html has an inline script')
report.require(!/\son[a-z]+\s*=/i.test(html), 'index.html has an inline event handler')

for (const file of files(root).filter((name) => /\.(css|html)$/.test(name))) {
  const foreign = readFileSync(join(root, file), 'utf8')
    .replace(/http:\/\/www\.w3\.org\/[^\s'")]*/g, '')
    .match(/(?:https?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s'")]*/gi)
  report.require(!foreign, `${file} names another host: ${foreign?.[0]}`)
}

const firstView = scriptsOf(html)
const bytes = firstView.reduce((sum, name) => sum + gzipSync(readFileSync(join(root, name)), { level: 9 }).length, 0)
report.limit(`first view, ${firstView.length} scripts`, bytes / 1024, budgetKb, 'KB gz')
report.end()

/** The entry and all scripts that the home page makes it load: everything reachable from the shell page. */
function scriptsOf(page) {
  const entry = /<script[^>]+src="\/h5\/(assets\/[^"]+\.js)"/.exec(page)?.[1]
  if (!entry) throw new Error('index.html names no script below /h5/')
  const shell = files(join(root, 'assets')).find((name) => /^pages-shell-shell\b.*\.js$/.test(name))
  if (!shell) throw new Error('The shell page is not in the build')
  const seen = new Set()
  const queue = [entry, `assets/${shell}`]
  while (queue.length) {
    const name = queue.pop()
    if (seen.has(name) || !existsSync(join(root, name))) continue
    seen.add(name)
    const source = readFileSync(join(root, name), 'utf8')
    for (const [, imported] of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      queue.push(`assets/${imported}`)
  }
  return [...seen]
}
