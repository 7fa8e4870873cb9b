import { mayBeNoJob } from './listedJob'
import { isNumber, isPhone } from './listedNumber'
import { plainLine } from './typedText'

/** Whether a line of a mail's recipients may break off in a name that the next goes on with: `Anna <a@x.dk>; Bo` and `Bang <b@x.dk>`. */
export function runsInto(line: string, next: string): boolean {
  if (`${line}${next}`.includes('\t')) return false
  const left = leftOf(line)
  const first = next.indexOf('@')
  const before = next.slice(0, first + 1)
  if (!left || first < 0 || !before.includes('<')) return false
  const [word = '', ...more] = wordsOf(before).slice(0, -1)
  if (more.length > 0 || isNumber(word)) return false
  // Where each line begins with its address, the names come after it.
  if (!word && wordsOf(line)[0]?.includes('@')) return false
  // Lines with as many cells are parted alike, and what stands there is asked about by itself.
  if (cellsOf(left) === cellsOf(leftOf(next))) return false
  return !isPhone(left) && mayBeNoJob(left)
}

/** What stands after the mark that ends a line's last recipient, `<a@x.dk>;`. */
function leftOf(line: string): string {
  const [, ...after] = line.slice(line.lastIndexOf('@') + 1).split('>')
  const left = line.includes('@') ? plainLine(after.join('>')) : ''
  return /^[;,]/.test(left) ? plainLine(left.slice(1).replaceAll('"', ' ')) : ''
}

function cellsOf(left: string): number {
  return left.split(/[;,]/).filter((cell) => plainLine(cell)).length
}

function wordsOf(text: string): string[] {
  return text.split(/[\s<>;,"()[\]|]+/).filter((word) => word !== '')
}
