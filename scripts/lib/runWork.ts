import { getPayload } from 'payload'
import config from '../../payload.config'
import { works } from '../../src/commands/works'
import { consoleSay } from './consoleSay'

/** Does a command's work in this process, when no portal runs that could do it, and ends. */
export async function runWork(name: keyof typeof works): Promise<never> {
  const payload = await getPayload({ config })
  const code = await works[name](payload, process.argv.slice(2), consoleSay())
  await payload.destroy()
  process.exit(code)
}
