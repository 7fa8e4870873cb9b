import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const place = /(file:\/\/[^\s()]+\.mjs):(\d+):(\d+)/
/** By the address of the file; null without one. */
const maps = new Map()
let isReading = false

/**
 * Has the stacks of errors name the places that were written, not those in the compiled files of a folder. A map is read when the
 * first error is asked for its stack: Node's own way reads those of all packages while they load.
 * @param {string} folder its address
 */
export function readStacksIn(folder) {
  if (isReading) return
  isReading = true
  Error.prepareStackTrace = (error, sites) => {
    const lines = sites.map((site) => `\n    at ${writtenPlace(String(site), folder)}`)
    return `${headOf(error)}${lines.join('')}`
  }
}

function writtenPlace(site, folder) {
  return site.replace(place, (compiled, url, line, column) => {
    if (!url.startsWith(folder)) return compiled
    if (!maps.has(url)) maps.set(url, readMap(url))
    const { fileName, lineNumber, columnNumber } =
      maps.get(url)?.findOrigin(Number(line), Number(column)) ?? {}
    if (!fileName) return compiled
    return `${path.resolve(path.dirname(fileURLToPath(url)), fileName)}:${lineNumber}:${columnNumber}`
  })
}

function readMap(url) {
  try {
    return new SourceMap(JSON.parse(readFileSync(fileURLToPath(`${url}.map`), 'utf8')))
  } catch {
    // Made anew meanwhile.
    return null
  }
}

function headOf(error) {
  try {
    return Error.prototype.toString.call(error)
  } catch {
    return 'Error'
  }
}
