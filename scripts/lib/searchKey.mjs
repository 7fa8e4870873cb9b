import { createHash, createHmac } from 'node:crypto'

/** One key for each portal on an engine. The engine derives its value from this and its own master key, so it stays the same. */
function keyIdFor(index) {
  const hex = createHash('sha256').update(`portal search key ${index}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * The value of the portal's key, as the engine makes it, for when the engine can't be asked.
 * @param {{ index: string, masterKey: string }} engine
 */
export function searchKeyFor({ index, masterKey }) {
  return createHmac('sha256', masterKey).update(keyIdFor(index)).digest('hex')
}

/** What the portal does with the search engine, and nothing else: no other indexes, no keys, no dumps. */
const actions = [
  'search',
  'documents.add',
  'documents.get',
  'documents.delete',
  'indexes.create',
  'indexes.get',
  'indexes.delete',
  'indexes.swap',
  'settings.get',
  'settings.update',
  'stats.get',
  'tasks.get',
  'version',
]

/**
 * The key the portal searches and writes with: it reaches the portal's own indexes alone.
 * @param {{ host: string, masterKey: string, index: string }} engine
 * @returns {Promise<string>}
 * @throws {Error} when the engine does not answer, or the master key is not its own
 */
export async function portalSearchKey({ host, index, masterKey }) {
  const keyId = keyIdFor(index)
  const indexes = [index, `${index}_*`]
  const ask = async (method, path, body) => {
    const response = await fetch(new URL(path, host), {
      method,
      headers: { authorization: `Bearer ${masterKey}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(10_000),
    })
    if (response.status === 404) return null
    if (!response.ok) throw new Error(`Søgemaskinen afviste at lave en nøgle (${response.status}).`)
    return response.status === 204 ? null : response.json()
  }
  const known = await ask('GET', `/keys/${keyId}`)
  if (known && isSame(known.actions, actions) && isSame(known.indexes, indexes)) return known.key
  if (known) await ask('DELETE', `/keys/${keyId}`)
  const made = await ask('POST', '/keys', {
    uid: keyId,
    name: 'Portalen',
    description: 'Søger i portalens egne indekser og skriver til dem.',
    actions,
    indexes,
    expiresAt: null,
  })
  return made.key
}

/**
 * True when a key can do more than the portal needs, such as make other keys.
 * @param {{ host: string, key: string }} engine
 */
export async function isMasterKey({ host, key }) {
  try {
    const headers = { authorization: `Bearer ${key}` }
    return (await fetch(new URL('/keys', host), { headers, signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

function isSame(some, others) {
  return some.length === others.length && others.every((one) => some.includes(one))
}
