import { da } from '@payloadcms/translations/languages/da'
import { env } from '../env'
import { isRoomless, isShareUsedUp } from './freeSpace'

/** Of a file that couldn't be kept Payload says only that, and not why. */
const uploadFault = da.translations.error.problemUploadingFile

/** Node's, SQLite's and MongoDB's names for a disk, or a share of one, that is full. */
const codes = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', '14031'])
/** What SQLite calls a share that is used up, and a disk that is broken. */
const writeFault = 'SQLITE_IOERR_WRITE'
const words = /ENOSPC|EDQUOT|no space left on device|SQLITE_FULL|database or disk is full|OutOfDiskSpace/i

/** For an editor: nothing was saved, and what was typed is still theirs. */
export const fullDiskAnswer =
  'Portalens disk er fuld, så intet blev gemt. Lad siden stå åben, så det skrevne ikke går tabt. Sig det til dem, der driver portalen, og gem igen, når der er plads.'

/** For whoever sends a form. */
export const noRoom = 'Vi har ikke plads til at gemme lige nu'

/** For whoever runs the portal. */
export const fullDiskLine =
  'Disken er fuld, så noget kunne ikke gemmes. Frigør plads; portalen skal ikke genstartes.'

/** True when an error, or what caused it, is that the disk is full. */
export function isDiskFull(error: unknown, left = 5): boolean {
  if (typeof error !== 'object' || error === null || left === 0) return false
  const given = ['code', 'extendedCode'].map((name) => String(Reflect.get(error, name) ?? ''))
  if (given.some((code) => codes.has(code))) return true
  if (given.includes(writeFault) && isShareUsedUp(env.databaseFolder ?? env.dataDir)) return true
  const message: unknown = Reflect.get(error, 'message')
  if (message === uploadFault && isRoomless(env.dataDir)) return true
  if (typeof message === 'string' && words.test(message.split('\nparams:')[0] ?? '')) return true
  return [Reflect.get(error, 'cause'), Reflect.get(error, 'err')].some((inner) => isDiskFull(inner, left - 1))
}

const quietMs = 60_000
// The bundler may give several copies of this module to one process; the operator is one.
const shared = globalThis as { portalToldOfFullDiskAt?: number }

/** True once a minute: everything that can't be saved meanwhile says the same. */
export function isFullDiskNews(now = Date.now()): boolean {
  const before = shared.portalToldOfFullDiskAt ?? Number.NEGATIVE_INFINITY
  // A clock that was put back must not silence it.
  if (now >= before && now - before < quietMs) return false
  shared.portalToldOfFullDiskAt = now
  return true
}
