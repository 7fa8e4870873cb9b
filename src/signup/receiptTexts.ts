import { dateTimeText } from '@/lib/dates'
import { readableAddress } from '@/lib/readableAddress'
import type { Receipt } from './signUp'
import type { StepNotice } from './steps'

type Outcome = Pick<Receipt, 'confirmBy' | 'outcome' | 'place'>

/** What has to be done still, and until when; `null` when nothing is asked. */
export function openingNotice({
  confirmBy,
  outcome,
}: Pick<Receipt, 'confirmBy' | 'outcome'>): StepNotice | null {
  if (!confirmBy || outcome === 'fuldt' || outcome === 'frameldt') return null
  return {
    tone: 'warn',
    title: `Åbn linket i mailen senest ${dateTimeText(confirmBy)}`,
    text: ['Så ved vi, at adressen er din. Åbnes linket ikke, går pladsen videre til en anden.'],
  }
}

/** The same to whoever signed others up. */
export function listOpeningNotice(receipts: Receipt[], address: string): StepNotice | null {
  const [first] = receipts.filter((receipt) => openingNotice(receipt) !== null)
  if (!first?.confirmBy) return null
  return {
    tone: 'warn',
    title: `Åbn linket i mailen senest ${dateTimeText(first.confirmBy)}`,
    text: [
      `Mailen er på vej til ${address}. Når linket er åbnet, gælder tilmeldingen, og deltagerne får hver en mail. Åbnes det ikke, går pladserne videre til andre.`,
    ],
  }
}

/** How it went, to the one who signed up. */
export function outcomeNotice({ confirmBy, outcome, place }: Outcome): StepNotice {
  switch (outcome) {
    case 'plads':
      return { tone: 'info', title: 'Du har en plads', text: ['Vi glæder os til at se dig.'] }
    case 'afventer':
      return {
        tone: 'info',
        title: 'Din plads afventer godkendelse',
        text: [
          confirmBy
            ? 'Når du har åbnet linket, spørger vi din kommune. Du får besked på mail.'
            : 'Vi har spurgt din kommune. Pladsen holdes, til de har svaret, og du får besked på mail.',
        ],
      }
    case 'venteliste':
      return {
        tone: 'warn',
        title: place === null ? 'Du er på ventelisten' : `Du er nummer ${place} på ventelisten`,
        text: ['Bliver der en plads til dig, får du besked på mail. Du kan altid gå af listen igen.'],
      }
    case 'modtaget':
      return {
        tone: 'info',
        title: 'Vi har din tilmelding',
        text: [
          confirmBy
            ? 'Pladsen gives, når du har åbnet linket i mailen. Din plads i køen regnes fra nu.'
            : 'Pladserne fordeles om lidt. Du får besked på mail om, hvordan det gik.',
        ],
      }
    case 'fuldt':
      return {
        tone: 'warn',
        title: 'Der var ikke flere pladser',
        text: ['Den sidste plads blev taget, og der er ingen venteliste. Du er ikke tilmeldt.'],
      }
    case 'frameldt':
      return {
        tone: 'warn',
        title: 'Du er ikke tilmeldt',
        text: [
          'Formularen er sendt før, og tilmeldingen gælder ikke længere. Vil du med, så begynd på en ny tilmelding.',
        ],
      }
  }
}

/** The same in a few words, for a list. */
export function outcomeText({ confirmBy, outcome, place }: Outcome): string {
  switch (outcome) {
    case 'plads':
      return 'Har en plads'
    case 'afventer':
      return 'Afventer kommunens godkendelse'
    case 'venteliste':
      return place === null ? 'På ventelisten' : `Nummer ${place} på ventelisten`
    case 'modtaget':
      return confirmBy ? 'Plads gives, når linket er åbnet' : 'Modtaget, pladserne fordeles om lidt'
    case 'fuldt':
      return 'Der var ikke flere pladser'
    case 'frameldt':
      return 'Ikke tilmeldt: formularen er sendt før'
  }
}

/** Where the mails go, and what to do when none comes. */
export function aboutMail(addresses: string[]): StepNotice {
  const [only] = addresses
  const where = only && addresses.length === 1 ? `til ${readableAddress(only)}` : 'til hver af dem'
  return {
    tone: 'info',
    title: 'Der er en mail på vej',
    text: [
      `Vi sender ${where}. Mailen har et personligt link, hvor man kan rette sine svar og melde fra.`,
      'Var adressen tilmeldt i forvejen, er det den tilmelding, der gælder, og så står det i mailen.',
      'Er den ikke kommet inden for en halv time, så se i mappen med uønsket post, eller få linket sendt igen.',
    ],
  }
}
