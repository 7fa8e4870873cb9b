import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { diskFullLine, mentionsFullDisk } from './diskFull.mjs'
import { tooLittleSpace } from './freeSpace.mjs'
import { makeDirectory } from './makeDirectory.mjs'
import { OperatorError } from './operatorError.mjs'

/** Creates the data folder and its parts, and stops with one line when it can't be written or the disk is nearly full. */
export function prepareDataDirectory(dataDir) {
  try {
    // Sign-ups live here, so nobody else on the machine gets to read it.
    makeDirectory(dataDir, 0o700)
    for (const part of ['run', 'logs']) makeDirectory(path.join(dataDir, part))
    const probe = path.join(dataDir, 'run', `skriveprøve-${process.pid}`)
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    if (mentionsFullDisk(String(error))) throw new OperatorError(diskFullLine)
    throw new OperatorError(
      `Der kan ikke skrives i ${dataDir} (${error.code ?? error.message}). Ret rettighederne, eller sæt DATA_DIR til en anden mappe.`,
    )
  }
  const line = tooLittleSpace(dataDir)
  if (line) throw new OperatorError(`${line}, og prøv igen.`)
}
