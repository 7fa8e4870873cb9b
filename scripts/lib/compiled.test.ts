import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { bundle } from './bundle.mjs'

test('an error from a compiled file names the place that was written', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vidensnetvaerk-kompileret-'))
  try {
    const written = path.join(folder, 'skrevet.ts')
    const lines = [
      'type Long = { a: string }',
      '',
      'export function fails(long: Long): never {',
      '  throw new RangeError(long.a)',
      '}',
    ]
    writeFileSync(written, lines.join('\n'))
    const compiled = path.join(folder, 'ud', 'skrevet.mjs')
    await bundle(written, compiled)
    const program = `
      import { readStacksIn } from '${pathToFileURL(path.resolve('scripts/lib/readableStacks.mjs')).href}'
      readStacksIn('${pathToFileURL(path.dirname(compiled)).href}')
      const { fails } = await import('${pathToFileURL(compiled).href}')
      try { fails({ a: 'sådan' }) } catch (error) { console.log(error.stack) }`
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
    expect(said.split('\n').slice(0, 2)).toEqual(['RangeError: sådan', `    at fails (${written}:4:9)`])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
