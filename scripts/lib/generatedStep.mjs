import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { crashed, runNode } from './codeSteps.mjs'
import { root } from './root.mjs'

const files = [
  'src/payload-types.ts',
  'src/app/(payload)/admin/importMap.js',
  'docs/access.md',
  'docs/privacy.md',
]

/** Generates Payload's files again and compares; the checkout is left as it was. One test. */
export async function checkGenerated({ say }) {
  mkdirSync(process.env.DATA_DIR, { recursive: true })
  const before = files.map(read)
  try {
    const { code, output } = await runNode([
      '--conditions=production',
      '--import',
      'tsx',
      'scripts/generate.ts',
    ])
    if (code !== 0) return crashed('scripts/generate.ts', code, output, say)
    const stale = files.filter((file, index) => read(file) !== before[index])
    if (stale.length === 0) return { passed: 1 }
    return { failed: 1, note: `Kør npm run generate: ${stale.join(', ')} passer ikke til samlingerne` }
  } finally {
    files.forEach((file, index) => {
      if (before[index] !== null && read(file) !== before[index])
        writeFileSync(path.join(root, file), before[index])
    })
  }
}

function read(file) {
  const full = path.join(root, file)
  return existsSync(full) ? readFileSync(full, 'utf8') : null
}
