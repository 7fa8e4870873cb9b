import type { Metadata } from 'next'
import type { Query } from '@/lib/query'
import { knownRequest } from '@/search/knownRequest'
import { searchPlaces } from '@/search/places'
import { SearchPage } from '@/search/SearchPage'
import { searchRequest } from '@/search/schema'
import { searchMetadata } from '@/search/searchMetadata'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return searchMetadata(searchPlaces.public, await requestIn(searchParams))
}

/** Search for everybody: reads no cookie and finds what is public. */
export default async function PublicSearchPage({ searchParams }: Props) {
  return <SearchPage place={searchPlaces.public} request={await requestIn(searchParams)} />
}

async function requestIn(searchParams: Props['searchParams']) {
  return knownRequest(searchRequest.parse(await searchParams))
}
