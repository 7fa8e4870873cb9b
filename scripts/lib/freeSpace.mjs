import { statfsSync } from 'node:fs'

/** What the portal must have to start, and is told of while it runs; /readyz says so too (src/health/rules.ts). */
export const leastFreeMegabytes = 500

/** What is left for the portal on the disk with a folder, in whole megabytes. */
export function freeMegabytes(folder) {
  const { bavail, bsize } = statfsSync(folder)
  return Math.floor((Number(bavail) * Number(bsize)) / 1024 / 1024)
}

/** One line for the operator when there is too little, else null. */
export function tooLittleSpace(folder) {
  const free = freeMegabytes(folder)
  if (free >= leastFreeMegabytes) return null
  return `Der er kun ${free} MB ledig på disken med ${folder}; portalen skal bruge mindst ${leastFreeMegabytes} MB. Frigør plads`
}
