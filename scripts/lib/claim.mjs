import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { databaseFile } from './databaseFile.mjs'
import { patience, takeLock } from './lock.mjs'
import { OperatorError } from './operatorError.mjs'
import { ownerLine } from './owner.mjs'

/** A process that was killed is gone within this, and npm's child has seen that npm is. */
const justKilledMs = 2500
/** Longer than a portal takes to stop. */
const endingMs = 15_000

/** What this process holds: for each place a lock, and beside it who has it. */
const held = []

/**
 * Claims the data folder for this portal, until this process ends.
 * @param {{ dataDir: string, command: string, port: number, url: string }} portal
 * @throws {OperatorError} one line that says who has it
 */
export function claimDataDirectory({ dataDir, ...portal }) {
  return claim(path.join(dataDir, 'run', 'portal'), { dataDir, ...portal })
}

/**
 * Claims the database file, for a portal or for a command that writes: whatever data folder or port it was started with.
 * Then waits for the processes of a portal that was killed.
 * @param {string} databaseUri of SQLite
 * @param {{ command: string, dataDir: string, port?: number, url?: string }} owner
 * @throws {OperatorError} one line that says who has it
 */
export async function claimDatabase(databaseUri, owner) {
  await claim(path.join(locksOf(databaseUri), 'portal'), owner)
  const writer = path.join(locksOf(databaseUri), 'writer')
  const release = await takeLock(`${writer}.lock`, { shouldWait: patience(endingMs) })
  if (!release) throw new OperatorError(leftBehind(readOwner(writer)))
  await release()
}

/**
 * Claims the writing itself, until this process ends: what opens the database file to write to it holds this, so that it is
 * held for as long as anything writes, whatever became of who started it.
 * @param {{ databaseKind: string, databaseUri: string, dataDir: string }} settings
 * @param {string} command
 */
export async function claimWriting({ databaseKind, databaseUri, dataDir }, command) {
  if (databaseKind !== 'sqlite') return
  await claim(path.join(locksOf(databaseUri), 'writer'), { command, dataDir }, patience(endingMs))
}

/**
 * Who has claimed the database file; null when nobody has, and from now on this process does.
 * @returns {Promise<{ dataDir?: string, port?: number } | null>}
 */
export async function databaseOwner(databaseUri, asking) {
  const place = path.join(locksOf(databaseUri), 'portal')
  const release = await takeLock(`${place}.lock`)
  if (!release) return readOwner(place) ?? {}
  hold(place, asking)
  return null
}

/** Tells whoever starts next that this portal is on its way down, so that they wait for it. */
export function tellEnding() {
  for (const { place, owner } of held) write(place, { ...owner, isEnding: true })
}

async function claim(place, owner, shouldWait = waitFor(place)) {
  if (held.some((one) => one.place === place)) return
  const release = await takeLock(`${place}.lock`, { shouldWait })
  if (!release) throw new OperatorError(ownerLine(readOwner(place), owner))
  hold(place, owner)
}

function waitFor(place) {
  const soon = patience(justKilledMs)
  const later = patience(endingMs)
  return () => soon() || (later() && readOwner(place)?.isEnding === true)
}

function hold(place, about) {
  const owner = { pid: process.pid, since: new Date().toISOString(), ...about }
  held.push({ place, owner })
  write(place, owner)
  process.once('exit', () => rmSync(`${place}.json`, { force: true }))
}

/** Beside the database, wherever that is. */
function locksOf(databaseUri) {
  return `${databaseFile(databaseUri)}.locks`
}

function write(place, owner) {
  try {
    writeFileSync(`${place}.json.new`, JSON.stringify(owner), { mode: 0o600 })
    renameSync(`${place}.json.new`, `${place}.json`)
  } catch {
    // A full disk, say. The lock is what counts.
  }
}

function readOwner(place) {
  try {
    return JSON.parse(readFileSync(`${place}.json`, 'utf8'))
  } catch {
    return null
  }
}

function leftBehind(owner) {
  const who = owner ? `Proces ${owner.pid}` : 'En proces'
  return `${who} fra en portal, der er stoppet, har stadig databasen åben. Afslut den${owner ? ` (kill ${owner.pid})` : ''}, og prøv igen.`
}
