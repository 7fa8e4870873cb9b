/** The mail a user gets who has forgotten the password. The link works for an hour. */
export const resetPasswordMail = {
  subject: 'Vælg en ny adgangskode til Vidensnetværk Nord',
  html: (link: string) =>
    [
      '<p>Du, eller en anden, har bedt om en ny adgangskode til Vidensnetværk Nord.</p>',
      `<p><a href="${link}">Vælg en ny adgangskode</a></p>`,
      '<p>Linket virker i en time. Har du ikke bedt om det, kan du se bort fra mailen.</p>',
    ].join('\n'),
}
