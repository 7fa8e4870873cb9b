import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

// docs/advisories.md says why each floor stands where it does.

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const entry = z.object({ version: z.string().optional(), resolved: z.string().optional() })
const lockSchema = z.object({ packages: z.record(z.string(), entry) })
const dependencies = z.record(z.string(), z.string()).default({})
const packageSchema = z.object({
  dependencies,
  devDependencies: dependencies,
  optionalDependencies: dependencies,
})

const installed = lockSchema.parse(JSON.parse(read('package-lock.json'))).packages
const manifest = packageSchema.parse(JSON.parse(read('package.json')))
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }

/** Every copy of a package in the lock file, nested ones too. */
function versionsOf(name: string): string[] {
  return Object.entries(installed)
    .filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`))
    .map(([, { version }]) => version ?? 'no version')
}

function packageNames(): string[] {
  return Object.keys(installed).map((place) => place.slice(place.lastIndexOf('node_modules/') + 13))
}

/** Compares `major.minor.patch`. A prerelease comes before its release, so it doesn't reach a floor of the same number. */
function isAtLeast(version: string, floor: string): boolean {
  const [release = '', prerelease] = version.split('-', 2)
  const wanted = floor.split('.').map(Number)
  const found = release.split('.').map(Number)
  if (found.length !== 3 || found.some(Number.isNaN)) return false
  for (const [place, number] of wanted.entries()) {
    const difference = (found[place] ?? 0) - number
    if (difference !== 0) return difference > 0
  }
  return prerelease === undefined
}

function tooOld(name: string, floor: string): string[] {
  return versionsOf(name).filter((version) => !isAtLeast(version, floor))
}

/** The version in the `Fixed in` column of each row under a heading of docs/advisories.md. */
function fixesListed(heading: string): string[] {
  const text = read('docs/advisories.md')
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(/^\|[^|]+\| *(\d+\.\d+\.\d+) *\|/gm)].map(([, version]) => version ?? '')
}

const floors = [
  ['payload', '3.90.0'],
  ['next', '16.4.1'],
  ['sharp', '0.35.5'],
  ['nodemailer', '10.1.4'],
  ['vitest', '4.1.11'],
] as const

const withKnownHoles = [
  '@payloadcms/plugin-form-builder',
  '@payloadcms/plugin-import-export',
  '@payloadcms/plugin-mcp',
  '@payloadcms/plugin-search',
  '@payloadcms/plugin-multi-tenant',
  'payload-oauth2',
]

describe('the locked packages', () => {
  it.each(floors)('hold every copy of %s at %s or newer', (name, floor) => {
    expect(versionsOf(name)).not.toEqual([])
    expect(tooOld(name, floor)).toEqual([])
  })

  it('hold one version of Payload and all its parts', () => {
    const parts = packageNames().filter((name) => name === 'payload' || name.startsWith('@payloadcms/'))
    expect(parts.length).toBeGreaterThan(5)
    expect([...new Set(parts.flatMap(versionsOf))]).toHaveLength(1)
  })

  it('name the parts of Payload by an exact version', () => {
    const wanted = Object.entries(direct).filter(([name]) => /^(payload$|@payloadcms\/)/.test(name))
    expect([...new Set(wanted.map(([, range]) => range))]).toEqual(versionsOf('payload'))
  })

  it('hold one Lexical, brought by the editor and never asked for by us', () => {
    expect(versionsOf('lexical')).toHaveLength(1)
    expect(Object.keys(direct).filter((name) => /^(lexical$|@lexical\/)/.test(name))).toEqual([])
  })

  it('name no registry, so that each machine uses its own', () => {
    const pinned = Object.entries(installed).filter(([, { resolved }]) => resolved?.startsWith('http'))
    expect(pinned.map(([place]) => place)).toEqual([])
  })

  it('leave out the plugins with known holes', () => {
    expect(packageNames().filter((name) => withKnownHoles.includes(name))).toEqual([])
  })
})

describe('the list of advisories', () => {
  it.each([
    ['Payload', 'payload', 40],
    ['Next.js', 'next', 10],
  ])('names no fix of %s newer than the version we run', (heading, name, fewest) => {
    const fixes = fixesListed(heading)
    expect(fixes.length).toBeGreaterThan(fewest)
    for (const fix of fixes) expect(tooOld(name, fix), fix).toEqual([])
  })
})
