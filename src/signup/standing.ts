import { evaluationOpenness } from '@/evaluation/openness'
import { hasEnded } from '@/events/rules'
import { dateTimeText } from '@/lib/dates'
import type { Event, Registration } from '@/payload-types'
import { isShown } from './ownRegistration'
import { toSeatEvent } from './readSeats'
import { hasLeft, isOver, isParticipant } from './rules'
import { maySelfCancel } from './selfCancel'
import type { StepNotice } from './steps'

type Situation = { event: Event; registration: Registration; place: number | null; now: Date }

/** What somebody can do on their own page. */
export type Possible = {
  answersOffer: boolean
  corrects: boolean
  leaves: boolean
  /** Sees what is only for participants, and has it in the calendar. */
  takesPart: boolean
  hasCertificate: boolean
  evaluates: boolean
}

export function possibleFor({ event, now, registration }: Omit<Situation, 'place'>): Possible {
  const { offeredUntil, state } = registration
  const isActive = !hasLeft(registration)
  const isOpen = isShown(event) && !isOver(toSeatEvent(event), now)
  // Whoever has a seat at a course of several days may still have something to put right between them.
  const isUnderWay =
    isShown(event) && event.state !== 'aflyst' && isParticipant(registration) && !hasEnded(event, now)
  const hasBeen = event.state !== 'aflyst' && isShown(event) && isParticipant(registration)
  return {
    answersOffer: state === 'tilbudt' && isOpen && Boolean(offeredUntil) && new Date(offeredUntil ?? 0) > now,
    corrects: isActive && (isOpen || isUnderWay) && state !== 'deltog' && state !== 'udeblev',
    leaves: isActive && isOpen && maySelfCancel(event, registration, now),
    takesPart: hasBeen,
    hasCertificate: state === 'deltog' && (event.hasCertificate ?? true),
    evaluates: isShown(event) && evaluationOpenness(event, registration, now) === 'aaben',
  }
}

/** How somebody stands, in plain words. */
export function standingOf({ event, now, place, registration }: Situation): StepNotice {
  const isActive = !hasLeft(registration)
  if (isActive && event.state === 'aflyst') {
    return notice('warn', 'Arrangementet er aflyst', ...note(event), 'Du skal ikke gøre noget.')
  }
  if (isActive && !isShown(event)) {
    return notice(
      'warn',
      'Arrangementet vises ikke længere på portalen',
      'Spørg arrangøren, om det bliver til noget.',
    )
  }
  switch (registration.state) {
    case 'modtaget':
      return notice('info', 'Vi har din tilmelding', 'Pladserne fordeles om lidt. Du får besked på mail.')
    case 'afventer':
      return notice(
        'info',
        'Din plads afventer godkendelse',
        'Vi har spurgt din kommune. Pladsen holdes imens, og du får besked på mail.',
      )
    case 'bekraeftet':
      return notice('info', 'Du har en plads', ...moved(event))
    case 'venteliste':
      return notice(
        'warn',
        place === null ? 'Du er på ventelisten' : `Du er nummer ${place} på ventelisten`,
        'Bliver der en plads til dig, får du besked på mail.',
      )
    case 'tilbudt':
      return offered(registration, now)
    case 'afmeldt':
      return notice('warn', 'Du er meldt fra', ...gone(registration))
    case 'afvist':
      return notice('warn', 'Du har ikke en plads', ...gone(registration))
    case 'deltog':
      return notice('info', 'Du deltog', 'Tak, fordi du var med.')
    case 'udeblev':
      return notice('warn', 'Du er noteret som udeblevet', 'Er det en fejl, så skriv til arrangøren.')
  }
}

function offered({ offeredUntil }: Registration, now: Date): StepNotice {
  if (!offeredUntil || new Date(offeredUntil) <= now) {
    return notice('warn', 'Fristen for at svare er gået', 'Pladsen går videre til den næste på ventelisten.')
  }
  return notice(
    'warn',
    'Du er tilbudt en plads',
    `Svar senest ${dateTimeText(offeredUntil)}. Derefter går den videre til den næste.`,
  )
}

function gone({ cancelledAt, reason }: Registration): string[] {
  switch (reason) {
    case 'selv':
      return [cancelledAt ? `Du meldte selv fra ${dateTimeText(cancelledAt)}.` : 'Du meldte selv fra.']
    case 'arrangoer':
      return ['Arrangøren har meldt dig fra.']
    case 'ubekraeftet':
      return ['Linket i mailen blev ikke åbnet i tide, så pladsen gik videre. Du kan tilmelde dig igen.']
    case 'udloebet':
      return ['Du blev tilbudt en plads, men svarede ikke inden fristen.']
    case 'fuldt':
      return ['Der var ikke flere pladser, og der er ingen venteliste.']
    case 'kommune':
      return ['Din kommune har ikke godkendt tilmeldingen. Spørg din leder.']
    case 'lukket':
      return ['Der kunne ikke tilmeldes flere, da din tilmelding kom.']
    default:
      return ['Spørg arrangøren, hvis du er i tvivl om hvorfor.']
  }
}

function moved(event: Event): string[] {
  return event.state === 'flyttet'
    ? ['Arrangementet er flyttet. Se tid og sted herunder.', ...note(event)]
    : []
}

function note({ stateNote }: Event): string[] {
  return stateNote ? [stateNote] : []
}

function notice(tone: StepNotice['tone'], title: string, ...text: string[]): StepNotice {
  return { tone, title, text }
}
