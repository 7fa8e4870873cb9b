import { isGivenName, isPartOfName } from './givenName'
import { holdsNumber } from './listedNumber'
import { isMunicipality, isOrdinary, isOrdinaryJob, isTown } from './ordinaryWord'

/** How the words for where somebody works end. */
const place =
  /(?:kommunen?s?|regionen?|afdeling(?:en)?|forvaltning(?:en)?|afsnit(?:tet)?|center|cent(?:e)?ret|enhed(?:en)?|team(?:et)?|skolen?|styrelsen?|ministeriet?|politi(?:et)?|hospital(?:et)?|sygehus(?:et)?|aps|a\/s)$/i

/** A place that is called by its field, as `Center for Børn og Unge`. */
const fieldOfPlace = /^(?:center|centret|afdeling(?:en)?|forvaltning(?:en)?|team|enhed(?:en)?) for /i

/** How the words for what somebody does end. */
const job =
  /(?:rådgiver(?:en)?|leder(?:en)?|konsulent(?:en)?|chef(?:en)?|sekretær|pædagog|lærer|plejer|visitator|koordinator|behandler|vejleder|medarbejder|sygeplejerske|sundhedsplejerske|psykolog|psykiater|læge|direktør|assistent|terapeut|specialist|inspektør|betjent|sagsbehandler|administrator|studerende|praktikant|projektleder|guide|mentor|kontaktperson|støtteperson|nøgleperson|fagperson|ressourceperson|arbejder|hjælper|jurist|forstander|formand|ansvarlig|tovholder|fuldmægtig|planlægger|udvikler|formidler|underviser|instruktør|lektor|rektor|professor|forsker|analytiker|supervisor|frivillig|medlem|borgmester|manager|coordinator|consultant|adviser|advisor|teacher|nurse|psychologist|therapist|worker)$/i

/** A department by its field alone. */
const department =
  /^(?:sundhed|social|familie|børn|unge|ungdom|psykiatri|beskæftigelse|kultur|skole|voksen|handicap|misbrug|rusmiddel|forebyggelse|visitation|ydelse|administration|ledelse)/i

/** How other words for what somebody does, or for a field of work, end. */
const trade = /(?:er|or|ør|ent|ant|ist|log|eut|iv|ing|hed|else|tion|skab|moder|ende)$/i

const small = /^(?:og|for|i|på|til|ved|med)$/
const linking = /^(?:og|for|i|på|til|ved|med|af|hos|om)$/

export const wordsOf = (text: string) => text.split(/[\s().,[\]]+/).filter(Boolean)

/** Whether a text says what somebody does. */
export function isJob(text: string): boolean {
  return wordsOf(text).some((word) => job.test(word))
}

/** Whether a text says where somebody works, and not what they do. */
export function isWorkplace(text: string): boolean {
  return !isJob(text) && wordsOf(text).some((word) => place.test(word))
}

/** Whether a word speaks against its being part of a name. */
export function isNoName(word: string): boolean {
  return job.test(word) || place.test(word) || small.test(word)
}

/** Whether a text is a department or its letters, as `Sundhed` and `PPR`. */
export function isDepartment(text: string): boolean {
  return !isPartOfName(text) && (isInCapitals(text) || department.test(text))
}

function isTrade(word: string): boolean {
  return !isCapital(word) || isInCapitals(word) || department.test(word) || trade.test(word)
}

/** Whether a text that stands where a job does may be somebody, or a number. */
export function mayBeNoJob(text: string): boolean {
  if (holdsNumber(text) || (isWorkplace(text) && !fieldOfPlace.test(text))) return true
  const [first = nothing, ...more] = partsOf(text)
  if (isJob(first.said)) return namesSomebody(first.said) || more.some(mayBeSomebodyMore)
  if (isLone(first.said) && isOrdinaryJob(first.said.trim()))
    return more.some((part) => (isBetweenPeople(part) ? mayBeNoJob(part.said) : mayBeSomebodyMore(part)))
  return more.length > 0 || (isLone(first.said) ? !isLoneJob(first.said) : mayBeNamedIn(first.said))
}

