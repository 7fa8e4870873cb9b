import type { PayloadRequest } from 'payload'
import { evaluationAnswersIn } from '@/evaluation/answers'
import type { Evaluation, Feedback, Registration } from '@/payload-types'
import { answersIn } from '@/signup/schema'
import { eraseInAccounts } from './eraseInAccounts'
import { everyRow } from './everyRow'
import { type Naming, namingOf } from './naming'
import { knownBy, type Person, type Traits } from './person'
import { plain } from './plain'

/** Stands where what somebody wrote named the person. */
const taken = 'Fjernet, fordi det nævnte en person, der er slettet.'

type Request = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/** Stands where whoever signed up was called by another's name. */
const namelessParticipant = 'Deltager, hvis navn er fjernet'

type Found = { person: Person; traits: Traits }

/**
 * Takes a person out of what is others': who signed a colleague up, a note or an answer that names them, what an account is called,
 * and what somebody wrote in an evaluation. The rest of the row stays.
 */
export async function eraseInOthers(
  req: Request,
  { person, traits }: Found,
  isDryRun: boolean,
): Promise<number> {
  const isNamed = namingOf(knownBy(traits))
  const isAddressed = namingOf({ marks: [traits.address], names: [] })
  const namings = { isNamed, isAddressed }
  const ownIds = new Set(person.registrations.map(({ id }) => id))
  let count = await eraseInAccounts(req, { person, traits }, isDryRun)
  for await (const row of everyRow<Registration>({
    payload: req.payload,
    collection: 'registrations',
    req,
  })) {
    const data = ownIds.has(row.id) ? {} : withoutPerson(row, traits, namings)
    if (Object.keys(data).length === 0) continue
    count += 1
    if (!isDryRun)
      await req.payload.db.updateOne({ collection: 'registrations', id: row.id, data, req, returning: false })
  }
  for await (const row of everyRow<Feedback>({ payload: req.payload, collection: 'feedback', req })) {
    const sender = plain(row.senderEmail ?? '')
    const data = feedbackWithout(row, traits.namesakes.addresses.has(sender) ? isAddressed : isNamed)
    if (sender === traits.address || Object.keys(data).length === 0) continue
    count += 1
    if (!isDryRun)
      await req.payload.db.updateOne({ collection: 'feedback', id: row.id, data, req, returning: false })
  }
  for await (const { answers, id } of everyRow<Evaluation>({
    payload: req.payload,
    collection: 'evaluations',
    req,
  })) {
    if (!isNamed(answers)) continue
    count += 1
    const kept = evaluationAnswersIn(answers).filter((answer) => !isNamed(answer))
    if (!isDryRun)
      await req.payload.db.updateOne({
        collection: 'evaluations',
        id,
        data: { answers: kept },
        req,
        returning: false,
      })
  }
  return count
}

/**
 * The fields that have to be written anew; none when nothing names the person. In the row of somebody who has the same name, and of
 * whoever was signed up by such a one, the name is theirs.
 */
function withoutPerson(
  row: Registration,
  { names }: Traits,
  { isNamed, isAddressed }: { isNamed: Naming; isAddressed: Naming },
): Partial<Registration> {
  const isIn = names.includes(plain(row.name)) ? isAddressed : isNamed
  const isBooker = row.bookedByEmail ? isAddressed(row.bookedByEmail) : isNamed(row.bookedByName)
  const keptOf = (value: unknown) => answersIn(value).filter((answer) => !isIn(answer))
  return {
    ...(isBooker ? { bookedByEmail: null, bookedByName: null } : {}),
    ...(isIn(row.name) ? { name: namelessParticipant } : {}),
    ...(isIn(row.note) ? { note: null } : {}),
    ...(isIn(row.workplace) ? { workplace: null } : {}),
    ...(isIn(row.jobRole) ? { jobRole: null } : {}),
    ...(isIn(row.answers) ? { answers: keptOf(row.answers) } : {}),
    ...(isIn(row.needs) ? { needs: keptOf(row.needs) } : {}),
  }
}

function feedbackWithout({ answer, message, path }: Feedback, isNamed: Naming): Partial<Feedback> {
  const page = path.split(/[?#]/)[0] ?? ''
  return {
    ...(isNamed(path) ? { path: isNamed(page) ? '/' : page } : {}),
    ...(isNamed(message) ? { message: taken } : {}),
    ...(isNamed(answer) ? { answer: null } : {}),
  }
}
