import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isStaff } from '@/access/roles'
import { restBody } from '@/accounts/restBody'
import { oneAtATime } from '@/database/oneAtATime'

const asked = z.object({ words: z.string().trim().min(1).max(300) })

/** `POST /api/search-misses/page`: a draft of a page about words that found nothing; asked again, the same draft. */
export const pageFromMiss: Endpoint = {
  path: '/page',
  method: 'post',
  handler: async (req) => {
    if (!isStaff(req.user)) throw new Forbidden(req.t)
    const { words } = await restBody(req, asked)
    const title = words.charAt(0).toLocaleUpperCase('da') + words.slice(1)
    const id = await oneAtATime(`page-from-miss ${title}`, async () => {
      return (await findPage(req, title)) ?? (await createPage(req, title))
    })
    return Response.json({ id })
  },
}

async function findPage({ payload, user }: PayloadRequest, title: string) {
  const { docs } = await payload.find({
    collection: 'pages',
    depth: 0,
    draft: true,
    limit: 1,
    overrideAccess: false,
    sort: 'createdAt',
    user,
    where: { title: { equals: title } },
  })
  return docs[0]?.id ?? null
}

async function createPage(req: PayloadRequest, title: string) {
  const { id } = await req.payload.create({
    collection: 'pages',
    data: { title, _status: 'draft' },
    depth: 0,
    draft: true,
    overrideAccess: false,
    req,
    user: req.user,
  })
  return id
}
