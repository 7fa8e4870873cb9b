import { randomBytes } from 'node:crypto'
import { readdir, rm, unlink } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { textOfFile } from '@/search/files/fileText'
import { beginReading } from '@/search/files/keptText'
import { filesOf } from '@/search/files/shownFiles'
import { storedFile } from '@/search/files/types'
import { fileFolder } from '../support/fileFolder'
import { docxOf, pageBreak, pdfOf } from '../support/fileSamples'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'
import { officeFile, picture } from '../support/uploadSamples'

let portal: TestPortal
let token: string
beforeAll(async () => {
  portal = await startTestPortal()
  token = (await logInAs(portal, 'secretariat')).token
})
afterAll(() => portal.close())

const saved = z.object({ doc: z.looseObject({ id: z.union([z.string(), z.number()]) }) })

type Given = { visibility?: 'public' | 'network'; id?: string | number }

async function upload(bytes: Buffer, { visibility = 'public', id }: Given = {}) {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'fil.bin'))
  form.set('_payload', JSON.stringify({ alt: 'Notat om unge', visibility }))
  const address = `http://localhost:3000/api/media/${id ?? ''}`.replace(/\/$/, '')
  const headers = { Authorization: `JWT ${token}` }
  const method = id === undefined ? 'POST' : 'PATCH'
  const response = await portal.answer(new Request(address, { method, headers, body: form }))
  return saved.extend({ doc: storedFile }).parse(await response.json()).doc
}

const read = (file: Parameters<typeof textOfFile>[1]) => textOfFile(portal.payload, file)

async function keptRows(id: string | number) {
  const { docs } = await portal.payload.db.find<{ key: string; data: unknown }>({
    collection: 'payload-kv',
    where: { key: { equals: `file-text:${id}` } },
    pagination: false,
  })
  return docs
}

describe('what is read', () => {
  test('a PDF page by page, in Danish, with broken words whole again', async () => {
    const file = await upload(
      pdfOf([['Rådgivning på Læsø'], [], ['Dagbehand-', 'ling efter § 101 for unge', 'mellem 18 og 25 år']]),
    )
    expect(await read(file)).toEqual([
      { label: 'side 1', text: 'Rådgivning på Læsø' },
      { label: 'side 3', text: 'Dagbehandling efter § 101 for unge mellem 18 og 25 år' },
    ])
  })

  test('a Word document by the pages Word noted, and its notes', async () => {
    const notes = {
      name: 'footnotes.xml',
      text: '<w:footnotes><w:p><w:r><w:t>Jf. serviceloven</w:t></w:r></w:p></w:footnotes>',
    }
    const file = await upload(docxOf(['Støtte til pårørende', `Første${pageBreak}Anden side`], [notes]))
    expect(await read(file)).toEqual([
      { label: 'side 1', text: 'Støtte til pårørende\nFørste' },
      { label: 'side 2', text: 'Anden side' },
      { label: 'noter', text: 'Jf. serviceloven' },
    ])
    expect(await read(await upload(docxOf(['Uden sider'])))).toEqual([{ label: null, text: 'Uden sider' }])
  })

  test.each([
    ['another prefix than Word’s', docxOf(['Hash på værelset'], [], { prefix: 'ns0' })],
    ['no prefix', docxOf(['Hash på værelset'], [], { prefix: '' })],
    ['two bytes to a letter', docxOf(['Hash på værelset'], [], { encoding: 'utf16le' })],
    ['a text as it stands', docxOf(['Hash på værelset'], [], { isVerbatim: true })],
  ])('a Word document with %s', async (_what, bytes) => {
    expect(await read(await upload(bytes))).toEqual([{ label: null, text: 'Hash på værelset' }])
  })

  test('nothing of a picture or a spreadsheet', async () => {
    expect(await read(await upload(await picture('png')))).toEqual([])
    expect(await read(await upload(officeFile('xlsx')))).toEqual([])
  })

  test('a long file by its beginning', async () => {
    const lines = Array.from(
      { length: 60 },
      (_, index) => `Linje ${index} om unge, rusmidler og hjælp i kommunen`,
    )
    const pages = await read(await upload(pdfOf(Array.from({ length: 600 }, () => lines))))
    const length = pages.reduce((sum, { text }) => sum + text.length, 0)
    expect(length).toBeGreaterThan(190_000)
    expect(length).toBeLessThanOrEqual(200_000)
  })
})

