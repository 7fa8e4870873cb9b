import { isGivenName, isPartOfName } from './givenName'
import { holdsNumber } from './listedNumber'

/** How the words for where somebody works end. */
const place =
  /(?:kommunen?s?|regionen?|afdeling(?:en)?|forvaltning(?:en)?|afsnit(?:tet)?|center|cent(?:e)?ret|enhed(?:en)?|team(?:et)?|skolen?|styrelsen?|ministeriet?|politi(?:et)?|hospital(?:et)?|sygehus(?:et)?|aps|a\/s)$/i

/** How the words for what somebody does end. */
const job =
  /(?:rådgiver(?:en)?|leder(?:en)?|konsulent(?:en)?|chef(?:en)?|sekretær|pædagog|lærer|koordinator|behandler|vejleder|medarbejder|sygeplejerske|sundhedsplejerske|psykolog|psykiater|læge|direktør|assistent|terapeut|specialist|inspektør|betjent|sagsbehandler|administrator|studerende|praktikant|projektleder|guide|mentor|kontaktperson|støtteperson|nøgleperson|fagperson|ressourceperson|arbejder|hjælper|jurist|forstander|formand|ansvarlig|tovholder|fuldmægtig|planlægger|udvikler|formidler|underviser|instruktør|lektor|rektor|professor|forsker|analytiker|supervisor|frivillig|medlem|borgmester|manager|coordinator|consultant|adviser|advisor|teacher|nurse|psychologist|therapist|worker)$/i

/** A department by its field alone. */
const department =
  /^(?:sundhed|social|familie|børn|ung|psykiatri|beskæftigelse|kultur|skole|voksen|handicap|misbrug|rusmiddel|forebyggelse|visitation|ydelse|administration|ledelse)/i

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
  const [first = '', ...more] = text
    .split(/[,;()|/&+[\]]|\s[-–—]\s/)
    .filter((part) => wordsOf(part).length > 0)
  const words = wordsOf(first)
  if (isWorkplace(text) || holdsNumber(text)) return true
  if (more.length === 0 && words.length === 1 && !/\s/.test(first.trim()))
    return !isJob(first) && (!isTrade(first) || first.split('-').every(isPartOfName))
  if (first && !isJob(first)) {
    const isPhrase = words.some((word) => linking.test(word)) && words.filter(isCapital).length < 2
    if (more.length > 0 || !isPhrase || words.some(isPartOfName)) return true
  }
  return [first, ...more].some(namesSomebody)
}

/** Whether all the words of a text are parts of names. */
export function isWholeName(text: string): boolean {
  const words = wordsOf(text)
  return words.length > 1 && words.every(isPartOfName)
}

/** Whether words that may be a name stand together, such as `Bo Bang` in `Leder Bo Bang`. */
export function namesSomebody(text: string): boolean {
  let together = 0
  let isLinked = false
  for (const word of wordsOf(text)) {
    if (linking.test(word) || isNoName(word) || isInCapitals(word)) {
      together = 0
      // What is joined to a place with `og` is one too.
      isLinked = linking.test(word) && (isLinked || word !== 'og')
    } else if (isCapital(word) || isPartOfName(word)) {
      together += 1
      if (!isLinked && (together > 1 || (isCapital(word) && isGivenName(word)))) return true
    } else together = 0
  }
  return false
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function isInCapitals(text: string): boolean {
  return /^[\p{Lu}\d]{2,}$/u.test(text)
}
