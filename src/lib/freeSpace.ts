import { statfsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'

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

function inMegabytes({ bavail, bsize }: { bavail: number; bsize: number }): number {
  return Math.floor((bavail * bsize) / 1024 / 1024)
}