/** Whether each word of a text is known to say what somebody does, or their field or place of work. */
export function isSurelyJob(text: string): boolean {
  if (mayBeNoJob(text)) return false
  return isJob(text) || wordsOf(text).every((word) => linking.test(word) || isKnown(word) || isTown(word))
}

type Part = { said: string; mark: string }
const nothing: Part = { said: '', mark: '' }

/** The parts of a job, each with the mark before it. */
function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let mark = ''
  for (const said of text.split(/([,;()|/&+[\]]|\s[-–—]\s)/)) {
    if (wordsOf(said).length === 0 || /^[;|/&+]$/.test(said)) mark += said
    else {
      parts.push({ said, mark })
      mark = ''
    }
  }
  return parts
}

/** What stands after a job is mostly where: it is somebody by its first word, or as a whole. A mark between two people says more. */
function mayBeSomebodyMore(part: Part): boolean {
  const { said } = part
  if (isBetweenPeople(part)) return namesSomebody(said)
  const words = wordsOf(said)
  const [word = ''] = words
  if (words.length === 1) return isCapital(word) && isGivenName(word)
  return (
    isGivenName(word) || words.every(isPartOfName) || words.some((each, at) => isPair(each, words[at + 1]))
  )
}

function isBetweenPeople({ mark }: Part): boolean {
  return /[;|/&+]/.test(mark)
}

/** Whether a given name stands before part of a name. */
function isPair(word: string, next: string | undefined): boolean {
  return isCapital(word) && isGivenName(word) && next !== undefined && isPartOfName(next)
}

function isLone(text: string): boolean {
  return wordsOf(text).length === 1 && !/\s/.test(text.trim())
}

function isLoneJob(text: string): boolean {
  return wordsOf(text).some(
    (word) =>
      isOrdinary(word) || isMunicipality(word) || (isTrade(word) && !word.split('-').every(isPartOfName)),
  )
}

/** Whether a part of a name, or a word that may be one, stands in a phrase that says no job. */
function mayBeNamedIn(text: string): boolean {
  const words = wordsOf(text).filter((word) => !linking.test(word))
  const unknown = words.filter((word) => !isKnown(word) && !isTown(word))
  if (unknown.some(isPartOfName)) return true
  const capitals = unknown.filter(isCapital)
  // `Zlatan og pedel`.
  if (capitals.length > 0 && /\sog\s/.test(text)) return true
  const isSaid = words.some((word) => !isCapital(word) || (isKnown(word) && !isLetters(word)))
  return capitals.length > 1 || (!isSaid && (capitals.length === 1 || words.every(isLetters)))
}

/** Whether a word is a job's, a department's or its letters. */
function isKnown(word: string): boolean {
  if (isOrdinary(word) || place.test(word) || job.test(word)) return true
  return !isPartOfName(word) && (isLetters(word) || department.test(word))
}

/** Whether all the words of a text are parts of names. */
export function isWholeName(text: string): boolean {
  const words = wordsOf(text)
  return words.length > 1 && words.every(isPartOfName)
}

/** Whether words that may be a name stand together, such as `Bo Bang` in `Leder Bo Bang`. */
export function namesSomebody(text: string): boolean {
  const words = wordsOf(text)
  let together = 0
  let isLinked = false
  for (const [at, word] of words.entries()) {
    if (linking.test(word) || isNoName(word) || isInCapitals(word)) {
      together = 0
      // What is joined to a place with `og` is one too.
      isLinked = linking.test(word) && (isLinked || word !== 'og')
    } else if (isCapital(word) || isPartOfName(word)) {
      together += 1
      const isGiven = isCapital(word) && isGivenName(word)
      if (!isLinked && (isGiven || (together > 1 && !isOfPlace(words, at)))) return true
    } else together = 0
  }
  return false
}

/** Whether a word stands in the name of a place, as `Vester Mariendal Skole`. */
function isOfPlace(words: string[], at: number): boolean {
  const next = words[at + 1] ?? ''
  return isCapital(next) && !job.test(next) && place.test(next)
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

/** Whether a word may be a department's letters, and is too short for most names. */
function isLetters(word: string): boolean {
  return isInCapitals(word) && word.length <= 4
}

function isInCapitals(text: string): boolean {
  return /^[\p{Lu}\d]{2,}$/u.test(text)
}
