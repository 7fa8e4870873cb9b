import { fold } from '@/search/danish/fold'

/** Letters that no accent can be taken off. */
const letters: Record<string, string> = { đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th' }

/** Within a word they part nothing: apostrophes, the dots of initials, quotation marks, and what can't be seen. */
const marks = /['’‘ʼʻ´`′ʹ."“”„»«\p{Cf}]/gu

/** Names as they are looked for at the desk: as the portal's search folds words, and O’Brien, O'Brien and OBrien are one. */
export function foldName(text: string): string {
  return fold(
    withoutMarks(text)
      .toLowerCase()
      .replace(/[đðłıþ]/g, (letter) => letters[letter] ?? letter),
  )
}

function withoutMarks(text: string): string {
  return text.replace(marks, '')
}

/** As {@link foldName}, and `ü` is also `ue`; the search can't have it so, for which `due` and `du` are two words. */
function foldGerman(text: string): string {
  return foldName(text).replace(/ue+/g, 'u')
}

/** The ways that a name and what is typed may be spelt alike; as it stands, for parts such as the `el` of Noel. */
const spellings = [(text: string) => withoutMarks(text).toLowerCase(), foldName, foldGerman]

/** Whether each word that is looked for stands in the text, however either is spelt, parted or put together. */
export function isFoundBy(asked: string, text: string): boolean {
  const texts = spellings.map((spell) => {
    const spelt = spell(text)
    // What is put together may be spelt otherwise: Bo-Erik is Boerik.
    return [spelt, wordsOf(spelt).join(''), spell(wordsOf(text).join(''))]
  })
  const isIn = (part: string, at: number) => texts[at]?.some((spelt) => spelt.includes(part))
  return wordsOf(asked).every((word) =>
    // A sign of its own may become a space.
    spellings.some((spell, at) => wordsOf(spell(word)).every((part) => isIn(part, at))),
  )
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\p{Pd},;]+/u).filter(Boolean)
}
