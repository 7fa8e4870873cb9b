import { places } from '@/search/danish/places'

/** Words for what somebody does, or for whom they work, that no ending tells. Short ones only as they are. */
const ordinary =
  /^(?:kok|vagt|elev|præst|imam|coach|rengøring|unge?|skp|sosu)$|(?:pedel|vikar|støtte|kontorelev|sognepræst|køkkenelev|dørmand|vægter|coach|køkkendame|boligsocial|kriminalforsorg(?:en)?|headspace|tilbud|forældre|forælder|familien?|børn|rådgivning(?:en)?|sundhed(?:en)?|undersøger)$/i

const municipalities = new Set(
  `aalborg brønderslev frederikshavn hjørring jammerbugt læsø mariagerfjord morsø rebild thisted vesthimmerland
  vesthimmerlands`.split(/\s+/),
)
const towns = new Set([...places.keys()].map((name) => name.toLowerCase()))

/** Whether a word is a job or a field of work by itself, as `Pedel` and `Headspace`. */
export function isOrdinary(word: string): boolean {
  return ordinary.test(word)
}

/** Whether a word names a municipality of the region. */
export function isMunicipality(word: string): boolean {
  return municipalities.has(word.toLowerCase())
}

/** Whether a word names a place in the region, which may be somebody's family name too. */
export function isTown(word: string): boolean {
  return isMunicipality(word) || towns.has(word.toLowerCase())
}
