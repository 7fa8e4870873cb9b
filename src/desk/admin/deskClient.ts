import { z } from 'zod'
import { answerOf } from '@/search/admin/answer'

function ask(door: string, body: object): Promise<Response> {
  return fetch(`/api/registrations/desk/${door}`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** @throws Error with words for people */
export function askDesk<Schema extends z.ZodType>(
  door: string,
  body: object,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return answerOf(ask(door, body), schema)
}

/**
 * Saves what a door of the desk answers as a file.
 *
 * @throws Error with words for people
 */
export async function saveFromDesk(door: string, body: object): Promise<void> {
  const asking = ask(door, body)
  const response = await asking.catch(() => null)
  if (!response?.ok) return answerOf(asking, z.never())
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'fil'
  link.click()
  URL.revokeObjectURL(address)
}

export function messageOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : 'Portalen svarede ikke. Prøv igen.'
}
