import type { UIFieldServerProps } from 'payload'
import { shortfallTexts } from '../shortfallTexts'
import { shortfallOfDocument } from '../unreadFiles'

/** Says on the page of a file that search can't find its words, why, and what to do. */
export async function UnreadNotice({ id, payload, user }: UIFieldServerProps) {
  if (!id || !user) return null
  const { docs } = await payload.find({
    collection: 'media',
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    trash: true,
    user,
    where: { id: { equals: id } },
  })
  const problem = await shortfallOfDocument(payload, docs[0])
  if (!problem) return null
  const { todo, why } = shortfallTexts[problem]
  return (
    <div className="banner banner--type-error" role="note">
      <p>
        <strong>Søgningen kan ikke finde ordene i filen.</strong> {why} {todo}
      </p>
    </div>
  )
}
