import { dateTimeText } from '@/lib/dates'
import { oneLine } from '@/lib/oneLine'
import { type Mail, mailOf } from '@/mail/layout'
import { maySelfCancel } from '../selfCancel'
import type { MailAbout } from './about'
import { keptUntil, openingFirst } from './opening'
import {
  calendarNote,
  contact,
  eventPage,
  facts,
  greeting,
  materials,
  owedAnswers,
  ownPage,
  paragraph,
  personalMail,
  plainName,
  present,
  titleOf,
  whenPrevented,
} from './parts'

/** Mails on getting, waiting for and losing a seat. */

export function confirmed(about: MailAbout): Mail {
  const { event } = about
  const before = materials(event, 'foer')
  return personalMail(about, openingFirst(about, `Du har plads: ${titleOf(about)}`), [
    paragraph(`${bookedBy(about)}Du har fået en plads på «${titleOf(about)}».`),
    keptUntil(about),
    facts(about, { isSeated: true, hasDeadline: true }),
    calendarNote(about),
    owedAnswers(about),
    before.length > 0 ? paragraph('Læs gerne inden:') : null,
    before.length > 0 ? { kind: 'list', items: before } : null,
    paragraph('På din egen side kan du rette dine oplysninger og hente en kalenderaftale.'),
    paragraph(
      whenPrevented(
        about,
        'Kan du ikke komme, så meld fra på din egen side, så snart du ved det: pladsen går videre til en anden.',
      ),
    ),
    ownPage(about, 'Se eller ret din tilmelding'),
  ])
}

export function awaitingApproval(about: MailAbout): Mail {
  const { confirmBy } = about.registration
  const asked = confirmBy
    ? 'Vi spørger, når du har åbnet linket, og du får en mail, når der er svar.'
    : 'Vi har spurgt, og du får en mail, når der er svar. Du behøver ikke gøre noget.'
  return personalMail(about, openingFirst(about, `Din tilmelding venter på godkendelse: ${titleOf(about)}`), [
    paragraph(`${bookedBy(about)}Der er en plads til dig på «${titleOf(about)}», og vi holder den.`),
    keptUntil(about),
    paragraph(`Din kommune skal godkende tilmeldingen, før pladsen er din. ${asked}`),
    owedAnswers(about),
    facts(about, { hasDeadline: true }),
    ownPage(about),
  ])
}

export function waiting(about: MailAbout): Mail {
  const place = about.place === null ? '' : ` Du er nummer ${about.place} i køen.`
  return personalMail(about, openingFirst(about, `Du er på venteliste: ${titleOf(about)}`), [
    paragraph(
      `${bookedBy(about)}Der er ikke en ledig plads på «${titleOf(about)}» lige nu, så du er på venteliste.${place}`,
    ),
    keptUntil(about),
    paragraph(
      'Bliver der en plads, går den videre af sig selv, og du får en mail. Vil du ikke vente længere, kan du forlade ventelisten på din egen side.',
    ),
    owedAnswers(about),
    facts(about),
    ownPage(about, 'Se din plads i køen, eller forlad ventelisten'),
  ])
}

export function offer(about: MailAbout): Mail {
  const deadline = about.registration.offeredUntil
    ? dateTimeText(about.registration.offeredUntil)
    : 'hurtigst muligt'
  return personalMail(about, `Svar senest ${deadline}: der er en plads til dig på ${titleOf(about)}`, [
    paragraph(`Der er blevet en plads på «${titleOf(about)}», og den er din, hvis du vil have den.`),
    paragraph(`Svar senest ${deadline}. Derefter går pladsen videre til den næste på ventelisten.`),
    maySelfCancel(about.event, { state: 'bekraeftet' }, about.now)
      ? null
      : paragraph('Fristen for at melde fra er udløbet, så sig kun ja, hvis du kan komme.'),
    ownPage(about, 'Sig ja eller nej til pladsen'),
    facts(about),
  ])
}

export function offerLapsed(about: MailAbout): Mail {
  if (about.registration.reason === 'ubekraeftet') return neverOpened(about)
  return personalMail(about, `Tilbuddet om en plads er udløbet: ${titleOf(about)}`, [
    paragraph(
      `Vi fik ikke svar på tilbuddet om en plads på «${titleOf(about)}» i tide. Pladsen er gået videre, og du er ikke længere på ventelisten.`,
    ),
    paragraph('Vil du stadig gerne med, kan du tilmelde dig igen, så længe tilmeldingen er åben.'),
    eventPage(about),
    ownPage(about),
  ])
}

export function cancelled(about: MailAbout): Mail {
  const isOwn = about.registration.reason !== 'arrangoer'
  return personalMail(about, `Du er meldt fra: ${titleOf(about)}`, [
    paragraph(
      isOwn
        ? `Du er nu meldt fra «${titleOf(about)}». Tak, fordi du sagde til.`
        : `Arrangøren har meldt dig fra «${titleOf(about)}». Mener du, at det er en fejl, så skriv til arrangøren.`,
    ),
    paragraph('Står arrangementet i din kalender, kan du slette det, hvis det ikke forsvinder af sig selv.'),
    isOwn ? paragraph('Ombestemmer du dig, kan du tilmelde dig igen, så længe der er åbent.') : null,
    eventPage(about),
    ownPage(about),
  ])
}

/** To somebody, or to whoever signed them up, whose link was not opened in time. */
function neverOpened(about: MailAbout): Mail {
  const { bookedByName, group, name } = about.registration
  const again = 'Vil du stadig gerne med, kan du tilmelde dig igen, så længe tilmeldingen er åben.'
  return mailOf(
    oneLine(`Tilmeldingen gælder ikke længere: ${titleOf(about)}`),
    present(
      greeting(group ? bookedByName : name),
      paragraph(
        `Linket i vores mail om «${titleOf(about)}» blev ikke åbnet i tide, så tilmeldingen gælder ikke længere, og ${group ? 'pladserne er gået' : 'pladsen er gået'} videre.`,
      ),
      paragraph(
        group ? 'Vil I stadig gerne med, kan du tilmelde jer igen, så længe tilmeldingen er åben.' : again,
      ),
      eventPage(about),
      contact(about.event),
    ),
  )
}

const refusals = {
  fuldt: 'Der er desværre ikke flere pladser.',
  lukket: 'Der var lukket for tilmelding, da vi fik den.',
  kommune: 'Din kommune har ikke godkendt tilmeldingen. Tal med din leder, hvis du vil vide mere.',
}

export function refused(about: MailAbout): Mail {
  const { reason } = about.registration
  const why = reason === 'lukket' || reason === 'kommune' ? refusals[reason] : refusals.fuldt
  return personalMail(about, `Du har ikke fået en plads: ${titleOf(about)}`, [
    paragraph(`Du har ikke fået en plads på «${titleOf(about)}». ${why}`),
    paragraph('Du behøver ikke gøre mere. På portalen kan du se, hvad der ellers kommer.'),
    eventPage(about),
    ownPage(about),
  ])
}

function bookedBy({ registration }: MailAbout): string {
  const name = plainName(registration.bookedByName)
  return name ? `${name} har tilmeldt dig. ` : ''
}
