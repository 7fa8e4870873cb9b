// npm run search:key: makes the key an operator gives the portal, on an engine of their own.
import { portalSearchKey } from './lib/searchKey.mjs'

const { MEILI_HOST: host, MEILI_INDEX: index = 'portal', MEILI_MASTER_KEY: masterKey } = process.env
if (!host || !masterKey) {
  console.error(
    '✗ Sæt MEILI_HOST og MEILI_MASTER_KEY for denne ene kommando. Portalen selv skal ikke have MEILI_MASTER_KEY.',
  )
  process.exit(1)
}
try {
  const key = await portalSearchKey({ host, index, masterKey })
  console.error(
    `Nøglen gælder kun indekset ${index} og dem, der begynder med ${index}_. Giv den til portalen:`,
  )
  console.log(`MEILI_API_KEY=${key}`)
} catch (error) {
  console.error(`✗ ${error.message}`)
  process.exit(1)
}
