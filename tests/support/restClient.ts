import { z } from 'zod'
import type { Administrator } from './administrator'
import { sessionIn } from './sessionCookie'

const document = z.looseObject({
  id: z.union([z.string(), z.number()]),
  slug: z.string().optional(),
  title: z.string().nullish(),
  name: z.string().nullish(),
})
const list = z.object({ docs: z.array(document) })
const saved = z.object({ doc: document })

export type RestDocument = z.infer<typeof document>
export type RestClient = Awaited<ReturnType<typeof restAs>>

/** The portal's REST API as a logged-in user. Every call throws unless the portal answers 2xx. */
export async function restAs(url: string, { email, password }: Pick<Administrator, 'email' | 'password'>) {
  const login = await ask('POST', `${url}/api/users/login`, { body: { email, password } })
  const token = sessionIn(login)
  const call = (method: string, path: string, body?: unknown) =>
    send(method, `${url}/api/${path}`, { body, token })
  return {
    find: async (collection: string, query: Record<string, string> = {}): Promise<RestDocument[]> =>
      list.parse(await call('GET', `${collection}?${new URLSearchParams({ limit: '200', ...query })}`)).docs,
    /** `draft=true` keeps it from visitors. */
    create: async (collection: string, data: object, query = ''): Promise<RestDocument> =>
      saved.parse(await call('POST', `${collection}?${query}`, data)).doc,
    update: async (
      collection: string,
      id: RestDocument['id'],
      data: object,
      query = '',
    ): Promise<RestDocument> => saved.parse(await call('PATCH', `${collection}/${id}?${query}`, data)).doc,
    remove: (collection: string, id: RestDocument['id']) => call('DELETE', `${collection}/${id}`),
  }
}

type Sent = { body?: unknown; token?: string }

async function send(method: string, address: string, sent: Sent) {
  return JSON.parse(await (await ask(method, address, sent)).text())
}

async function ask(method: string, address: string, { body, token }: Sent): Promise<Response> {
  const response = await fetch(address, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token ? { Authorization: `JWT ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (response.ok) return response
  const text = await response.text()
  throw new Error(`${method} ${address} gav ${response.status}: ${text.slice(0, 500)}`)
}
