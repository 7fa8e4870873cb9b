/** Where a registration is, with the word people read. */
export const registrationStates = {
  modtaget: 'Modtaget',
  afventer: 'Afventer godkendelse',
  bekraeftet: 'Deltager',
  venteliste: 'På venteliste',
  tilbudt: 'Tilbudt plads',
  afmeldt: 'Afmeldt',
  afvist: 'Afvist',
  deltog: 'Deltaget',
  udeblev: 'Udeblevet',
} as const

export type RegistrationState = keyof typeof registrationStates

/** Why somebody is no longer, or never was, on the list. */
export const registrationReasons = {
  selv: 'Meldte selv fra',
  arrangoer: 'Afmeldt af arrangøren',
  udloebet: 'Svarede ikke på tilbuddet i tide',
  ubekraeftet: 'Åbnede ikke linket i mailen i tide',
  fuldt: 'Der var ikke flere pladser',
  kommune: 'Ikke godkendt af kommunen',
  lukket: 'Arrangementet var lukket',
} as const

export type RegistrationReason = keyof typeof registrationReasons

/** What those are called who come from no member municipality. */
export const outsideText = 'Uden for de elleve kommuner'

/** What a mail is about. A registration gets one of each, or one for each time it happens. */
export const mailCauses = {
  bekraeftet: 'Plads bekræftet',
  aabn: 'Bed om at åbne linket',
  afventer: 'Afventer kommunens godkendelse',
  godkend: 'Bed kommunen om godkendelse',
  venteliste: 'På venteliste',
  tilbud: 'Tilbud om plads',
  udloebet: 'Tilbud udløbet',
  afmeldt: 'Afmeldt',
  afvist: 'Ingen plads',
  rettet: 'Oplysninger rettet',
  aendring: 'Arrangementet er ændret',
  aflyst: 'Arrangementet er aflyst',
  'paamindelse-7': 'Påmindelse syv dage før',
  'paamindelse-1': 'Påmindelse dagen før',
  materialer: 'Materialer',
  evaluering: 'Evaluering',
  bevis: 'Kursusbevis',
  besked: 'Besked fra arrangøren',
  link: 'Linket sendt igen',
  allerede: 'Tilmeldt i forvejen',
  samlet: 'Kvittering til den, der tilmeldte flere',
} as const

export type MailCause = keyof typeof mailCauses

export const mailStates = { venter: 'Venter', sendt: 'Sendt', opgivet: 'Opgivet' } as const

export type MailState = keyof typeof mailStates
