import { dan } from 'stopword'

/** Words of the library's list that decide what is meant, or that name a person somebody writes about. */
const telling = new Set(
  `ad aldrig alle alt anden andet andre dag efter eneste enhver far fem fik fire flere fleste forrige første før god
  godt ham hel helt hun ikke ind ingen intet lille mand mod ned nej ni ny nyt næste næsten om op otte over seks selv
  sige stor store syv tage ti to tre ud under uden`.split(/\s+/),
)

/** What a question is asked with, besides the library's function words. */
const asking = `hvilke hvilket hvornår hvorhen hvorfra hvorvidt hvordan findes finder finde må måtte burde bør gerne måske
  lige haft bliver blevet dem jer vores samt både enten altså ens nogle nogen noget få får fået giver give gives går gå
  gøre gør gjort vide ved ved komme kommer fx eks mv osv mm dvs vedr ift ifm ang sådan sådanne hedder hej tak betyder`

/** å, æ and ø as they are typed on a keyboard without them; not as a, e or o, which would make other words of them. */
function spellings(word: string): string[] {
  const long = word.replaceAll('å', 'aa').replaceAll('æ', 'ae').replaceAll('ø', 'oe')
  return [word, long, word.replaceAll('å', 'a')]
}

const stopWords = new Set(
  [...dan.filter((word) => !telling.has(word)), 'om', ...asking.split(/\s+/)].flatMap(spellings),
)

/** @param typed as typed: folded, `før` would be `for` */
export function isStopWord(typed: string): boolean {
  return stopWords.has(typed.toLowerCase().normalize('NFC'))
}

/** Who a question is about. It says less of what is sought than any other word, so it is the first to go. */
const persons = new Set(
  `søn sønnen datter datteren barn bror søster søskende kæreste ven veninde kammerat klassekammerat nevø niece mor far
  elev eleven teenager dreng pige`
    .split(/\s+/)
    .flatMap(spellings),
)

export function isPerson(typed: string): boolean {
  return persons.has(typed.toLowerCase().normalize('NFC'))
}
