import { appendFileSync, renameSync, statSync } from 'node:fs'

const mostBytes = 5_000_000
const longestLine = 10_000

/**
 * A log file that doesn't outgrow its disk: full, it takes the place of the one before it, so there are never more than two.
 * @returns {(line: string) => void}
 */
export function openBoundedLog(file, most = mostBytes) {
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return (line) => {
    const text = `${line.slice(0, longestLine)}\n`
    try {
      if (size > 0 && size + text.length > most) {
        renameSync(file, `${file}.1`)
        size = 0
      }
      appendFileSync(file, text, { mode: 0o600 })
      size += Buffer.byteLength(text)
    } catch {
      // A full disk: what runs is worth more than its log.
    }
  }
}
