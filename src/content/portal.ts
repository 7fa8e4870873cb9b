import config from '@payload-config'
import { getPayload, type Payload } from 'payload'

/** Payload, started with its crons by whoever asks first: in an embedded portal the jobs run in the web process. */
export function portal(): Promise<Payload> {
  return getPayload({ config, cron: true })
}
