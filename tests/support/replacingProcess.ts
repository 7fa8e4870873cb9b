// A process that puts new files in the place of a document's, and adds and deletes others, until it is killed:
// replacingProcess.ts '<json>'
import { z } from 'zod'
import { openPortal } from './openPortal'
import { picture } from './uploadSamples'

const { id } = z.object({ id: z.string() }).parse(JSON.parse(process.argv[2] ?? '{}'))

const payload = await openPortal()
const data = await picture('jpeg', 700)
const file = { data, mimetype: 'image/jpeg', name: 'fil.jpg', size: data.length }
const media = { collection: 'media', depth: 0 } as const

process.stdout.write('klar\n')
for (let number = 1; ; number++) {
  const made = await payload.create({
    ...media,
    data: { alt: `m${number}` } as never,
    file,
    overrideAccess: true,
  })
  await payload.update({ ...media, id, data: { alt: `m${number}` }, file, overrideAccess: true })
  await payload.delete({ ...media, id: made.id, overrideAccess: true })
  process.stdout.write(`gemt ${number}\n`)
}
