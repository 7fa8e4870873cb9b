import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const folders = ['src', 'collections', 'globals', 'scripts', 'seed', 'tests']

test('no two modules have names that are one where capitals don’t count, as on a Mac', () => {
  const modules = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.mts'))
      .map((file) => path.join(folder, file.replace(/\.\w+$/, '')).toLowerCase()),
  )
  expect(modules.filter((name, index) => modules.indexOf(name) < index)).toEqual([])
})
