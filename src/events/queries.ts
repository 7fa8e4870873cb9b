import { cache } from 'react'
import { idOf } from '@/access/municipality'
import { as, currentReader } from '@/content/reader'
import { listMunicipalities } from '@/municipalities/queries'
import { seatsOf } from '@/signup/seatQueries'
import { monthsOf, passes } from './filterRules'
import { hasEnded, splitByTime } from './rules'
import type { EventFilter } from './schema'

export const eventsPerPage = 20

/**
 * One page of what is coming, or of what has been, that passes a filter. Which is which is decided here rather than in the
 * database, because an event of several days is over with its last.
 */
export async function listEvents(filter: EventFilter, now: Date) {
  const reader = await currentReader()
  const [events, municipalities, methods] = await Promise.all([
    allEvents(),
    listMunicipalities(),
    listMethods(),
  ])
  const municipality = municipalities.find(({ slug }) => slug === filter.kommune) ?? null
  const method = methods.find(({ slug }) => slug === filter.metode) ?? null
  const wanted = {
    slags: filter.slags,
    maaned: filter.maaned,
    municipality: idOf(municipality),
    method: idOf(method),
  }
  const isPast = filter.vis === 'tidligere'
  const { past, upcoming } = splitByTime(
    events.filter((event) => passes(event, wanted)),
    now,
  )
  const shown = isPast ? past : upcoming
  // The month stays behind when one goes from what is coming to what has been.
  const others = events.filter(
    (event) => hasEnded(event, now) !== isPast && passes(event, { ...wanted, maaned: null }),
  )
  const pages = Math.max(1, Math.ceil(shown.length / eventsPerPage))
  const page = Math.min(filter.side, pages)
  const listed = shown.slice((page - 1) * eventsPerPage, page * eventsPerPage)
  const ofThisTime = events.filter((event) => hasEnded(event, now) === isPast)
  return {
    events: listed,
    seats: await seatsOf(reader.payload, isPast ? [] : listed.map(({ id }) => String(id)), now),
    total: shown.length,
    otherTotal: others.length,
    page,
    pages,
    municipality,
    method,
    choices: {
      municipalities,
      methods: methods.filter(
        ({ id, slug }) =>
          slug === filter.metode || ofThisTime.some((event) => passes(event, { ...everything, method: id })),
      ),
      months: monthChoices(ofThisTime.flatMap(monthsOf), filter.maaned, isPast),
    },
  }
}

export type EventChoices = Awaited<ReturnType<typeof listEvents>>['choices']

const everything = { slags: [], maaned: null, municipality: null, method: null }

/** The chosen month stays a choice where nothing is in it. */
function monthChoices(found: string[], chosen: string | null, isPast: boolean): string[] {
  const months = [...new Set([...found, ...(chosen ? [chosen] : [])])].sort()
  return isPast ? months.reverse() : months
}

/** What a card shows of an event, and what it is filtered by. */
export const listedEventSelect = {
  attendanceMode: true,
  days: true,
  hasWaitingList: true,
  kind: true,
  materials: { title: true },
  methods: true,
  municipalities: true,
  place: true,
  signUpClosesAt: true,
  signUpOpensAt: true,
  slug: true,
  state: true,
  summary: true,
  title: true,
  visibility: true,
} as const

async function allEvents() {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'events',
    depth: 0,
    pagination: false,
    select: listedEventSelect,
    sort: 'firstDay',
  })
  return docs
}

export type ListedEvent = Awaited<ReturnType<typeof allEvents>>[number]

const listMethods = cache(async () => {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'methods',
    depth: 0,
    pagination: false,
    select: { name: true, slug: true },
    sort: 'name',
  })
  return docs
})
