import { type Endpoint, Forbidden } from 'payload'
import { z } from 'zod'
import { actorOf } from '@/access/collectionAccess'
import { globalScopeOf } from '@/access/policy'
import { refusal } from '@/accounts/restAnswers'
import { restBody } from '@/accounts/restBody'
import { oneAtATime } from '@/database/oneAtATime'
import { baseSynonyms } from '../danish/baseSynonyms'
import { searchRequest } from '../schema'
import { tuningOf } from '../tuning'
import { compareTuning } from './comparison'
import { mostGroups, problemWithGroup, problemWithStopWords } from './groupRules'

const group = z.object({ words: z.string().max(300).nullish(), isOneWay: z.boolean().nullish() })
const asked = z.object({
  q: z.string().max(1000),
  synonyms: z.array(group).max(mostGroups).nullish(),
  stopWords: z.string().max(2000).nullish(),
})

const noEngine = 'Portalen kører uden søgemaskine, så virkningen kan ikke prøves.'
const engineDown =
  'Søgemaskinen svarer ikke lige nu, så virkningen kan ikke vises. Du kan godt gemme; ændringen slår igennem, når den svarer.'

/** `POST /api/globals/search-settings/preview`: what a query finds now, and with words that are not saved. Nothing is changed. */
export const previewEndpoint: Endpoint = {
  path: '/preview',
  method: 'post',
  handler: async (req) => {
    if (globalScopeOf('search-settings', 'update', actorOf(req.user)) !== 'all') throw new Forbidden(req.t)
    const { q, stopWords, synonyms } = await restBody(req, asked)
    const query = searchRequest.parse({ q }).q
    if (!query) throw refusal('Skriv noget at søge efter.', 400)
    // Rows that nothing is written in yet are no groups.
    const typed = (synonyms ?? []).flatMap(({ isOneWay, words }) =>
      words?.trim() ? [{ words, isOneWay: isOneWay ?? false }] : [],
    )
    const problem = problemOf(typed, stopWords ?? '')
    if (problem) throw refusal(problem, 400)
    const tuning = tuningOf({ synonyms: typed, stopWords: stopWords ?? null })
    try {
      // Each trial makes an index: one after the other is fast enough for those who do this.
      const comparison = await oneAtATime('search-preview', () => compareTuning(req.payload, query, tuning))
      if (comparison) return Response.json(comparison)
    } catch (error) {
      req.payload.logger.warn({ err: error, msg: 'Virkningen af synonymer kunne ikke vises' })
      throw refusal(engineDown, 503)
    }
    throw refusal(noEngine, 409)
  },
}

function problemOf(groups: { words: string }[], stopWords: string): string | null {
  const typed = groups.map(({ words }) => words)
  for (const [place, words] of typed.entries()) {
    const others = typed.filter((_words, other) => other !== place)
    const problem = problemWithGroup(words, { others, base: baseSynonyms })
    if (problem) return `Gruppe ${place + 1}: ${problem}`
  }
  return stopWords ? problemWithStopWords(stopWords, typed) : null
}
