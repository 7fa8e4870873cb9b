import type { PersonalField } from './register'

const until = 'userDeletionDays'

/** The fields of `users`. */
export const accountFields: Record<string, PersonalField> = {
  id: { what: 'Kontoens id', until, isTechnical: true },
  email: { what: 'Mailadresse', until },
  name: { what: 'Navn', until },
  role: { what: 'Rolle', until },
  municipality: { what: 'Kommune', until },
  workplace: { what: 'Arbejdssted', until },
  identities: { what: 'Login hos udbyder', until },
  'identities.id': { what: 'Rækkens id', until },
  'identities.issuer': { what: 'Udbyderen', until },
  'identities.subject': { what: 'Personens entydige id hos udbyderen', until },
  isDeactivated: { what: 'Om kontoen er lukket', until },
  hasSecondFactor: { what: 'Om login er i to trin', until },
  totpSecret: { what: 'Nøglen til login i to trin, krypteret', until, isSecret: true, isTechnical: true },
  totpOffered: { what: 'Nøglen, før den er bekræftet, krypteret', until, isSecret: true, isTechnical: true },
  totpStep: { what: 'Hvornår en kode sidst er brugt', until, isSecret: true, isTechnical: true },
  recoveryCodes: { what: 'Nødkoder, så de ikke kan læses', until, isSecret: true, isTechnical: true },
  lastLoginAt: { what: 'Sidste login', until },
  createdAt: { what: 'Oprettet', until, isTechnical: true },
  updatedAt: { what: 'Ændret', until, isTechnical: true },
  hash: { what: 'Adgangskoden, så den ikke kan læses', until, isSecret: true },
  salt: { what: 'Salt til adgangskoden', until, isSecret: true, isTechnical: true },
  loginAttempts: { what: 'Antal mislykkede login', until: 'short', isTechnical: true },
  lockUntil: { what: 'Låst indtil', until: 'short', isTechnical: true },
  resetPasswordToken: {
    what: 'Nøgle til en ny adgangskode',
    until: 'short',
    isSecret: true,
    isTechnical: true,
  },
  resetPasswordExpiration: { what: 'Hvornår nøglen udløber', until: 'short', isTechnical: true },
  resetPasswordRequestedAt: {
    what: 'Hvornår en ny adgangskode sidst er bestilt',
    until: 'short',
    isTechnical: true,
  },
  sessions: { what: 'Åbne login', until: 'short' },
  'sessions.id': { what: 'Loginets id', until: 'short', isSecret: true },
  'sessions.createdAt': { what: 'Hvornår det begyndte', until: 'short' },
  'sessions.expiresAt': { what: 'Hvornår det udløber', until: 'short' },
}
