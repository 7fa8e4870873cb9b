import { after } from 'next/server'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { ActiveFilters } from '@/ui/ActiveFilters'
import { FilterLayout } from '@/ui/FilterLayout'
import { PageHeader } from '@/ui/PageHeader'
import { Pagination } from '@/ui/Pagination'
import { activeSearchFilters, chosenPlaces } from './activeSearchFilters'
import { noFilters, searchAddress } from './address'
import { answerSearch } from './answerSearch'
import { searchChoices } from './choices'
import { recordMiss } from './misses'
import { NothingFound } from './NothingFound'
import { PlainSearchNotice } from './PlainSearchNotice'
import { PortalSearchField } from './PortalSearchField'
import { type SearchPlace, searchPlaces } from './places'
import { relatedWords } from './relatedWords'
import { resultsId, SearchFilters } from './SearchFilters'
import { SearchHits } from './SearchHits'
import { SortField } from './SortField'
import { longestQuery, type SearchRequest } from './schema'
import { countText } from './searchTexts'
import { TooManySearches } from './TooManySearches'
import { withFewerFilters, withOtherWords } from './waysOut'

/** The search page, the same for everybody and for members; only what is found differs. */
export async function SearchPage({ place, request }: { place: SearchPlace; request: SearchRequest }) {
  const { path, title } = place
  const answer = await answerSearch(request)
  if (answer.isRefused) {
    return <TooManySearches place={place} request={request} retryAfterSeconds={answer.retryAfterSeconds} />
  }
  const { page, reader, result } = answer
  const { cutOff, source } = result
  const [payload, choices] = await Promise.all([portal(), searchChoices()])
  after(() => recordMiss(payload, request, result))
  const active = activeSearchFilters(path, request, choices)
  const found = countText(request, {
    total: result.total,
    isAtLeast: cutOff === 'total',
    municipalities: chosenPlaces(request, choices),
  })
  return (
    <PortalPage section={path} crumbs={[{ label: title }]}>
      <PageHeader title={title}>
        <PortalSearchField place={place} request={request} />
        {reader === 'public' ? <NetworkSearchLink request={request} /> : null}
      </PageHeader>
      {source === 'database' ? <PlainSearchNotice cutOff={cutOff} /> : null}
      <FilterLayout
        filters={
          <SearchFilters
            path={path}
            request={request}
            result={result}
            choices={choices}
            activeCount={active.length}
            announcement={found}
          />
        }
      >
        <div className="results-head">
          <h2 className="result-count" id={resultsId} tabIndex={-1}>
            {found}
          </h2>
          {result.total > 1 ? <SortField sorting={request.sortering} /> : null}
        </div>
        {result.correction ? (
          <p>
            Mente du{' '}
            <a href={searchAddress(path, request, { q: result.correction })}>
              <strong>{result.correction}</strong>
            </a>
            ?
          </p>
        ) : null}
        <ActiveFilters items={active} resetHref={searchAddress(path, request, noFilters)} />
        {request.q.length === longestQuery ? <p>Vi har søgt på de første {longestQuery} tegn.</p> : null}
        {result.leftOut.length > 0 ? (
          <p>Det er flere ord, end der kan søges på. Vi har ikke søgt på: {result.leftOut.join(', ')}.</p>
        ) : null}
        {result.isPartial && result.total > 0 ? (
          <p>Intet på portalen har alle dine ord. Her er det, der har flest af dem.</p>
        ) : null}
        {result.isWidened ? (
          <p>
            {request.sortering === 'relevans'
              ? 'Øverst står det, der har alle dine ord. Derefter kommer det, der har flest af dem.'
              : 'Kun lidt har alle dine ord. Derfor er det, der har nogle af dem, også med.'}
          </p>
        ) : null}
        {result.hits.length > 0 ? (
          <SearchHits hits={result.hits} municipalities={choices.kommune} />
        ) : (
          <NothingFound
            path={path}
            request={request}
            fewerFilters={await withFewerFilters({ payload, request, reader, source, choices })}
            otherWords={
              await withOtherWords({
                payload,
                request,
                reader,
                source,
                related: (await relatedWords(payload, request.q)).filter(
                  (word) => word !== result.correction,
                ),
              })
            }
          />
        )}
        <Pagination
          page={page}
          pages={result.pages}
          hrefFor={(side) => searchAddress(path, { ...request, side })}
        />
      </FilterLayout>
    </PortalPage>
  )
}

/** A plain link: this page doesn't know who reads it. */
function NetworkSearchLink({ request }: { request: SearchRequest }) {
  return (
    <p className="network-search-link">
      Er du logget ind, kan du også{' '}
      <a href={searchAddress(searchPlaces.network.path, { ...request, side: 1 })}>
        søge i netværkets indhold
      </a>
      .
    </p>
  )
}
