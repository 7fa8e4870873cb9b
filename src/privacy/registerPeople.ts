import type { PersonalField } from './register'

const until = 'participantDays'

/** The fields of `registrations`. Those on the waiting list go by its own, shorter clock. */
export const registrationFields: Record<string, PersonalField> = {
  id: { what: 'Tilmeldingens id', until: 'count', isTechnical: true },
  event: { what: 'Arrangement', until: 'count', isTechnical: true },
  name: { what: 'Navn', until },
  email: { what: 'Mailadresse', until },
  municipality: { what: 'Kommune', until: 'count' },
  workplace: { what: 'Arbejdssted', until },
  jobRole: { what: 'Stilling', until: 'count' },
  state: { what: 'Om man venter, har plads eller deltog', until: 'count' },
  answers: { what: 'Svar på arrangørens spørgsmål', until },
  'answers.id': { what: 'Rækkens id', until },
  'answers.question': { what: 'Spørgsmålet', until },
  'answers.answer': { what: 'Svaret', until },
  needs: { what: 'Kost og tilgængelighed', until: 'needsDays' },
  group: { what: 'Hvem man er tilmeldt sammen med', until },
  tokenHash: { what: 'Det personlige link, så det ikke kan læses', until, isSecret: true },
  offeredUntil: { what: 'Hvornår en tilbudt plads udløber', until: 'count', isTechnical: true },
  cancelledAt: { what: 'Hvornår man meldte afbud', until: 'count' },
  anonymisedAt: { what: 'Hvornår tilmeldingen blev gjort anonym', until: 'count', isTechnical: true },
  createdAt: { what: 'Oprettet', until: 'count', isTechnical: true },
  updatedAt: { what: 'Ændret', until: 'count', isTechnical: true },
}

/** The fields of `feedback`. */
export const messageFields: Record<string, PersonalField> = {
  id: { what: 'Beskedens id', until: 'feedbackDays', isTechnical: true },
  path: { what: 'Siden, det handler om', until: 'feedbackDays', isTechnical: true },
  message: { what: 'Beskeden', until: 'feedbackDays' },
  senderEmail: { what: 'Afsenderens mailadresse, hvis den er givet', until: 'feedbackSenderDays' },
  municipality: { what: 'Kommune', until: 'feedbackDays' },
  state: { what: 'Om fejlen er rettet', until: 'feedbackDays' },
  answer: { what: 'Redaktionens svar eller note', until: 'feedbackDays' },
  createdAt: { what: 'Modtaget', until: 'feedbackDays', isTechnical: true },
  updatedAt: { what: 'Ændret', until: 'feedbackDays', isTechnical: true },
}
