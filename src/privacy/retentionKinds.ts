type Kind = { label: string; days: number; min?: number }

/**
 * Every clock that personal data are kept by, in days. The settings under *Opbevaring*, the daily purge, the register and
 * the page /privatliv are all made from this list; `days` is what counts until an administrator says otherwise.
 */
export const retentionKinds = {
  needsDays: { label: 'Kost og tilgængelighed, efter arrangementet', days: 14 },
  waitingListDays: { label: 'Venteliste, afmeldte og afviste, efter arrangementet', days: 30 },
  participantDays: { label: 'Deltagernes navne, efter arrangementet', days: 180 },
  feedbackSenderDays: { label: 'Afsender af en rettelse', days: 90 },
  feedbackDays: { label: 'Rettelser i det hele taget', days: 365 },
  invitationDays: { label: 'Konti, som ingen har taget i brug', days: 30 },
  inactiveUserDays: { label: 'Konti lukkes, efter sidste login', days: 180 },
  userDeletionDays: { label: 'Konti slettes, efter sidste login', days: 365 },
  auditDays: { label: 'Hændelseslog', days: 365, min: 90 },
  searchMissDays: { label: 'Forgæves søgninger', days: 365 },
  jobDays: { label: 'Baggrundsopgaver, der er fejlet', days: 30 },
  mailDays: { label: 'Mails, der er lagt som filer', days: 30 },
} as const satisfies Record<string, Kind>

export type RetentionKey = keyof typeof retentionKinds
export type RetentionDays = Record<RetentionKey, number>

export const retentionKeys = Object.keys(retentionKinds) as RetentionKey[]

/** The fewest days a clock may be set to. What nobody can look up any more protects nobody. */
export function fewestDays(key: RetentionKey): number {
  const kind: Kind = retentionKinds[key]
  return kind.min ?? 1
}

/** The clocks as they count when nothing has been set. */
export const standardDays: RetentionDays = Object.fromEntries(
  retentionKeys.map((key) => [key, retentionKinds[key].days]),
) as RetentionDays

/** The clocks as the settings have them; a missing or too small number falls back to the least that is allowed. */
export function retentionDays(settings: Partial<Record<RetentionKey, number | null>>): RetentionDays {
  return Object.fromEntries(
    retentionKeys.map((key) => [key, Math.max(settings[key] ?? standardDays[key], fewestDays(key))]),
  ) as RetentionDays
}

/** `14 dage`, `180 dage (omkring 6 måneder)`, `365 dage (et år)` */
export function daysText(days: number): string {
  const exact = days === 1 ? '1 dag' : `${days} dage`
  if (days < 60) return exact
  const years = days / 365
  if (Number.isInteger(years)) return `${exact} (${years === 1 ? 'et' : years} år)`
  const months = Math.round(days / 30.4)
  return `${exact} (omkring ${months} måneder)`
}
