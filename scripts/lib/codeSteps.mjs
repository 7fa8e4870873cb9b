import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runChild } from './children.mjs'
import { root } from './root.mjs'

/** Biome over the whole checkout; one test. */
export async function lint({ reports, say }) {
  const report = path.join(reports, 'lint.json')
  const args = [
    'node_modules/@biomejs/biome/bin/biome',
    'ci',
    '--colors=off',
    '--reporter=concise',
    '--reporter=json',
  ]
  const { code, output } = await runNode([...args, `--reporter-file=${report}`])
  if (!existsSync(report)) return crashed('Biome', code, output, say)
  const { errors, warnings } = JSON.parse(readFileSync(report, 'utf8')).summary
  if (code === 0 && errors === 0) return { passed: 1, note: warnings > 0 ? `${warnings} advarsler` : '' }
  say(output.trimEnd())
  return { failed: 1, note: `${errors} fejl; ret dem med npm run format, eller i hånden` }
}

/** The TypeScript compiler over the whole checkout; one test. */
export async function typecheck({ say }) {
  // Next writes the types of routes and of imported files, which a fresh clone hasn't got.
  if (existsSync(path.join(root, 'next.config.ts'))) {
    const typegen = await runNode(['node_modules/next/dist/bin/next', 'typegen'])
    if (typegen.code !== 0) return crashed('next typegen', typegen.code, typegen.output, say)
  }
  const { code, output } = await runNode(['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'])
  if (code === 0) return { passed: 1 }
  say(output.trimEnd())
  const errors = output.match(/error TS\d+/g)?.length ?? 0
  return { failed: 1, note: errors > 0 ? `${errors} fejl` : `tsc endte med ${code}` }
}

/** Runs one of the project's own programs on this Node, without colours. */
export function runNode(args, env = {}) {
  return runChild({ command: process.execPath, args, env: { NO_COLOR: '1', ...env } })
}

/** A program that ended without saying what it found. */
export function crashed(program, code, output, say) {
  say(output.trimEnd())
  return { failed: 1, note: `${program} gik ned (kode ${code})` }
}
