import { type Mail, portalMail } from './layout'

/** To somebody an administrator has given an account. The link works for seven days. */
export function invitationMail(link: string): Mail {
  return portalMail({
    subject: 'Du er inviteret til Vidensnetværk Nord',
    paragraphs: [
      'Du har fået en konto i Vidensnetværk Nord, de nordjyske kommuners portal om unge og rusmidler.',
      'Linket virker i syv dage og én gang. Er det for gammelt, så bed den, der inviterede dig, om at sende det igen.',
      'Har du ikke ventet en invitation, kan du se bort fra mailen.',
    ],
    link: { words: 'Vælg din adgangskode', address: link },
  })
}
