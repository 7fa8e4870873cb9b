// A process that saves until it is killed: savingProcess.ts '<json>'
import { z } from 'zod'
import { createFrom, saveFrom } from './markedDocuments'
import { openPortal } from './openPortal'

const { collection, ids, seed } = z
  .object({ collection: z.string(), ids: z.array(z.string()), seed: z.number() })
  .parse(JSON.parse(process.argv[2] ?? '{}'))

const payload = await openPortal()
const say = (line: string) => process.stdout.write(`${line}\n`)
let number = 0

/** Saves one document again and again, as different things each time, and makes others like it and deletes them. */
async function lane(id: string) {
  for (;;) {
    number += 1
    const marker = `m${seed}x${number}x`
    const kind = number % 7
    if (kind === 3) {
      say(`laver ${marker}`)
      const made = await createFrom(payload, collection, id, marker)
      if (!made) continue
      say(`lavet ${made} ${marker}`)
      await payload.delete({ collection: collection as 'pages', id: made, overrideAccess: true })
      say(`slettet ${made}`)
      continue
    }
    const isDraft = kind === 5
    say(`gemmer ${id} ${marker}`)
    await saveFrom(payload, { collection, id, isDraft, marker })
    say(`gemt ${id} ${marker} ${isDraft ? 'kladde' : 'udgivet'}`)
  }
}

say('klar')
await Promise.all(ids.map(lane))
