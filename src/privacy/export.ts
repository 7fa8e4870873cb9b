import type { PayloadRequest } from 'payload'
import { idOf } from '@/access/municipality'
import { actionText } from '@/audit/actions'
import { recordAudit } from '@/audit/record'
import { subjectKey } from '@/audit/subjectKey'
import { dateTimeText } from '@/lib/dates'
import type { AuditEntry, Registration, SignUpMail } from '@/payload-types'
import { bases } from './basis'
import { toCsv } from './csv'
import { identifies } from './eraseAuditTrail'
import { everyRow } from './everyRow'
import { type Mention, mentionsOf } from './mentions'
import { namingOf } from './naming'
import { findPerson, knownBy, traitsOf } from './person'
import { registerOf } from './register'

/** Something in the log, without who did it: that is another person's data. */
export type LogLine = {
  tidspunkt: string
  handling: string
  samling: string
  formaal: string
  felter: string
}

export type PersonalExport = {
  adresse: string
  dannet: string
  oplysninger: {
    samling: string
    formaal: string
    grundlag: string
    raekker: Record<string, unknown>[]
  }[]
  /** What was done with the person's data. */
  opslagOgAendringer: LogLine[]
  /** What the person did as an employee. */
  egneHandlinger: LogLine[]
  naevntIIndhold: Mention[]
}

/**
 * Everything the portal has on one address, for whoever asks to see it. Secrets are left out, and so is who looked: a person
 * may know when and why, normally not which employee.
 */
export async function exportPerson(req: PayloadRequest, address: string): Promise<PersonalExport> {
  const person = await findPerson(req, address)
  const part = (slug: 'users' | 'registrations' | 'feedback') => {
    const { basis, fields, purpose, title } = registerOf(slug)
    const secrets = Object.keys(fields).filter((name) => fields[name]?.isSecret)
    return {
      samling: title,
      formaal: purpose,
      grundlag: bases[basis],
      raekker: person[slug].map((row) => withoutSecrets({ ...row }, secrets)),
    }
  }
  const result: PersonalExport = {
    adresse: address,
    dannet: new Date().toISOString(),
    oplysninger: [
      part('users'),
      part('registrations'),
      await mailsPart(req, person.registrations),
      bookingsPart(person.bookings),
      part('feedback'),
    ],
    opslagOgAendringer: await logLines(req, { subjectKeys: { contains: subjectKey(address) } }),
    egneHandlinger: await logLines(req, { actorIdentity: { like: address } }, (entry) =>
      identifies(entry.actorIdentity, address),
    ),
    naevntIIndhold: await mentionsOf(req, namingOf(knownBy(await traitsOf(req, person)))),
  }
  await recordAudit(req, {
    action: 'export',
    collection: 'personoplysninger',
    id: 'anmodning',
    purpose: 'Indsigt efter databeskyttelsesforordningens artikel 15',
    subjectEmail: address,
  })
  return result
}

type Part = PersonalExport['oplysninger'][number]

/** What the portal has written to the person about the registrations. */
async function mailsPart(req: PayloadRequest, registrations: Registration[]): Promise<Part> {
  const { basis, purpose, title } = registerOf('sign-up-mails')
  const where = { registration: { in: registrations.map(({ id }) => id) } }
  const table = { payload: req.payload, collection: 'sign-up-mails', req, where } as const
  const raekker: Part['raekker'] = []
  if (registrations.length > 0) {
    for await (const { cause, createdAt, message, sentAt, state, subject } of everyRow<SignUpMail>(table)) {
      // The names of colleagues are theirs.
      const own = cause === 'samlet' ? {} : { subject, message }
      raekker.push({ cause, state, createdAt, sentAt, ...own })
    }
  }
  return { samling: title, formaal: purpose, grundlag: bases[basis], raekker }
}

/** That the person signed others up, without who they are. */
function bookingsPart(bookings: Registration[]): Part {
  const { basis, purpose, title } = registerOf('registrations')
  return {
    samling: `${title} af kolleger`,
    formaal: purpose,
    grundlag: bases[basis],
    raekker: bookings.map(({ bookedByEmail, bookedByName, createdAt, event }) => ({
      event: idOf(event),
      bookedByName,
      bookedByEmail,
      createdAt,
    })),
  }
}

/** The log's part of the answer as a table. */
export function logAsCsv({ opslagOgAendringer }: PersonalExport): string {
  return toCsv(
    ['Tidspunkt', 'Handling', 'Samling', 'Formål', 'Felter'],
    opslagOgAendringer.map(({ tidspunkt, handling, samling, formaal, felter }) => [
      dateTimeText(tidspunkt),
      handling,
      samling,
      formaal,
      felter,
    ]),
  )
}

async function logLines(
  req: PayloadRequest,
  where: Parameters<typeof everyRow>[0]['where'],
  isWanted: (entry: AuditEntry) => boolean = () => true,
): Promise<LogLine[]> {
  const lines: LogLine[] = []
  const entries = { payload: req.payload, collection: 'audit-entries', req, where: where ?? {} } as const
  for await (const entry of everyRow<AuditEntry>(entries)) {
    if (!isWanted(entry)) continue
    lines.push({
      tidspunkt: entry.at,
      handling: actionText(entry.action),
      samling: entry.subjectCollection,
      formaal: entry.purpose ?? '',
      felter: (entry.changedFields ?? []).join(', '),
    })
  }
  return lines.sort((one, other) => one.tidspunkt.localeCompare(other.tidspunkt))
}

function withoutSecrets(row: Record<string, unknown>, secrets: string[]): Record<string, unknown> {
  const within = (name: string) =>
    secrets.filter((secret) => secret.startsWith(`${name}.`)).map((secret) => secret.slice(name.length + 1))
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !secrets.includes(name))
      .map(([name, value]) => [
        name,
        Array.isArray(value)
          ? value.map((item: unknown) =>
              typeof item === 'object' && item !== null ? withoutSecrets({ ...item }, within(name)) : item,
            )
          : value,
      ]),
  )
}
