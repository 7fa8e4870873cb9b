import { isGivenName, isPartOfName } from './givenName'
import { isDepartment, isJob, isNoName, isWorkplace, namesSomebody, wordsOf } from './listedJob'
import { holdsNumber } from './listedNumber'
import { plainLine } from './typedText'

type Named = { name: string; jobRole: string }

/** What is known of a text: that it stands under a heading, that its family name comes first, or that a comma alone parts its line. */
type Known = { isSaid?: boolean; isSorted?: boolean; isParted?: boolean }

/** Whether nothing in a text speaks against its being a name. A bracket may be part of how somebody is known. */
function mayBeName(text: string): boolean {
  return !/[\d;:|&+/]/.test(text) && !wordsOf(text).some(isNoName)
}

/** What stands between two people. */
const several = /[;|&+/]|(?:^|\s)(?:og|and)\s/i

/** How a family name of several words begins. */
const particle = /^(?:von|van|de|den|der|du|af|la|el|al|di) /i

/**
 * The name in what stands where a name does, without its number on the list, and the job after it. `Holm, Åse` is how an
 * address book sorts Åse Holm.
 *
 * @returns `null` when it can be read in several ways
 */
export function nameIn(text: string, known: Known = {}): Named | null {
  const { isSaid = false, isSorted = false } = known
  const listed = withoutNumber(text)
  const parts = listed.split(',').map(plainLine).filter(Boolean)
  const [first = '', second = '', ...more] = parts
  if (more.length > 0 || (holdsNumber(listed) && /\p{L}/u.test(listed))) return null
  if (!second) {
    // Without letters it is told as what it is.
    const isName = (isSaid && !several.test(first)) || mayBeName(first) || !/\p{L}/u.test(first)
    return isName && !(isSorted && first.includes(' ')) ? { name: first, jobRole: '' } : null
  }
  if (!mayBeName(first) || /[()[\]]/.test(listed)) return null
  const hasSeveral = first.includes(' ')
  if (mayBeName(second))
    return isSorted || isTurned(first, second, known) ? { name: `${second} ${first}`, jobRole: '' } : null
  if (!hasSeveral && !isJob(second)) return null
  if (isJob(second)) return { name: first, jobRole: second }
  const isPlace = isWorkplace(second) && !/\d/.test(second) && !namesSomebody(second)
  return isPlace ? { name: first, jobRole: '' } : null
}

/** Whether the family name stands first, and not two people, or somebody and their department. */
function isTurned(family: string, given: string, { isParted = false, isSaid = false }: Known): boolean {
  if (isDepartment(given) && !isDepartment(family)) return false
  const names = given.split(' ')
  const startsGiven = isGivenName(family.split(' ')[0] ?? '')
  if (!family.includes(' ')) return !(startsGiven && isGivenName(names[0] ?? ''))
  if (particle.test(family)) return true
  if (startsGiven) return false
  if (isSaid) return true
  const isFamily = !isParted || family.split(' ').every(isPartOfName)
  return isFamily && names.every((name) => isGivenName(name) || /^\p{Lu}\.?$/u.test(name))
}

function withoutNumber(text: string): string {
  return plainLine(text.replace(/^(?:\d{1,3}[.)]|[-–—•·*▪‣])\s*(?=\S)/, ''))
}
