import type { Metadata } from 'next'
import { readAsMember } from '@/content/reader'
import type { Query } from '@/lib/query'
import { searchAddress } from '@/search/address'
import { knownRequest } from '@/search/knownRequest'
import { searchPlaces } from '@/search/places'
import { SearchPage } from '@/search/SearchPage'
import { searchRequest } from '@/search/schema'
import { searchMetadata } from '@/search/searchMetadata'

type Props = { searchParams: Promise<Query> }

const place = searchPlaces.network

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return searchMetadata(place, await requestOfMember(searchParams))
}

/** The members' search: finds what is kept within the network too. */
export default async function NetworkSearchPage({ searchParams }: Props) {
  return <SearchPage place={place} request={await requestOfMember(searchParams)} />
}

/** Whoever has to log in first comes back to the same search. */
async function requestOfMember(searchParams: Props['searchParams']) {
  const request = searchRequest.parse(await searchParams)
  await readAsMember(searchAddress(place.path, request))
  return knownRequest(request)
}
