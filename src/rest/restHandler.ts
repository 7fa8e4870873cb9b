import { handleEndpoints, type SanitizedConfig } from 'payload'
import { guarded } from './guard'
import { Refusal, refusalResponse } from './refusal'
import { type Schema, schemaOf } from './schema'

/** The portal's REST: what cannot be meant is refused in Danish, and the rest is Payload's to answer. */
export function restHandler(
  config: SanitizedConfig | Promise<SanitizedConfig>,
): (request: Request) => Promise<Response> {
  let schema: Promise<Schema> | undefined
  return async (request) => {
    schema ??= readSchema(config)
    try {
      const checked = await guarded(await schema, request)
      return await inDanish(await handleEndpoints({ config, request: checked }))
    } catch (error) {
      if (error instanceof Refusal) return refusalResponse(error)
      throw error
    }
  }
}

async function readSchema(config: SanitizedConfig | Promise<SanitizedConfig>): Promise<Schema> {
  return schemaOf(await config)
}

/** Payload answers an address it does not know in English, and repeats it. */
async function inDanish(response: Response): Promise<Response> {
  if (response.status !== 404 && response.status !== 501) return response
  const text = await response.clone().text()
  if (!/^\{"message":"(Route not found|Cannot )/.test(text)) return response
  return refusalResponse({ message: 'Der er ikke noget på den adresse.', status: 404 })
}
