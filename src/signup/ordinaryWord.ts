import { places } from '@/search/danish/places'

/** Words for what somebody does that no ending tells. Short ones only as they are. */
const jobs =
  /^(?:kok|vagt|elev|præst|imam)$|(?:pedel|vikar|kontorelev|sognepræst|køkkenelev|dørmand|vægter|coach|køkkendame|bostøtte|undersøger)$/i

/** Likewise for the field or the place that somebody works in. */
const fields =
  /^(?:unge?|skp|sosu|rengøring)$|(?:støtte|boligsocial|kriminalforsorg(?:en)?|headspace|tilbud|forældre|forælder|familien?|børn|rådgivning(?:en)?|sundhed(?:en)?)$/i

const municipalities = new Set(
  `aalborg brønderslev frederikshavn hjørring jammerbugt læsø mariagerfjord morsø rebild thisted vesthimmerland
  vesthimmerlands`.split(/\s+/),
)
const towns = new Set([...places.keys()].map((name) => name.toLowerCase()))

/** Whether a word is a job by itself, as `Pedel`. */
export function isOrdinaryJob(word: string): boolean {
  return jobs.test(word)
}

/** Whether a word is a job or a field of work by itself, as `Pedel` and `Headspace`. */
export function isOrdinary(word: string): boolean {
  return isOrdinaryJob(word) || fields.test(word)
}

/** Whether a word names a municipality of the region. */
export function isMunicipality(word: string): boolean {
  return municipalities.has(word.toLowerCase())
}

/** Whether a word names a place in the region, which may be somebody's family name too. */
export function isTown(word: string): boolean {
  return isMunicipality(word) || towns.has(word.toLowerCase())
}
