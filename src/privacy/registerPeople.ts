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
  reason: { what: 'Hvorfor man er afmeldt eller afvist', until: 'count' },
  number: { what: 'Nummer i køen', until, isTechnical: true },
  priority: { what: 'Forrang i køen', until, isTechnical: true },
  isExtra: { what: 'Ekstra plads', until, isTechnical: true },
  answers: { what: 'Svar på arrangørens spørgsmål', until },
  needs: { what: 'Kost og tilgængelighed', until: 'needsDays' },
  group: { what: 'Hvem man er tilmeldt sammen med', until },
  isAllOrNone: { what: 'Om man kun vil med sammen med de andre', until, isTechnical: true },
  bookedByName: { what: 'Navn på den, der tilmeldte', until },
  bookedByEmail: { what: 'Mailadresse på den, der tilmeldte', until },
  account: { what: 'Kontoen, man tilmeldte sig med', until },
  confirmBy: { what: 'Hvornår linket i mailen senest skal åbnes', until, isTechnical: true },
  sentFrom: { what: 'Netværket, der blev tilmeldt fra, så det ikke kan læses', until, isSecret: true },
  approvedAt: { what: 'Hvornår kommunen godkendte', until },
  attendance: { what: 'Fremmøde pr. dag', until },
  note: { what: 'Arrangørens note', until },
  submission: { what: 'Formularens engangsnummer', until, isSecret: true },
  tokenSalt: { what: 'Det, det personlige link er dannet af', until, isSecret: true },
  tokenHash: { what: 'Det personlige link, så det ikke kan læses', until, isSecret: true },
  mailSequence: { what: 'Nummer på den seneste kalendermail', until: 'count', isTechnical: true },
  eventRevision: { what: 'Hvilken udgave af arrangementet man har fået', until: 'count', isTechnical: true },
  evaluatedAt: { what: 'At man har evalueret, ikke hvad man svarede', until },
  offeredUntil: { what: 'Hvornår en tilbudt plads udløber', until, isTechnical: true },
  cancelledAt: { what: 'Hvornår man meldte afbud', until },
  anonymisedAt: { what: 'Hvornår tilmeldingen blev gjort anonym', until: 'count', isTechnical: true },
  createdAt: { what: 'Oprettet', until: 'count', isTechnical: true },
  updatedAt: { what: 'Ændret', until: 'count', isTechnical: true },
}

/** The fields of `sign-up-mails`. They go with the name of the one they were sent to. */
export const signUpMailFields: Record<string, PersonalField> = {
  id: { what: 'Mailens id', until, isTechnical: true },
  event: { what: 'Arrangement', until, isTechnical: true },
  registration: { what: 'Tilmeldingen', until, isTechnical: true },
  cause: { what: 'Hvad mailen handlede om', until },
  key: { what: 'Det, der holder mailen fra at blive sendt to gange', until, isTechnical: true },
  sequence: { what: 'Kalenderens nummer', until, isTechnical: true },
  subject: {
    what: 'Emne, når arrangøren selv skrev; til den er sendt, hvem kvitteringen for flere er til',
    until,
  },
  message: { what: 'Teksten, når arrangøren selv skrev, og hvad der blev ændret', until },
  state: { what: 'Om den er sendt', until },
  attempts: { what: 'Antal forsøg', until, isTechnical: true },
  notBefore: { what: 'Sendes tidligst', until, isTechnical: true },
  claimedAt: { what: 'Under afsendelse siden', until, isTechnical: true },
  sentAt: { what: 'Hvornår den blev sendt', until },
  error: { what: 'Mailserverens fejl', until, isTechnical: true },
  createdAt: { what: 'Oprettet', until, isTechnical: true },
  updatedAt: { what: 'Ændret', until, isTechnical: true },
}

/** The fields of `evaluations`, which say nothing of who answered. */
export const evaluationFields: Record<string, PersonalField> = {
  id: { what: 'Svarets id', until: 'count', isTechnical: true },
  event: { what: 'Arrangement', until: 'count', isTechnical: true },
  title: { what: 'Arrangementets titel', until: 'count' },
  answers: { what: 'Svarene, uden navn og dato', until },
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
