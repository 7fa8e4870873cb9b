/** Everything the log can say was done, with the word people read. */
export const auditActions = {
  create: 'Oprettet',
  update: 'Ændret',
  publish: 'Offentliggjort',
  unpublish: 'Taget af portalen',
  trash: 'Lagt i papirkurven',
  restore: 'Taget op af papirkurven',
  delete: 'Slettet helt',
  restoreVersion: 'Tidligere udgave gendannet',
  changeRole: 'Rolle ændret',
  changeMunicipality: 'Kommune ændret',
  deactivate: 'Konto deaktiveret',
  reactivate: 'Konto åbnet igen',
  changePassword: 'Adgangskode ændret',
  resetPassword: 'Adgangskode nulstillet',
  login: 'Logget ind',
  failedLogin: 'Mislykket login',
  logout: 'Logget ud',
  unlock: 'Konto låst op',
  invite: 'Invitation sendt',
  acceptInvitation: 'Invitation taget imod',
  addSecondFactor: 'Login i to trin sat op',
  removeSecondFactor: 'Login i to trin fjernet',
  lookUp: 'Slået op',
  lookUpList: 'Vist på en liste',
  approveSignUp: 'Tilmelding godkendt',
  declineSignUp: 'Tilmelding ikke godkendt',
  export: 'Indsigt givet',
  exportList: 'Deltagerliste hentet',
  message: 'Besked sendt',
  erase: 'Oplysninger slettet efter anmodning',
  purge: 'Oplysninger slettet efter frist',
} as const

export type AuditAction = keyof typeof auditActions

/** The word for an action; other features may record actions of their own. */
export function actionText(action: string): string {
  return Object.entries(auditActions).find(([name]) => name === action)?.[1] ?? action
}
