import { freeMegabytes, leastFreeMegabytes, tooLittleSpace } from './freeSpace.mjs'

const betweenLooksMs = 15_000
/** So that a disk that is just about full isn't told of again and again. */
const clearlyMoreMegabytes = 50

/**
 * Says on the console, once each time, that a disk the portal writes to has too little room, and that it has room again.
 * @param {string[]} folders
 */
export function watchDisk(folders) {
  const low = new Set()
  const look = (folder) => {
    try {
      const line = tooLittleSpace(folder)
      if (line && !low.has(folder)) {
        low.add(folder)
        console.error(`! ${line}.`)
      }
      if (low.has(folder) && freeMegabytes(folder) >= leastFreeMegabytes + clearlyMoreMegabytes) {
        low.delete(folder)
        console.log(`✓ Der er plads igen på disken med ${folder}: ${freeMegabytes(folder)} MB.`)
      }
    } catch {
      // A disk that has gone away shows itself elsewhere.
    }
  }
  setInterval(() => new Set(folders).forEach(look), betweenLooksMs).unref()
}
