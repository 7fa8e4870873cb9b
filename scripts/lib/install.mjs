import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { failedStep } from './diskFull.mjs'
import { root } from './root.mjs'
import { tethered } from './tethered.mjs'

const modules = path.join(root, 'node_modules')
const stampFile = path.join(modules, '.vidensnetvaerk-install')

/** Installs the packages of package-lock.json when they are missing or another version. */
export async function ensureInstalled({ withDev }) {
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  if (isInstalled(hash, lock, withDev)) return
  console.log('Henter programpakker (npm ci). Det tager et par minutter første gang.')
  const started = Date.now()
  await npmCi(withDev)
  writeFileSync(stampFile, hash)
  console.log(`✓ Programpakker hentet (${Math.round((Date.now() - started) / 1000)} s)`)
}

function isInstalled(hash, lock, withDev) {
  if (!existsSync(modules) || (withDev && !existsSync(path.join(modules, 'vitest')))) return false
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return true
  // Somebody ran npm themselves: npm's own record says whether it fits, and a second install would only cost time.
  if (!matchesInstalled(lock)) return false
  writeFileSync(stampFile, hash)
  return true
}

function matchesInstalled(lock) {
  const recordFile = path.join(modules, '.package-lock.json')
  if (!existsSync(recordFile)) return false
  const installed = JSON.parse(readFileSync(recordFile, 'utf8')).packages
  return Object.entries(JSON.parse(lock).packages).every(([name, wanted]) => {
    if (name === '') return true
    const found = installed[name]
    return found
      ? found.version === wanted.version
      : Boolean(wanted.optional || wanted.dev || wanted.devOptional)
  })
}

function npmCi(withDev) {
  const args = ['ci', '--no-audit', '--no-fund', ...(withDev ? ['--include=dev'] : [])]
  return new Promise((resolve, reject) => {
    const isWindows = process.platform === 'win32'
    const tied = isWindows ? { command: 'npm', args, env: {}, channel: [] } : tethered('npm', args)
    const child = spawn(tied.command, tied.args, {
      cwd: root,
      env: { ...process.env, ...tied.env },
      stdio: ['ignore', 'inherit', 'pipe', ...tied.channel],
      shell: isWindows,
    })
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors = (errors + chunk).slice(-16_000)
      process.stderr.write(chunk)
    })
    child.on('error', (error) => reject(failedStep(`npm kan ikke startes (${error.code}).`, '')))
    child.on('close', (code) => {
      if (code === 0) resolve()
      else
        reject(
          failedStep(
            `Programpakkerne kunne ikke hentes (npm ci endte med ${code}). Se linjerne ovenfor.`,
            errors,
          ),
        )
    })
  })
}
