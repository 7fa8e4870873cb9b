import type { PayloadRequest } from 'payload'
import { evaluationAnswersIn } from '@/evaluation/answers'
import type { Evaluation, Feedback, Registration } from '@/payload-types'
import { answersIn } from '@/signup/schema'
import { everyRow } from './everyRow'
import { names, type Person } from './person'

/** Stands where what somebody wrote named the person. */
const taken = 'Fjernet, fordi det nævnte en person, der er slettet.'

type Request = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/**
 * Takes a person out of what is others': who signed a colleague up, a note or an answer that names them, and what somebody
 * wrote in an evaluation. The rest of the row stays.
 */
export async function eraseInOthers(
  req: Request,
  { person, words }: { person: Person; words: string[] },
  isDryRun: boolean,
): Promise<number> {
  const ownIds = new Set(person.registrations.map(({ id }) => id))
  let count = 0
  for await (const row of everyRow<Registration>({
    payload: req.payload,
    collection: 'registrations',
    req,
  })) {
    const data = ownIds.has(row.id) ? {} : withoutPerson(row, person.address, words)
    if (Object.keys(data).length === 0) continue
    count += 1
    if (!isDryRun)
      await req.payload.db.updateOne({ collection: 'registrations', id: row.id, data, req, returning: false })
  }
  for await (const row of everyRow<Feedback>({ payload: req.payload, collection: 'feedback', req })) {
    const isOwn = row.senderEmail?.toLowerCase() === person.address
    const data = {
      ...(names(row.message, words) ? { message: taken } : {}),
      ...(names(row.answer, words) ? { answer: null } : {}),
    }
    if (isOwn || Object.keys(data).length === 0) continue
    count += 1
    if (!isDryRun)
      await req.payload.db.updateOne({ collection: 'feedback', id: row.id, data, req, returning: false })
  }
  for await (const { answers, id } of everyRow<Evaluation>({
    payload: req.payload,
    collection: 'evaluations',
    req,
  })) {
    if (!names(answers, words)) continue
    count += 1
    const kept = evaluationAnswersIn(answers).filter((answer) => !names(answer, words))
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
function withoutPerson(row: Registration, address: string, all: string[]): Partial<Registration> {
  const isNamesake = all.includes(row.name.trim().toLowerCase())
  const words = isNamesake ? [address] : all
  const keptOf = (value: unknown) => answersIn(value).filter((answer) => !names(answer, words))
  return {
    ...(names(row.bookedByEmail ?? row.bookedByName, row.bookedByEmail ? [address] : all)
      ? { bookedByEmail: null, bookedByName: null }
      : {}),
    ...(names(row.note, words) ? { note: null } : {}),
    ...(names(row.workplace, words) ? { workplace: null } : {}),
    ...(names(row.jobRole, words) ? { jobRole: null } : {}),
    ...(names(row.answers, words) ? { answers: keptOf(row.answers) } : {}),
    ...(names(row.needs, words) ? { needs: keptOf(row.needs) } : {}),
  }
}