describe('what cannot be read', () => {
  const broken = pdfOf([['Hemmelig tekst']])
  test.each([
    ['locked', pdfOf([['Hemmelig tekst']], { isLocked: true }), 'låst'],
    ['scanned', pdfOf([[]]), 'uden tekst'],
    ['broken off', Buffer.concat([broken.subarray(0, 20), broken.subarray(-40)]), 'beskadiget'],
    ['a Word document of another making', officeFile('docx'), 'uden tekst'],
  ])('is empty and noted once, without its text: %s', async (_what, bytes, problem) => {
    const file = await upload(bytes)
    const noted = vi.spyOn(portal.payload.logger, 'warn').mockImplementation(() => undefined)
    try {
      expect(await read(file)).toEqual([])
      expect(await read(file)).toEqual([])
      expect(noted).toHaveBeenCalledTimes(1)
      expect(noted.mock.calls[0]?.[0]).toMatchObject({ file: file.id, msg: expect.stringContaining(problem) })
      expect(JSON.stringify(noted.mock.calls)).not.toContain('Hemmelig')
    } finally {
      noted.mockRestore()
    }
  })

  test('a PDF that says it has more pages than there are', async () => {
    const file = await upload(pdfOf([['et'], ['to']], { statedPages: 900_000_000 }))
    expect(await read(file)).toEqual([
      { label: 'side 1', text: 'et' },
      { label: 'side 2', text: 'to' },
    ])
  })

  test('a Word document that unpacks to far more than it says', async () => {
    const file = await upload(docxOf(['Hjælp '.repeat(5_000_000)]))
    expect(await read(file)).toEqual([])
  })

  test('a file that the portal has gone down by, more than a few times', async () => {
    const file = await upload(pdfOf([['Farlig']]))
    for (let times = 1; times <= 3; times += 1) expect(await beginReading(portal.payload, file)).toBe(times)
    expect(await read(file)).toEqual([])
    const mended = await upload(pdfOf([['Ufarlig']]), { id: file.id })
    expect(await read(mended)).toEqual([{ label: 'side 1', text: 'Ufarlig' }])
  })

  test('a file that is missing where files lie, which is not remembered', async () => {
    const file = await upload(pdfOf([['Tekst']]))
    await unlink(path.join(fileFolder(), file.filename))
    expect(await read(file)).toEqual([])
    expect(await keptRows(file.id)).toEqual([])
  })
})

describe('those who look after a file', () => {
  const whole = pdfOf([['Hemmelig tekst']])
  const toldOf = async (id: string | number) => {
    const { shortfallOfDocument } = await import('@/search/files/unreadFiles')
    const doc = await portal.payload.findByID({ collection: 'media', id, depth: 0, overrideAccess: true })
    return shortfallOfDocument(portal.payload, doc)
  }
  const overview = async () => {
    const { unreadFiles } = await import('@/search/files/unreadFiles')
    const { docs } = await portal.payload.find({
      collection: 'users',
      overrideAccess: true,
      where: { role: { equals: 'secretariat' } },
    })
    const user = docs[0]
    if (!user) throw new Error('no secretariat')
    return unreadFiles(portal.payload, user, 100)
  }

  test.each([
    ['password', pdfOf([['Hemmelig tekst']], { isLocked: true }), 'adgangskode'],
    ['empty', pdfOf([[]]), 'ingen tekst'],
    ['broken', Buffer.concat([whole.subarray(0, 20), whole.subarray(-40)]), 'beskadiget'],
  ])('are told that it could not be read, and why, until it can: %s', async (problem, bytes, why) => {
    const file = await upload(bytes)
    expect(await toldOf(file.id)).toBeNull()
    await read(file)
    expect(await toldOf(file.id)).toBe(problem)
    const href = `/admin/collections/media/${file.id}`
    expect(await overview()).toContainEqual({
      title: 'Notat om unge',
      href,
      detail: expect.stringContaining(why),
    })
    const mended = await upload(pdfOf([['Ny tekst']]), { id: file.id })
    expect(await toldOf(file.id)).toBeNull()
    await read(mended)
    expect(await toldOf(file.id)).toBeNull()
    expect((await overview()).map((item) => item.href)).not.toContain(href)
  })

  test('are told when the portal has given it up, and when it is nowhere', async () => {
    const dangerous = await upload(pdfOf([['Farlig']]))
    for (let times = 1; times <= 3; times += 1) await beginReading(portal.payload, dangerous)
    await read(dangerous)
    expect(await toldOf(dangerous.id)).toBe('fatal')
    const gone = await upload(pdfOf([['Væk']]))
    await unlink(path.join(fileFolder(), gone.filename))
    await read(gone)
    expect(await toldOf(gone.id)).toBe('missing')
    await portal.payload.delete({ collection: 'media', id: gone.id, overrideAccess: true, trash: true })
    const { idsThatFellShort } = await import('@/search/files/keptText')
    expect(await idsThatFellShort(portal.payload)).not.toContain(String(gone.id))
  })
})

