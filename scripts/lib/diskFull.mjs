import { OperatorError } from './operatorError.mjs'

// Node, SQLite, LMDB (Meilisearch) and npm each say it in their own way, and the portal's log in ours.
const signs =
  /ENOSPC|EDQUOT|no space left on device|disk quota exceeded|SQLITE_FULL|database or disk is full|MDB_MAP_FULL|Disken er fuld/i

export const diskFullLine = 'Disken er fuld. Frigør plads, og prøv igen.'

/** True when a program's output says that the disk is full. */
export function mentionsFullDisk(output) {
  return signs.test(output)
}

/** The error for a failed step: a full disk is named as such, since every program words it differently. */
export function failedStep(line, output) {
  return new OperatorError(mentionsFullDisk(output) ? diskFullLine : line)
}
