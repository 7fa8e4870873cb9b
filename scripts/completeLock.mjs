// npm run lock:complete: after `npm install` against a registry that holds packages for this platform alone, writes the
// other platforms' optional packages back into package-lock.json. Without them `npm ci` refuses the file everywhere.
import { readFileSync, writeFileSync } from 'node:fs'

const file = 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))
const missing = Object.entries(lock.packages).flatMap(([where, { dev, optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isLocked(where, name))
    .map(([name, version]) => ({ name, version, dev })),
)

for (const { name, version, dev } of missing) {
  lock.packages[`node_modules/${name}`] = {
    version,
    ...(dev ? { dev: true } : {}),
    optional: true,
    ...platformOf(name),
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(missing.length === 0 ? 'Intet manglede.' : `Skrev ${missing.map(({ name }) => name).join(', ')}`)

/** A package is found in its dependent's own folder or in any folder above it. */
function isLocked(where, name) {
  const folders = where.split('/node_modules/')
  const above = folders.map(
    (_, index) => `${folders.slice(0, index + 1).join('/node_modules/')}/node_modules/${name}`,
  )
  return [...above, `node_modules/${name}`].some((place) => lock.packages[place])
}

function platformOf(name) {
  const match = /(android|darwin|linux|win32|freebsd)-(arm64|x64|arm|ia32)(?:-(musl|gnu|msvc))?$/.exec(name)
  if (!match) throw new Error(`Kan ikke læse platformen af ${name}`)
  const [, os, cpu, variant] = match
  return {
    os: [os],
    cpu: [cpu],
    ...(os === 'linux' ? { libc: [variant === 'musl' ? 'musl' : 'glibc'] } : {}),
  }
}