describe('what was read', () => {
  test('is kept for as long as the file is the same', async () => {
    const first = await upload(pdfOf([['Før']]))
    expect(await read(first)).toEqual([{ label: 'side 1', text: 'Før' }])
    await unlink(path.join(fileFolder(), first.filename))
    expect(await read(first)).toEqual([{ label: 'side 1', text: 'Før' }])

    const second = await upload(pdfOf([['Efter']]), { id: first.id })
    expect(await read(second)).toEqual([{ label: 'side 1', text: 'Efter' }])
    const rows = await keptRows(first.id)
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('Før')
  })

  test('is gone with the file, and nobody reads it over REST', async () => {
    const file = await upload(pdfOf([['Kun her']]))
    await read(file)
    expect(await keptRows(file.id)).toHaveLength(1)
    expect((await portal.rest('GET', 'payload-kv')).status).toBe(403)
    await portal.payload.delete({ collection: 'media', id: file.id, overrideAccess: true })
    expect(await keptRows(file.id)).toEqual([])
  })

  test('is not kept when the file was deleted while it was read', async () => {
    const file = await upload(pdfOf(Array.from({ length: 200 }, () => ['En side'])))
    const reading = read(file)
    await portal.payload.db.deleteMany({ collection: 'media', where: { id: { equals: file.id } } })
    await reading
    expect(await keptRows(file.id)).toEqual([])
  })

  test('is read once when many ask', async () => {
    const file = await upload(pdfOf([['Samtidig']]))
    const answers = await Promise.all(Array.from({ length: 8 }, () => read(file)))
    for (const pages of answers) expect(pages).toEqual([{ label: 'side 1', text: 'Samtidig' }])
    expect(await keptRows(file.id)).toHaveLength(1)
  })
})

describe('what a document shows', () => {
  const publish = async (file: string | number, visibility: 'public' | 'network') => {
    const title = `Notat ${randomBytes(4).toString('hex')}`
    const body = { title, kind: 'fil', file, visibility, _status: 'published' }
    const response = await portal.rest('POST', 'resources', { token, body })
    return saved.parse(await response.json()).doc
  }
  const shownIn = async (id: string | number, user: { collection: 'users'; role: 'member' } | null) => {
    const { docs } = await portal.payload.find({
      collection: 'resources',
      where: { id: { equals: id } },
      depth: 1,
      overrideAccess: false,
      user,
    })
    return docs.flatMap((doc) => filesOf('resources', doc)).map(({ id: shown }) => shown)
  }
  const member = { collection: 'users', role: 'member' } as const

  test('is what the reader may see', async () => {
    const forAll = await upload(pdfOf([['Åben']]))
    const forMembers = await upload(pdfOf([['Lukket']]), { visibility: 'network' })
    const open = await publish(forAll.id, 'public')
    const mixed = await publish(forMembers.id, 'public')
    expect(await shownIn(open.id, null)).toEqual([forAll.id])
    expect(await shownIn(mixed.id, null)).toEqual([])
    expect(await shownIn(mixed.id, member)).toEqual([forMembers.id])
  })

  test('is not a file in the trash', async () => {
    const file = await upload(pdfOf([['Væk']]))
    const document = await publish(file.id, 'public')
    await portal.payload.update({
      collection: 'media',
      id: file.id,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    expect(await shownIn(document.id, null)).toEqual([])
    expect(await shownIn(document.id, member)).toEqual([])
  })

  test('is read again for the search when the file changes or goes', async () => {
    const file = await upload(pdfOf([['Før']]))
    const document = await publish(file.id, 'public')
    const jobsAbout = async (input: { collection: string; id: string | number }) => {
      const { docs } = await portal.payload.find({
        collection: 'payload-jobs',
        overrideAccess: true,
        pagination: false,
      })
      return docs.filter(
        (job) => JSON.stringify(job.input) === JSON.stringify({ ...input, id: String(input.id) }),
      ).length
    }
    const aboutFile = { collection: 'media', id: file.id }
    const aboutDocument = { collection: 'resources', id: document.id }
    const before = [await jobsAbout(aboutFile), await jobsAbout(aboutDocument)]
    await upload(pdfOf([['Efter']]), { id: file.id })
    expect(await jobsAbout(aboutFile)).toBe((before[0] ?? 0) + 1)
    await portal.payload.delete({ collection: 'media', id: file.id, overrideAccess: true })
    expect(await jobsAbout(aboutDocument)).toBe((before[1] ?? 0) + 1)
  })
})

test('a folder that is away is no empty file: the work is to be tried again', async () => {
  const file = await upload(pdfOf([['Tekst']]))
  expect(await readdir(fileFolder())).toContain(file.filename)
  await rm(fileFolder(), { recursive: true })
  await expect(read(file)).rejects.toThrow()
  expect(await keptRows(file.id)).toEqual([])
})
