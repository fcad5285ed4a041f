// What the Maven build asks of the patient app:
//   maven.mjs h5 <folder>   the built H5 in that folder; does nothing when it is up to date
//   maven.mjs verify        lint, types, unit tests, the WeChat package and its checks
// One run at a time per checkout. Exit code 3: the packages could not be installed; everything else is a failure of ours.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const app = dirname(dirname(fileURLToPath(import.meta.url)))
const themes = dirname(app)
const installFailed = 3

const [task, folder] = process.argv.slice(2)
const unlock = lock()
let code = 1
try {
  code = task === 'h5' ? h5(folder) : task === 'verify' ? verify() : usage()
} finally {
  unlock()
}
process.exit(code)

function h5(target) {
  const built = join(app, 'dist', 'build', 'h5')
  const stamp = join(app, 'dist', 'h5.sha256')
  const wanted = fingerprint()
  if (read(stamp) !== wanted || !existsSync(join(built, 'index.html'))) {
    if (!install()) return installFailed
    rmSync(stamp, { force: true })
    if (!node('uni.mjs', 'build') || !node('check-h5.mjs')) return 1
    writeFileSync(stamp, wanted)
  }
  mirror(built, target)
  return 0
}

function verify() {
  if (!install()) return installFailed
  return npm('run', '--silent', 'verify') ? 0 : 1
}

function usage() {
  console.error('maven.mjs h5 <folder> | verify')
  return 2
}

/** Installs the locked packages unless they are the ones already there. */
function install() {
  const stamp = join(app, 'node_modules', '.package-lock.sha256')
  const wanted = createHash('sha256')
    .update(readFileSync(join(app, 'package-lock.json')))
    .digest('hex')
  if (read(stamp) === wanted) return true
  console.log('Installing the packages of the patient app …')
  if (!npm('ci', '--no-audit', '--no-fund', '--loglevel=error')) return false
  writeFileSync(stamp, wanted)
  return true
}

/** A hash over the name and content of everything the H5 is made of. */
function fingerprint() {
  const hash = createHash('sha256')
  const inputs = [
    ...['blocks', 'icons', 'skins'].map((name) => join(themes, name)),
    ...['src', 'scripts', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'].map((name) =>
      join(app, name),
    ),
  ]
  for (const path of inputs.flatMap(walk).sort()) {
    hash.update(relative(themes, path)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function walk(path) {
  if (!statSync(path).isDirectory()) return [path]
  if (path === join(app, 'src', 'generated')) return []
  return readdirSync(path).flatMap((name) => walk(join(path, name)))
}

/** Makes one folder like another without touching what is the same already. */
function mirror(from, to) {
  mkdirSync(to, { recursive: true })
  const wanted = new Set(walk(from).map((path) => relative(from, path)))
  for (const path of walk(to)) if (!wanted.has(relative(to, path))) rmSync(path)
  for (const name of wanted) {
    const source = join(from, name)
    const copy = join(to, name)
    if (existsSync(copy) && readFileSync(copy).equals(readFileSync(source))) continue
    mkdirSync(dirname(copy), { recursive: true })
    copyFileSync(source, copy)
  }
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

function node(script, ...args) {
  return run(process.execPath, [join(app, 'scripts', script), ...args], false)
}

/** On Windows npm is a batch file, which only a shell can start. */
function npm(...args) {
  return run('npm', args, process.platform === 'win32')
}

function run(command, args, shell) {
  const env = { ...process.env, CI: 'true', NO_COLOR: '1' }
  return spawnSync(command, args, { cwd: app, env, shell, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

/** A file with our process id, outside what `clean` deletes; left behind by a killed run it does not count. */
function lock() {
  const name = createHash('sha256').update(app).digest('hex').slice(0, 16)
  const path = join(tmpdir(), `careloop-mini-program-${name}.lock`)
  for (let announced = false; ; ) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      return () => unlinkSync(path)
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem
    }
    const holder = read(path)
    if (holder && !alive(Number(holder))) {
      rmSync(path, { force: true })
      continue
    }
    if (!announced) console.log('Another build of the patient app is running in this checkout, waiting for it …')
    announced = true
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  }
}

function alive(pid) {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem.code === 'EPERM'
  }
}
