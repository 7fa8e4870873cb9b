import { dateTimeText } from '@/lib/dates'
import { oneLine } from '@/lib/oneLine'
import { type Block, type Mail, mailOf } from '@/mail/layout'
import type { MailAbout } from './about'
import { contact, facts, greeting, ownPage, paragraph, personalMail, present, titleOf } from './parts'
import { standingOf } from './standing'

/** Mails that ask somebody without an account to open the link, which shows that the address is theirs. */

/** What comes first in a mail on a seat that is kept only until the link is opened; `null` when there is nothing to open. */
export function keptUntil({ registration }: MailAbout): Block | null {
  const { confirmBy, state } = registration
  if (!confirmBy) return null
  const kept = state === 'venteliste' ? 'din plads i køen' : 'pladsen'
  const lost = state === 'venteliste' ? 'tager vi dig af listen' : 'går den videre til en anden'
  return paragraph(
    `Åbn linket herunder senest ${dateTimeText(confirmBy)}, så beholder du ${kept}. Ellers ${lost}. Det er alt, du skal gøre.`,
  )
}

/** The subject of such a mail, which asks first. */
export function openingFirst({ registration }: MailAbout, subject: string): string {
  return registration.confirmBy ? `Åbn linket i mailen. ${subject}` : subject
}

/** To whoever is asked before there is a seat, or once more: alone, or for those they signed up. */
export function openingWanted(about: MailAbout): Mail {
  return about.registration.group ? listOpening(about) : ownOpening(about)
}

function ownOpening(about: MailAbout): Mail {
  const { confirmBy, state } = about.registration
  const by = confirmBy ? dateTimeText(confirmBy) : 'hurtigst muligt'
  const isInLine = state === 'modtaget'
  return personalMail(about, `Åbn linket senest ${by}: ${titleOf(about)}`, [
    paragraph(
      isInLine
        ? `Vi har din tilmelding til «${titleOf(about)}». Åbn linket herunder senest ${by}, så fordeler vi pladsen. Din plads i køen regnes fra, da du sendte.`
        : standingOf(about),
    ),
    isInLine ? paragraph('Åbnes det ikke, gælder tilmeldingen ikke længere.') : keptUntil(about),
    ownPage(about, isInLine ? 'Åbn din tilmelding' : 'Behold din plads'),
    facts(about),
    paragraph('Har du ikke tilmeldt dig, skal du ikke gøre noget. Så bortfalder det af sig selv.'),
  ])
}

function listOpening(about: MailAbout): Mail {
  const by = deadlineText(about)
  return mailOf(
    oneLine(`Åbn linket senest ${by}: ${titleOf(about)}`),
    present(
      greeting(about.registration.bookedByName),
      paragraph(`Du har tilmeldt andre til «${titleOf(about)}».`),
      ...listBlocks(about),
      facts(about),
      paragraph('Var det ikke dig, skal du ikke gøre noget. Så bortfalder det af sig selv.'),
      contact(about.event),
    ),
  )
}

/** What whoever sent a list is asked to do; nothing when it needn't be. */
export function listBlocks(about: MailAbout): Block[] {
  if (!about.registration.confirmBy) return []
  return [
    paragraph(
      `Åbn linket herunder senest ${deadlineText(about)}, så gælder tilmeldingen, og de tilmeldte får hver en mail. Ellers går pladserne videre til andre.`,
    ),
    { kind: 'link', words: 'Bekræft tilmeldingen', address: about.addresses.list },
  ]
}

function deadlineText({ registration: { confirmBy } }: MailAbout): string {
  return confirmBy ? dateTimeText(confirmBy) : 'hurtigst muligt'
}
