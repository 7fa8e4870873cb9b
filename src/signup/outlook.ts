import type { MunicipalityChoice, Seating } from './formEvent'
import { municipalityId } from './formEvent'
import { type Newcomer, outlookFor, outlooksFor, seatsLeft } from './rules'
import type { StepNotice } from './steps'
import type { Outlook, SeatEvent } from './types'

/** What there is to get before one has typed anything; `null` where there is room for everybody. */
export function seatsNotice(
  { event, now, rows }: Seating,
  municipalities: MunicipalityChoice[],
): StepNotice | null {
  const { free, reserved, waiting } = seatsLeft(event, rows, now)
  const kept = reserved
    .filter(({ left }) => left > 0)
    .map(({ left, municipality }) => {
      const name = municipalities.find(({ value }) => value === municipality)?.label
      return name ? `${seats(left)} er reserveret til ${name}.` : null
    })
    .filter((line) => line !== null)
  const approval = event.needsApproval ? ['Din kommune skal godkende tilmeldingen.'] : []
  if (free === null)
    return approval.length > 0 ? { tone: 'info', title: 'Der er plads til alle', text: approval } : null
  if (free > 0)
    return {
      tone: 'info',
      title: `Der er ${free === 1 ? '1 ledig plads' : `${free} ledige pladser`}`,
      text: [...kept, ...approval],
    }
  const line = event.hasWaitingList
    ? `Du kan komme på ventelisten, hvor ${people(waiting)} venter nu. Bliver der en plads, får du besked på mail.`
    : 'Der er ingen venteliste.'
  const title = kept.length > 0 ? 'Der er kun reserverede pladser tilbage' : 'Alle pladser er taget'
  return { tone: 'warn', title, text: [...kept, line, ...approval] }
}

/** Those for whom there is neither a seat nor a waiting list. */
export function turnedAway(
  { event, now, rows }: Seating,
  municipalities: MunicipalityChoice[],
): MunicipalityChoice[] {
  if (event.hasWaitingList) return []
  return municipalities.filter(({ value }) => outlookFor(event, rows, municipalityId(value), now) === 'fuldt')
}

/** What one would get by sending now. */
export function outlookNotice(outlook: Outlook, waiting: number): StepNotice {
  switch (outlook) {
    case 'plads':
      return {
        tone: 'info',
        title: 'Der er plads',
        text: ['Pladsen er din, når du har sendt, og den stadig er ledig.'],
      }
    case 'afventer':
      return {
        tone: 'info',
        title: 'Der er plads, men din kommune skal godkende',
        text: ['Når du har sendt, spørger vi din kommune. Pladsen holdes imens.'],
      }
    case 'venteliste':
      return {
        tone: 'warn',
        title: 'Du kommer på ventelisten',
        text: [`Der er ingen ledig plads til dig lige nu. Du bliver omkring nummer ${waiting + 1}.`],
      }
    case 'fuldt':
      return { tone: 'warn', title: 'Der er ikke flere pladser', text: ['Der er ingen venteliste.'] }
  }
}

type Group = { municipality: string | null; size: number; isTogether: boolean }

/** How many of a group would be seated, and wait, by sending now. */
export function groupOutlook(
  { event, now, rows }: Seating,
  group: Group,
): { seated: number; waiting: number } {
  const given = outlooksFor(event, rows, newcomers(group), now)
  return {
    seated: given.filter((outlook) => outlook === 'plads' || outlook === 'afventer').length,
    waiting: given.filter((outlook) => outlook === 'venteliste').length,
  }
}

/** Whether a group could ever sit together, were everybody else gone and every reserved seat released. */
export function canEverSitTogether(event: SeatEvent, group: Omit<Group, 'isTogether'>, now: Date): boolean {
  const released = event.quotas.filter(({ mode, releaseAt }) => mode === 'loft' || releaseAt === null)
  const seatAll = (quotas: SeatEvent['quotas']) =>
    groupOutlook(
      { event: { ...event, startsAt: null, quotas }, rows: [], now },
      { ...group, isTogether: true },
    ).seated
  return [event.quotas, released].some((quotas) => seatAll(quotas) === group.size)
}

function newcomers({ isTogether, municipality, size }: Group): Newcomer[] {
  const group = isTogether ? 'newcomers' : null
  return Array.from({ length: size }, () => ({ municipality, group, confirmBy: null, sentFrom: null }))
}

/** `1 plads`, `12 pladser` */
export function seats(count: number): string {
  return count === 1 ? '1 plads' : `${count} pladser`
}

function people(count: number): string {
  return count === 0 ? 'ingen' : count === 1 ? '1 person' : `${count} personer`
}
