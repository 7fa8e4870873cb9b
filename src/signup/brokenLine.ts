import { isJob } from './listedJob'
import { isNumber } from './listedNumber'

/** Whether a line of a mail's recipients may break off in a name that the next goes on with: `Anna <a@x.dk>; Bo` and `Bang <b@x.dk>`. */
export function runsInto(line: string, next: string): boolean {
  const last = line.lastIndexOf('@')
  const first = next.indexOf('@')
  if (last < 0 || first < 0 || `${line}${next}`.includes('\t')) return false
  const [, ...after] = wordsOf(line.slice(last))
  const before = wordsOf(next.slice(0, first + 1)).slice(0, -1)
  const [word = '', ...more] = before
  // Where each line begins with its address, the names come after it.
  if (before.length === 0 && wordsOf(line)[0]?.includes('@')) return false
  return after.length > 0 && !isJob(after.join(' ')) && more.length === 0 && !isNumber(word)
}

function wordsOf(text: string): string[] {
  return text.split(/[\s<>;,"()[\]|]+/).filter((word) => word !== '')
}
