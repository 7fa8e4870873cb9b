import { fold } from './fold'
import { stemOf } from './stem'

const names = `Brønderslev Frederikshavn Hjørring Jammerbugt Læsø Mariagerfjord Morsø Mors Rebild Thisted Vesthimmerland
  Vesthimmerlands Aalborg`
const stems = new Set(names.split(/\s+/).map((name) => stemOf(fold(name))))
const kommune = stemOf('kommune')

/** @param stem of a word beside the word *kommune*: then *kommune* says nothing more */
export function isMunicipality(stem: string | undefined): boolean {
  return stem !== undefined && stems.has(stem)
}

export function isWordForMunicipality(stem: string): boolean {
  return stem === kommune
}
