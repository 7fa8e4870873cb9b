import type { Payload } from 'payload'
import { remember } from '@/lib/contentCache'
import type { SearchSetting } from '@/payload-types'
import { splitWords } from './splitWords'

/** What the secretariat has set about words. Texts are as typed; `danish/` analyses them. */
export type SearchTuning = {
  /** Groups of words that mean the same. */
  synonyms: string[][]
  /** Groups whose first word also finds the others, but not the other way round. */
  oneWay: string[][]
  stopWords: string[]
}

/** As saved, kept a few seconds in the process. Never fails: search goes on without, should the database not answer. */
export async function searchTuning(payload: Payload): Promise<SearchTuning> {
  try {
    return await remember('search-tuning', () => readTuning(payload))
  } catch (error) {
    payload.logger.warn({ err: error, msg: 'Synonymer og stopord kunne ikke læses' })
    return { synonyms: [], oneWay: [], stopWords: [] }
  }
}

/** As saved this moment: for what must not be behind, such as telling the engine. */
export async function readTuning(payload: Payload): Promise<SearchTuning> {
  return tuningOf(await payload.findGlobal({ slug: 'search-settings', depth: 0, overrideAccess: true }))
}

/** The settings' document, saved or not, as groups of words. */
export function tuningOf(settings: Pick<SearchSetting, 'synonyms' | 'stopWords'>): SearchTuning {
  const groups = (settings.synonyms ?? []).map((group) => ({
    words: splitWords(group.words),
    isOneWay: group.isOneWay === true,
  }))
  const whole = groups.filter(({ words }) => words.length > 1)
  return {
    synonyms: whole.filter(({ isOneWay }) => !isOneWay).map(({ words }) => words),
    oneWay: whole.filter(({ isOneWay }) => isOneWay).map(({ words }) => words),
    stopWords: splitWords(settings.stopWords),
  }
}
