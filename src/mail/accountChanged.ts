import { type Mail, portalMail } from './layout'

const portal = 'Vidensnetværk Nord'
const ifNotYou = 'Var det ikke dig, så vælg straks en ny adgangskode, og sig det til en administrator.'
const sayIt = 'Har du ikke ventet det, så sig det straks til en administrator.'

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

/** To whoever has taken an invitation; it may have been sent to somebody who had a password already. */
export function passwordChosenMail(forgottenAddress: string): Mail {
  return portalMail({
    subject: `Der er valgt en adgangskode til din konto i ${portal}`,
    paragraphs: [
      `Linket i din invitation er brugt, og der er valgt en adgangskode til din konto i ${portal}.`,
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

export function secondFactorAddedMail(accountAddress: string): Mail {
  return portalMail({
    subject: `Login i to trin er slået til i ${portal}`,
    paragraphs: [
      `Din konto i ${portal} har fået login i to trin. Fra nu af skal du bruge en kode fra din telefon, når du logger ind.`,
      ifNotYou,
    ],
    link: { words: 'Se din konto', address: accountAddress },
  })
}

export function recoveryCodesRenewedMail(accountAddress: string): Mail {
  return portalMail({
    subject: `Dine gendannelseskoder til ${portal} er lavet om`,
    paragraphs: [
      `Der er lavet nye gendannelseskoder til din konto i ${portal}. De gamle virker ikke mere.`,
      ifNotYou,
    ],
    link: { words: 'Se din konto', address: accountAddress },
  })
}

/** To somebody whose codes are being guessed: whoever does it knows the password. */
export function codesGuessedMail(forgottenAddress: string): Mail {
  return portalMail({
    subject: `Der er skrevet mange forkerte koder ved login i ${portal}`,
    paragraphs: [
      `Nogen har skrevet din adgangskode til ${portal} og derefter så mange forkerte koder, at der er lukket for koder af den slags i op til en time. Ingen er kommet ind med dem.`,
      ifNotYou,
      'Er det dig selv, så vent lidt, og prøv igen. Har du ikke fået en kode fra din telefon til at virke, kan du bruge en af dine gendannelseskoder.',
    ],
    link: { words: 'Vælg en ny adgangskode', address: forgottenAddress },
  })
}

/** To the address an account had and to the one it has got. */
export function addressChangedMail(): Mail {
  return portalMail({
    subject: `Din mailadresse i ${portal} er ændret`,
    paragraphs: [
      `Din konto i ${portal} har fået en anden mailadresse, og du er logget ud alle steder. Fra nu af logger du ind med den nye adresse, og mails om kontoen sendes til den.`,
      sayIt,
    ],
  })
}

export function accountRightsChangedMail(accountAddress: string): Mail {
  return portalMail({
    subject: `Din adgang til ${portal} er ændret`,
    paragraphs: [
      `Din konto i ${portal} har fået en anden rolle eller kommune, og du er logget ud alle steder. Log ind igen for at bruge den.`,
      sayIt,
    ],
    link: { words: 'Se din konto', address: accountAddress },
  })
}

export function providerLoginsChangedMail(accountAddress: string, change: 'linked' | 'unlinked'): Mail {
  const isLinked = change === 'linked'
  return portalMail({
    subject: isLinked
      ? `Et login er knyttet til din konto i ${portal}`
      : `Et login er taget fra din konto i ${portal}`,
    paragraphs: [
      isLinked
        ? `Din konto i ${portal} er knyttet til et login hos en udbyder, for eksempel din kommune. Det er det login, du bruger fra nu af. Du er logget ud alle andre steder.`
        : `Din konto i ${portal} er ikke længere knyttet til et login hos en udbyder, som den var før.`,
      sayIt,
    ],
    link: { words: 'Se din konto', address: accountAddress },
  })
}

export function accountReopenedMail(accountAddress: string): Mail {
  return portalMail({
    subject: `Din konto i ${portal} er åbnet igen`,
    paragraphs: [`Din konto i ${portal} var lukket og er åbnet igen.`, sayIt],
    link: { words: 'Log ind', address: accountAddress },
  })
}
