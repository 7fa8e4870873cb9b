/** Why nobody was let in. The code stands in the address and on the page, so that it can be told on the phone. */
const texts = {
  afbrudt: 'Login blev afbrudt hos udbyderen. Du er ikke logget ind.',
  'anden-browser': 'Login skal afsluttes i den browser, hvor det blev begyndt. Begynd forfra her.',
  deaktiveret: 'Din konto i portalen er deaktiveret.',
  'for-mange-forsoeg': 'Der har været mange forsøg herfra. Vent et kvarter, og prøv igen.',
  'ikke-oprettet': 'Du har ingen konto i portalen endnu, og denne login opretter ikke selv konti.',
  'ingen-kommune': 'Din rolle kræver en kommune, og portalen kan ikke se, hvilken kommune du hører til.',
  'ingen-mail': 'Din udbyder oplyser ikke din arbejdsmail. Uden den kan portalen ikke oprette en konto.',
  'ingen-rolle': 'Du er logget ind hos din udbyder, men har ingen rolle i portalen.',
  'kendt-login': 'Denne login hører til en anden konto i portalen.',
  'kendt-mail':
    'Der er allerede en konto med din mailadresse. Den bliver ikke overtaget af en ny login: log ind med adgangskode, og knyt loginet til kontoen under Min konto, eller bed en administrator om hjælp.',
  konto: 'Din konto kunne ikke opdateres.',
  organisation: 'Din organisation har ikke adgang til portalen ad denne vej.',
  'svar-afvist': 'Udbyderens svar kunne ikke godkendes. Du er ikke logget ind.',
  'svarer-ikke': 'Denne login svarer ikke lige nu. Prøv igen om lidt, eller log ind med adgangskode.',
  udloebet: 'Forsøget på at logge ind er for gammelt eller allerede brugt. Begynd forfra.',
  'ukendt-udbyder': 'Denne login findes ikke længere.',
} as const

export type Reason = keyof typeof texts

export function isReason(value: unknown): value is Reason {
  return typeof value === 'string' && Object.hasOwn(texts, value)
}

export function textOf(reason: Reason): string {
  return texts[reason]
}

/** Reasons that trying again does not help: somebody else must do something. */
const forAnAdministrator = new Set<Reason>([
  'deaktiveret',
  'ikke-oprettet',
  'ingen-kommune',
  'ingen-mail',
  'ingen-rolle',
  'kendt-login',
  'kendt-mail',
  'konto',
  'organisation',
])

export function needsAnAdministrator(reason: Reason): boolean {
  return forAnAdministrator.has(reason)
}

/** Where one is told. */
export function refusalPath(reason: Reason): string {
  return `/log-ind/afvist?grund=${reason}`
}
