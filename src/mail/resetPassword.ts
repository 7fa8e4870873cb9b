import { type Mail, portalMail } from './layout'

/** To somebody who has forgotten the password. The link works for an hour. */
export function resetPasswordMail(link: string): Mail {
  return portalMail({
    subject: 'Vælg en ny adgangskode til Vidensnetværk Nord',
    paragraphs: [
      'Du, eller en anden, har bedt om en ny adgangskode til Vidensnetværk Nord.',
      'Linket virker i en time og én gang. Har du ikke bedt om det, kan du se bort fra mailen.',
    ],
    link: { words: 'Vælg en ny adgangskode', address: link },
  })
}
