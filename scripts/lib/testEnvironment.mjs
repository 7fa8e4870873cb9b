import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './root.mjs'

// What an operator has set for the portal must not reach the tests: they would run on the real data.
const operatorSettings = [
  'DATABASE_URI',
  'MEILI_HOST',
  'MEILI_API_KEY',
  'PORT',
  'PORTAL_URL',
  'SMTP_URL',
  'S3_BUCKET',
  'WAS_URL',
]

/** Gives the tests secrets, a data folder and a place for their reports, all thrown away by `close`. */
export function prepareTestEnvironment() {
  process.chdir(root)
  const reports = mkdtempSync(path.join(tmpdir(), 'vidensnetvaerk-test-'))
  // Empty counts as unset, and a .env file doesn't override it.
  for (const name of operatorSettings) process.env[name] = ''
  process.env.PORT = '3000'
  delete process.env.JOBS
  process.env.DATA_DIR = path.join(reports, 'data')
  process.env.PAYLOAD_SECRET = randomBytes(48).toString('base64url')
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  return { reports, close: () => rmSync(reports, { recursive: true, force: true }) }
}
