import { z } from 'zod'
import { dayText } from '@/events/eventDates'
import type { Event } from '@/payload-types'

/** What participants have to be told of when it changes: when, where and whether it is held. */
const dayTold = z.object({ startsAt: z.string(), endsAt: z.string() })

const toldSchema = z.object({
  days: z.array(dayTold),
  place: z.string().nullable(),
  address: z.string().nullable(),
  onlineLink: z.string().nullable(),
  isCancelled: z.boolean(),
})

export type Told = z.infer<typeof toldSchema>

export function toldOf(event: Event): Told {
  const days = (event.days ?? []).map(({ endsAt, startsAt }) => ({
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
  }))
  return {
    days: days.sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
    place: event.place || null,
    address: event.address || null,
    onlineLink: event.onlineLink || null,
    isCancelled: event.state === 'aflyst',
  }
}

export function isSame(a: Told, b: Told): boolean {
  return JSON.stringify(a) === JSON.stringify(toldSchema.parse(b))
}

/**
 * As a ledger keeps it: the latest, and what it was before. `appointed` has the latest time of every day, by its number, that
 * may stand in somebody's calendar, also of those there no longer are.
 */
export const toldPair = z.object({
  before: toldSchema.nullable(),
  now: toldSchema,
  appointed: z.array(dayTold).default([]),
})

/** Whether what a ledger keeps is how the event stands now. */
export function isTold(kept: unknown, event: Event): boolean {
  const known = toldPair.safeParse(kept).data
  return known !== undefined && isSame(known.now, toldOf(event))
}

type ToldPair = z.infer<typeof toldPair>

/** What the ledger keeps when there is something new to tell. */
export function nextTold(known: ToldPair | null, now: Told): ToldPair {
  const earlier = known ? [...known.now.days, ...known.appointed.slice(known.now.days.length)] : []
  return { before: known?.now ?? null, now, appointed: [...now.days, ...earlier.slice(now.days.length)] }
}

/** What is new, a line for each, as people read it. */
export function changeText({ before, now }: { before: Told | null; now: Told }): string {
  if (!before) return ''
  const lines = [
    line('Tidspunkt', daysText(before), daysText(now)),
    line('Sted', placeText(before), placeText(now)),
    linkText(before.onlineLink, now.onlineLink),
    before.isCancelled ? 'Arrangementet var aflyst og bliver alligevel til noget.' : null,
  ]
  return lines.filter((each) => each !== null).join('\n')
}

/** The link itself is for those with a seat. */
function linkText(before: string | null, now: string | null): string | null {
  if (before === now) return null
  if (before === null) return 'Der er kommet et link til onlinemødet.'
  return now === null ? 'Der er ikke længere et onlinemøde.' : 'Linket til onlinemødet er et andet.'
}

function line(what: string, before: string, now: string): string | null {
  return before === now ? null : `${what}: ${now} (før: ${before})`
}

function daysText({ days }: Told): string {
  return days.map(dayText).join('; ') || 'ikke fastsat'
}

function placeText({ address, place }: Told): string {
  return [place, address].filter(Boolean).join(', ') || 'ikke oplyst'
}
