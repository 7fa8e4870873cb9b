import { dateTimeText } from '@/lib/dates'
import type { SeatsLeft } from '@/signup/types'
import type { ChipItem } from '@/ui/Chip'

/** Municipality names by id. */
type Names = ReadonlyMap<string, string>

/** How many places are left, in sentences: those for all, those kept for a municipality, and how many wait. */
export function seatsTexts(seats: SeatsLeft, names: Names): string[] {
  const { capacity, free, waiting } = seats
  const kept = keptOf(seats).map(({ left, municipality, releaseAt }) => {
    const name = names.get(municipality) ?? 'en bestemt kommune'
    const until = releaseAt ? ` til ${dateTimeText(releaseAt)}` : ''
    return `${places(left)} reserveret til ${name}${until}.`
  })
  const queue =
    waiting > 0 ? [waiting === 1 ? '1 står på venteliste.' : `${waiting} står på venteliste.`] : []
  if (capacity === null || free === null) return ['Der er plads til alle.', ...queue]
  const open =
    free > 0
      ? `${free === 1 ? '1 ledig plads' : `${free} ledige pladser`} af ${capacity}.`
      : kept.length > 0
        ? `Ingen af de ${capacity} pladser er ledige for alle.`
        : capacity === 1
          ? 'Den ene plads er optaget.'
          : `Alle ${capacity} pladser er optaget.`
  return [open, ...kept, ...queue]
}

/** The same in a word, for a card; `null` where it would say nothing new. */
export function seatsChip(seats: SeatsLeft, hasWaitingList: boolean): ChipItem | null {
  const { free } = seats
  if (free === null) return null
  if (free > 0) return { label: free === 1 ? '1 ledig plads' : `${free} ledige pladser` }
  if (keptOf(seats).length > 0) return { label: 'Kun reserverede pladser', tone: 'warn' }
  return hasWaitingList
    ? { label: 'Fuldt optaget, venteliste', tone: 'warn' }
    : { label: 'Fuldt optaget', tone: 'stop' }
}

/** What a newcomer can hope for: a seat, a seat if of the right municipality, a place in line, nothing. */
export function hopeOf(
  seats: SeatsLeft,
  hasWaitingList: boolean,
): 'plads' | 'reserveret' | 'venteliste' | 'fuldt' {
  if (seats.free === null || seats.free > 0) return 'plads'
  if (keptOf(seats).length > 0) return 'reserveret'
  return hasWaitingList ? 'venteliste' : 'fuldt'
}

/** Kept seats count only while there are seats at all: the number may have been lowered. */
function keptOf({ capacity, reserved, taken }: SeatsLeft): SeatsLeft['reserved'] {
  if (capacity !== null && taken >= capacity) return []
  return reserved.filter(({ left }) => left > 0)
}

function places(left: number): string {
  return left === 1 ? '1 plads er' : `${left} pladser er`
}
