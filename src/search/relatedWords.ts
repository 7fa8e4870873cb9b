import type { Payload } from 'payload'
import { baseOneWaySynonyms, baseSynonyms } from './danish/baseSynonyms'
import { nearWords } from './nearWords'
import { searchTuning } from './tuning'

/** Words to try instead, from what is known to mean the same: the secretariat's groups first. */
export async function relatedWords(payload: Payload, q: string): Promise<string[]> {
  const { oneWay, synonyms } = await searchTuning(payload)
  return nearWords(q, [...synonyms, ...oneWay, ...baseSynonyms, ...baseOneWaySynonyms])
}
