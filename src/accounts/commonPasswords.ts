/** What Danes reach for, which the international list does not have. */
const danish = [
  'adgangskode',
  'kodeord',
  'hemmelig',
  'velkommen',
  'sommer',
  'vinter',
  'efterår',
  'efteraar',
  'forår',
  'foraar',
  'danmark',
  'nordjylland',
  'aalborg',
  'ålborg',
  'fodbold',
  'sommerferie',
  'januar',
  'februar',
  'marts',
  'april',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
  'mandag',
  'tirsdag',
  'onsdag',
  'torsdag',
  'fredag',
  'lørdag',
  'søndag',
  'kommune',
  'arbejde',
  'kærlighed',
  'skat',
  'rammeaftale',
  'sekretariat',
  'sekretariatet',
]

let list: Promise<ReadonlySet<string>> | null = null

/** The passwords many have. Large, so it is loaded when somebody chooses a password and not before. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  list ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) =>
      new Set([...dictionary['passwords-common'].map((word) => word.toLowerCase()), ...danish]),
  )
  return list
}
