import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { OperatorError } from './operatorError.mjs'

const secretsFile = (dataDir) => path.join(dataDir, 'secrets.json')

/**
 * The installation's own secrets, made at the first start and readable by the owner alone.
 * @returns {{ payloadSecret: string, meiliKey: string }}
 */
export function ensureSecrets(dataDir) {
  const stored = readSecrets(dataDir)
  if (stored) return stored
  const secrets = {
    payloadSecret: randomBytes(48).toString('base64url'),
    meiliKey: randomBytes(32).toString('base64url'),
  }
  const written = `${secretsFile(dataDir)}.${process.pid}`
  writeFileSync(written, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  try {
    // Whole or not there at all, and two starts at once don't replace each other's.
    linkSync(written, secretsFile(dataDir))
  } catch (error) {
    // Some file systems have no links.
    if (error.code !== 'EEXIST') renameSync(written, secretsFile(dataDir))
  } finally {
    rmSync(written, { force: true })
  }
  return readSecrets(dataDir) ?? secrets
}

/** The stored secrets, or null before the first start. */
export function readSecrets(dataDir) {
  const file = secretsFile(dataDir)
  if (!existsSync(file)) return null
  try {
    const { payloadSecret, meiliKey } = JSON.parse(readFileSync(file, 'utf8'))
    if (payloadSecret?.length >= 32 && meiliKey?.length >= 16) return { payloadSecret, meiliKey }
  } catch {
    // Falls through to the same line: an unreadable file and a half-written one are put right the same way.
  }
  throw new OperatorError(
    `${file} kan ikke læses. Hent filen fra en sikkerhedskopi; slettes den, laves nye nøgler, og alle logges ud.`,
  )
}
