// uni-app's command line, always with CI=true (it reports home otherwise) and on a fresh src/generated.
import { spawn, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const app = dirname(dirname(fileURLToPath(import.meta.url)))
const [command, ...rest] = process.argv.slice(2)
const env = { ...process.env, CI: 'true' }
const options = { cwd: app, env, stdio: 'inherit' }
const generate = join(app, 'scripts', 'generate.mjs')

const generated = spawnSync(process.execPath, [generate], options)
if (generated.status !== 0) process.exit(generated.status ?? 1)

const building = command === 'build'
if (building) {
  const platform = rest[rest.indexOf('-p') + 1] ?? 'h5'
  rmSync(join(app, 'dist', 'build', rest.includes('-p') ? platform : 'h5'), { recursive: true, force: true })
} else {
  spawn(process.execPath, [generate, '--watch'], options)
}

const uni = join(app, 'node_modules', '@dcloudio', 'vite-plugin-uni', 'bin', 'uni.js')
const run = spawn(process.execPath, [uni, ...(building ? ['build'] : []), ...rest], options)
run.on('exit', (code) => process.exit(code ?? 1))
