import { handleEndpoints, type SanitizedConfig } from 'payload'
import { unknownFault } from './answerFault'
import { guarded } from './guard'
import { asksPolicy } from './mayWrite'
import { Refusal, refusalResponse } from './refusal'
import { type Schema, schemaOf } from './schema'

/** The portal's REST: what cannot be meant is refused in Danish, and the rest is Payload's to answer. */
export function restHandler(
  config: SanitizedConfig | Promise<SanitizedConfig>,
): (request: Request) => Promise<Response> {
  let schema: Promise<Schema> | undefined
  const mayWrite = asksPolicy(config)
  return async (request) => {
    schema ??= readSchema(config)
    try {
      const checked = await guarded(await schema, request, mayWrite)
      const response = await handleEndpoints({ config, request: checked })
      return await inDanish(request.method === 'GET' ? response : await tellingOfEach(response))
    } catch (error) {
      if (error instanceof Refusal) return refusalResponse(error)
      throw error
    }
  }
}

async function readSchema(config: SanitizedConfig | Promise<SanitizedConfig>): Promise<Schema> {
  return schemaOf(await config)
}

/** Where several documents are changed at once, Payload tells of each that failed, in English. */
async function tellingOfEach(response: Response): Promise<Response> {
  const text = await response.clone().text()
  if (!text.includes('"Something went wrong."')) return response
  return new Response(text.replaceAll('"Something went wrong."', JSON.stringify(unknownFault)), {
    status: response.status,
    headers: response.headers,
  })
}

/** Payload answers an address it does not know in English, and repeats it. */
async function inDanish(response: Response): Promise<Response> {
  if (response.status !== 404 && response.status !== 501) return response
  const text = await response.clone().text()
  if (!/^\{"message":"(Route not found|Cannot )/.test(text)) return response
  return refusalResponse({ message: 'Der er ikke noget på den adresse.', status: 404 })
}
