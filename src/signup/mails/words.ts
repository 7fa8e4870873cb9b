import type { Mail } from '@/mail/layout'
import type { MailCause } from '../labels'
import type { MailAbout } from './about'
import { alreadySignedUp, approvalWanted, groupReceipt, linkAgain } from './asked'
import { answersChanged, eventCancelled, eventChanged } from './changes'
import { certificate, evaluation, fromOrganiser, materialsReady, reminder } from './nearing'
import { openingWanted } from './opening'
import { awaitingApproval, cancelled, confirmed, offer, offerLapsed, refused, waiting } from './seats'

const wordsOf: Record<MailCause, (about: MailAbout) => Mail> = {
  bekraeftet: confirmed,
  aabn: openingWanted,
  afventer: awaitingApproval,
  godkend: approvalWanted,
  venteliste: waiting,
  tilbud: offer,
  udloebet: offerLapsed,
  afmeldt: cancelled,
  afvist: refused,
  rettet: answersChanged,
  aendring: eventChanged,
  aflyst: eventCancelled,
  'paamindelse-7': reminder,
  'paamindelse-1': reminder,
  materialer: materialsReady,
  evaluering: evaluation,
  bevis: certificate,
  besked: fromOrganiser,
  link: linkAgain,
  allerede: alreadySignedUp,
  samlet: groupReceipt,
}

/** The words of a mail. Pure: the same for the mail that is sent and for its preview. */
export function mailWords(cause: MailCause, about: MailAbout): Mail {
  return wordsOf[cause](about)
}
