import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import path from 'node:path'

/** Room for one file of the largest that may be sent. */
const roomMegabytes = 25

/** What is left for the portal on the disk with a folder, in whole megabytes. */
export async function freeMegabytes(folder: string): Promise<number> {
  return inMegabytes(await statfs(folder))
}

/** True when not even one more file may fit. */
export function isRoomless(folder: string): boolean {
  return inMegabytes(statfsSync(folder)) < roomMegabytes
}

/** True when a little more doesn't fit: of a share that is used up the figures say nothing. */
export function isShareUsedUp(folder: string): boolean {
  const file = path.join(folder, `.plads-${process.pid}`)
  try {
    writeFileSync(file, Buffer.alloc(64 * 1024))
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && ['EDQUOT', 'ENOSPC'].includes(String(error.code))
  } finally {
    rmSync(file, { force: true })
  }
}

function inMegabytes({ bavail, bsize }: { bavail: number; bsize: number }): number {
  return Math.floor((bavail * bsize) / 1024 / 1024)
}
