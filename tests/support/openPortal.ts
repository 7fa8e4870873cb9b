import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import configured from '../../payload.config'

/** The portal in a process beside the test's own, which has made the indexes: on MongoDB they are not asked for again. */
export async function openPortal(): Promise<Payload> {
  const config = await configured
  return getPayload({ config: { ...config, db: withoutIndexing(config.db) } })
}

function withoutIndexing({ init, ...adapter }: SanitizedConfig['db']): SanitizedConfig['db'] {
  return { ...adapter, init: (args) => Object.assign(init(args), { afterOpenConnection: undefined }) }
}
