import { getPayload } from 'payload'
import config from '../payload.config'
import { rotateSecret, WrongSecret } from '../src/accounts/rotateSecret'

/** After a new PAYLOAD_SECRET: OLD_PAYLOAD_SECRET=… npm run secret:rotate. */
const oldSecret = process.env.OLD_PAYLOAD_SECRET
if (!oldSecret) {
  console.error('✗ Sæt OLD_PAYLOAD_SECRET til den hemmelighed, der gjaldt før.')
  process.exit(1)
}
const payload = await getPayload({ config })
try {
  const { accounts, providers } = await rotateSecret(payload, oldSecret)
  console.log(`Låst om: ${accounts} konti med login i to trin og ${providers} loginudbydere.`)
  await payload.destroy()
  process.exit(0)
} catch (error) {
  if (!(error instanceof WrongSecret)) throw error
  console.error(`✗ ${error.message} Intet er ændret.`)
  process.exit(1)
}
