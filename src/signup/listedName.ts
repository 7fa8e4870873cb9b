import { plainLine } from './typedText'

type Named = { name: string; jobRole: string }

/** How the words for where somebody works end. */
const place =
  /(?:kommunen?s?|regionen?|afdeling(?:en)?|forvaltning(?:en)?|afsnit(?:tet)?|center|cent(?:e)?ret|enhed(?:en)?|team(?:et)?|skolen?|styrelsen?|ministeriet?|politi(?:et)?|hospital(?:et)?|sygehus(?:et)?|aps|a\/s)$/i

/** How the words for what somebody does end. */
const job =
  /(?:rådgiver(?:en)?|leder(?:en)?|konsulent(?:en)?|chef(?:en)?|sekretær|pædagog|lærer|koordinator|behandler|vejleder|medarbejder|sygeplejerske|psykolog|psykiater|læge|direktør|assistent|terapeut|specialist|inspektør|betjent|sagsbehandler|administrator|studerende|praktikant|projektleder)$/i

const small = /^(?:og|for|i|på|til|ved|med)$/i

const wordsOf = (text: string) => text.split(/[\s().,[\]]+/).filter(Boolean)

/** Whether a text says what somebody does. */
export function isJob(text: string): boolean {
  return wordsOf(text).some((word) => job.test(word))
}

/** Whether a text says where somebody works, and not what they do. */
export function isWorkplace(text: string): boolean {
  return !isJob(text) && wordsOf(text).some((word) => place.test(word))
}

/** Whether nothing in a text speaks against its being a name. A bracket may be part of how somebody is known. */
function mayBeName(text: string): boolean {
  return (
    !/[\d;:|&/]/.test(text) &&
    !wordsOf(text).some((word) => job.test(word) || place.test(word) || small.test(word))
  )
}

/** How a family name of several words begins. */
const particle = /^(?:von|van|de|den|der|du|af|la|el|al|di) /i

/**
 * The name in what stands where a name does, without its number on the list, and the job after it. `Holm, Åse` is how an
 * address book sorts Åse Holm.
 *
 * @returns `null` when it can be read in several ways
 */
export function nameIn(text: string, { isSaid = false } = {}): Named | null {
  const listed = withoutNumber(text)
  const parts = listed.split(',').map(plainLine).filter(Boolean)
  const [first = '', second = '', ...more] = parts
  if (more.length > 0) return null
  // Without letters it is told as what it is.
  if (!second)
    return isSaid || mayBeName(first) || !/\p{L}/u.test(first) ? { name: first, jobRole: '' } : null
  if (!mayBeName(first) || /[()[\]]/.test(listed)) return null
  const hasSeveral = first.includes(' ')
  if (mayBeName(second)) {
    const isTurned = isSaid || !hasSeveral || particle.test(first)
    return isTurned ? { name: `${second} ${first}`, jobRole: '' } : null
  }
  if (!hasSeveral && !isJob(second)) return null
  if (isJob(second)) return { name: first, jobRole: second }
  return isWorkplace(second) && !/\d/.test(second) ? { name: first, jobRole: '' } : null
}

/** Whether a cell holds only somebody's number on the list, or the dot before them. */
export function isNumber(text: string): boolean {
  return /^(?:\d{1,3}[.)]?|[-–—•·*▪‣])$/.test(text)
}

function withoutNumber(text: string): string {
  return plainLine(text.replace(/^(?:\d{1,3}[.)]|[-–—•·*▪‣])\s*(?=\S)/, ''))
}
