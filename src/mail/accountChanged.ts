import { type Mail, portalMail } from './layout'

const ifNotYou = 'Var det ikke dig, så vælg straks en ny adgangskode, og sig det til en administrator.'

export function passwordChangedMail(forgottenAddress: string): Mail {
  return portalMail({
    subject: 'Din adgangskode til Vidensnetværk Nord er ændret',
    paragraphs: [
      'Adgangskoden til din konto i Vidensnetværk Nord er ændret, og du er logget ud alle andre steder.',
      ifNotYou,
    ],
    link: { words: 'Vælg en ny adgangskode', address: forgottenAddress },
  })
}

export function secondFactorRemovedMail(accountAddress: string): Mail {
  return portalMail({
    subject: 'Login i to trin er slået fra i Vidensnetværk Nord',
    paragraphs: ['Din konto i Vidensnetværk Nord har ikke længere login i to trin.', ifNotYou],
    link: { words: 'Se din konto', address: accountAddress },
  })
}
