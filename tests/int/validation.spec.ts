import { readdirSync } from 'node:fs'
import type { Field, RichTextField } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let token: string

beforeAll(async () => {
  portal = await startTestPortal()
  token = (await logInAs(portal, 'secretariat')).token
})
afterAll(() => portal.close())

type Id = number | string
type Problem = { path: string; message: string }

const create = async (collection: string, body: object): Promise<Id> => {
  const response = await portal.rest('POST', collection, { token, body: { _status: 'published', ...body } })
  const text = await response.text()
  expect(response.status, text).toBe(201)
  return JSON.parse(text).doc.id
}

/** What stands at the fields of a refused document. */
async function problemsOf(response: Response): Promise<Problem[]> {
  const text = await response.text()
  expect(response.status, text).toBe(400)
  const [error] = JSON.parse(text).errors
  return error.data.errors.map(({ path, message }: Problem) => ({ path, message }))
}

const refused = async (collection: string, body: object) =>
  problemsOf(await portal.rest('POST', collection, { token, body: { _status: 'published', ...body } }))

const municipality = (number: number, name = `Kommune ${number}`) => ({
  name,
  officialName: name,
  kommunekode: String(800 + number),
  cvr: String(29_000_000 + number),
})

const recommendation = (number: number, title = `Anbefaling ${number}`) => ({
  number,
  title,
  area: 'Indgang',
})

describe('what is copied from elsewhere', () => {
  const marks = [
    ...['\u200B', '\u200C', '\u200D', '\u200E', '\u202A', '\u2060', '\u2066', '\uFEFF', '\u00AD', '\u034F'],
    ...['\u180E', '\u3164', '\uFE0F', '\uFE0E', '\uFFFC', '\u{E0041}', '\u00A0', '\u2007', '\u202F', ' '],
  ]

  test('has its signs that can’t be seen taken off in every field of one line', async () => {
    const wrong: string[] = []
    for (const { fields, slug } of [...portal.payload.config.collections, ...portal.payload.config.globals]) {
      if (slug.startsWith('payload-')) continue
      for (const field of oneLineFields(fields)) {
        for (const mark of marks) {
          const value = field.type === 'email' ? 'navn@kommune.dk' : 'Abc'
          let kept: unknown = `${mark}${value}${mark}`
          for (const hook of field.hooks?.beforeValidate ?? []) {
            kept = await hook({ value: kept, data: {}, siblingData: {}, req: { context: {} } } as never)
            break
          }
          if (kept !== value) wrong.push(`${slug}.${field.name}: ${JSON.stringify(mark)}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('is no fault of a field by its form’s rule, where it is none without those signs', async () => {
    const written = [
      ...[
        'Abc',
        'abc',
        'navn@kommune.dk',
        '851',
        '29189382',
        '09:30',
        '12 34 56 78',
        'https://kommune.dk',
        '',
      ],
    ]
    const wrong: string[] = []
    let taken = 0
    for (const { fields, slug } of [...portal.payload.config.collections, ...portal.payload.config.globals]) {
      if (slug.startsWith('payload-')) continue
      for (const field of oneLineFields(fields)) {
        const says = (value: string) => saysForm(field, slug, value)
        for (const value of written) {
          const plain = await says(value)
          if (plain === true) taken += 1
          for (const mark of marks)
            if ((await says(`${mark}${value}${mark}`)) !== plain)
              wrong.push(`${slug}.${field.name}: ${JSON.stringify(mark + value)}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(taken).toBeGreaterThan(200)
  })

  test('an address that is left empty is made when it is saved, and the form lets it be', async () => {
    for (const { fields, slug } of portal.payload.config.collections) {
      const field = oneLineFields(fields).find(({ name }) => name === 'slug')
      if (!field?.unique || slug.startsWith('payload-')) continue
      expect(await saysForm(field, slug, ''), slug).toBe(true)
    }
  })

  test('a telephone number, an address and a link are kept in one form', async () => {
    const point = { name: '\u200BUngekontakten\u200B', visibility: 'public' }
    for (const typed of ['(+45) 12345678', '0045 12-34-56-78', '\u202A12\u00A034\u00A056\u00A078']) {
      const id = await create('contact-points', {
        ...point,
        phone: typed,
        email: '\u202AUnge@L\u00E6s\u00F8.dk\u202C',
      })
      const kept = await portal.payload.findByID({ collection: 'contact-points', id, overrideAccess: true })
      expect(kept).toMatchObject({
        name: 'Ungekontakten',
        phone: '12 34 56 78',
        email: 'unge@xn--ls-1ia7e.dk',
      })
    }
    const [problem] = await refused('contact-points', { ...point, phone: '12 34 56 78 eller 87 65 43 21' })
    expect(problem?.path).toBe('phone')
  })
})

/** What a field's rule says of what stands in a form. */
const saysForm = async (field: OneLine, slug: string, value: string): Promise<unknown> => {
  const collectionConfig = portal.payload.config.collections.find((each) => each.slug === slug)
  const req = { context: {}, payload: portal.payload, t: String }
  const asked = {
    ...field,
    collectionConfig,
    collectionSlug: collectionConfig?.slug,
    data: {},
    event: 'onChange',
    req,
    siblingData: {},
  }
  return field.validate?.(value as never, asked as never)
}

type OneLine = Extract<Field, { type: 'text' | 'email' }>

function oneLineFields(fields: Field[]): OneLine[] {
  return fields.flatMap((field): OneLine[] => {
    if (field.type === 'email' || (field.type === 'text' && !field.hasMany)) return [field]
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => oneLineFields(tab.fields))
    if (field.type === 'blocks') return field.blocks.flatMap((block) => oneLineFields(block.fields))
    return 'fields' in field ? oneLineFields(field.fields) : []
  })
}

describe('addresses of pages', () => {
  test('every route of the portal is kept free', async () => {
    const { isReservedForRoute, privacySlug } = await import('../../src/lib/paths')
    const routes = ['src/app', 'src/app/(portal)', 'src/app/(payload)'].flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !/^[([]/.test(entry.name))
        .map(({ name }) => name.replace(/\.(ics|xml)$/, '')),
    )
    expect(routes.length).toBeGreaterThan(15)
    // That one route shows what an editor writes as the page of its name.
    expect(routes.filter((route) => !isReservedForRoute(route))).toEqual([privacySlug])
  })

  test('a page cannot take the address of a route, neither by hand nor by its title', async () => {
    const [problem] = await refused('pages', { title: 'Egen side', slug: 'metoder' })
    expect(problem).toMatchObject({ path: 'slug' })
    expect(problem?.message).toContain('bruges af en anden del af portalen')

    const id = await create('pages', { title: 'Tilbud' })
    const page = await portal.payload.findByID({ collection: 'pages', id, overrideAccess: true })
    expect(page.slug).toBe('tilbud-2')
  })

  test('other documents, which stand under a list, may be called what they like', async () => {
    const id = await create('stages', { name: 'Status' })
    const stage = await portal.payload.findByID({ collection: 'stages', id, overrideAccess: true })
    expect(stage.slug).toBe('status')
  })
})

describe('what is written in a field', () => {
  test.each([
    ['organisations', { name: 'Aktør', website: 'file:///C:/aktoer.pdf' }, 'website'],
    ['municipalities', { ...municipality(1), website: 'javascript:alert(1)' }, 'website'],
    ['resources', { title: 'Værktøj', url: 'ftp://eksempel.dk/fil' }, 'url'],
    ['methods', { name: 'Metode', kind: 'tilgang', links: [{ label: 'L', url: '/x' }] }, 'links.0.url'],
    ['events', { title: 'Dag', kind: 'temadag', onlineLink: 'teams' }, 'onlineLink'],
    [
      'events',
      { title: 'Dag', kind: 'temadag', materials: [{ title: 'M', url: 'mail:x' }] },
      'materials.0.url',
    ],
  ])('%s: %o has no whole address', async (collection, body, path) => {
    expect(await refused(collection, body)).toEqual([
      { path, message: 'Skriv hele adressen, fx https://www.eksempel.dk/side.' },
    ])
  })

  test.each([
    ['organisations', { name: 'Aktør', phone: '12345' }, 'phone'],
    ['municipalities', { ...municipality(2), phones: [{ label: 'Hoved', phone: 'ring' }] }, 'phones.0.phone'],
  ])('%s: %o has no Danish telephone number', async (collection, body, path) => {
    expect(await refused(collection, body)).toEqual([
      { path, message: 'Skriv et dansk telefonnummer, fx 12 34 56 78.' },
    ])
  })

  test('a rule of ours does not take away that a field must be filled in', async () => {
    const body = { ...municipality(3), phones: [{ label: 'Hoved' }] }
    expect(await refused('municipalities', body)).toMatchObject([{ path: 'phones.0.phone' }])
    const methods = { name: 'Metode', kind: 'tilgang', links: [{ label: 'L' }] }
    expect(await refused('methods', methods)).toMatchObject([{ path: 'links.0.url' }])
    expect(
      await refused('events', {
        title: 'Dag',
        kind: 'temadag',
        days: [{ startsAt: '2027-01-01T09:00:00Z' }],
      }),
    ).toMatchObject([{ path: 'days.0.endsAt' }])
  })

  test('Danish numbers are kept, and a link in any field of links as in running text', async () => {
    for (const [website, kept] of [
      ['https://www.aktoer.dk', 'https://www.aktoer.dk'],
      [' www.aktoer.dk ', 'https://www.aktoer.dk'],
      ['aktoer.dk/unge', 'https://aktoer.dk/unge'],
    ] as const) {
      const id = await create('organisations', { name: 'Aktør', website, phone: '+45 12 34 56 78' })
      expect(
        await portal.payload.findByID({ collection: 'organisations', id, overrideAccess: true }),
      ).toMatchObject({ website: kept })
    }
    const materials = [{ title: 'M', url: 'www.aktoer.dk/m' }]
    const event = { title: 'Dag', kind: 'temadag', onlineLink: 'WWW.aktoer.dk', materials }
    const id = await create('events', event)
    expect(await portal.payload.findByID({ collection: 'events', id, overrideAccess: true })).toMatchObject({
      onlineLink: 'https://WWW.aktoer.dk',
      materials: [{ url: 'https://www.aktoer.dk/m' }],
    })
  })

  test('ages run upwards', async () => {
    const method = { name: 'Metode', kind: 'tilgang' }
    expect(await refused('methods', { ...method, ageMin: 18, ageMax: 14 })).toMatchObject([
      { path: 'ageMax', message: expect.stringContaining('Alder fra') },
    ])
    await create('methods', { ...method, ageMin: 18, ageMax: 18 })
    await create('methods', { ...method, ageMax: 17 })
  })

  test('the ways of a flow lead from and to its own steps', async () => {
    const flow = {
      start: 'c',
      nodes: [
        { key: 'a', type: 'question', text: 'Spørgsmål' },
        { key: 'b', type: 'end', text: 'Slut' },
      ],
      edges: [
        { from: 'a', to: 'b' },
        { from: 'a', to: 'd' },
      ],
    }
    const resource = { title: 'Forløb', kind: 'beslutningsforloeb' }
    expect(await refused('resources', { ...resource, flow })).toEqual([
      { path: 'flow.start', message: 'Der er intet trin med nøglen c.' },
      { path: 'flow.edges.1.to', message: 'Der er intet trin med nøglen d.' },
    ])
    const mended = { ...flow, start: 'a', edges: [{ from: 'a', to: 'b' }] }
    await create('resources', { ...resource, flow: mended })
  })
})

describe('a day alone', () => {
  test.each(['2026-12-10', '31-12-2026', '10. december 2026'])(
    '%s is no moment, by REST and by the Local API',
    async (written) => {
      const message = 'Skriv også klokkeslættet. Skriv tidspunktet fx som 2027-03-01T09:00:00+01:00.'
      const event = { title: 'Dag', kind: 'temadag' as const, cancelBefore: written }
      expect(await refused('events', event)).toEqual([{ path: 'cancelBefore', message }])
      const saved = portal.payload.create({
        collection: 'events',
        data: { ...event, _status: 'draft' },
        draft: true,
        overrideAccess: true,
      })
      await expect(saved).rejects.toThrow()
    },
  )

  test.each(['2026-12-31', '31-12-2026', '31. december 2026'])('%s is kept as that day', async (written) => {
    const resource = { title: 'Dag', urlCheckedAt: written }
    const id = await create('resources', resource)
    const kept = await portal.payload.findByID({ collection: 'resources', id, overrideAccess: true })
    expect(kept).toMatchObject({ urlCheckedAt: '2026-12-31T12:00:00.000Z' })
  })
})

describe('the times of an event', () => {
  const event = { title: 'Temadag', kind: 'temadag' }
  const days = [
    { startsAt: '2027-03-02T08:00:00.000Z', endsAt: '2027-03-02T14:00:00.000Z' },
    { startsAt: '2027-03-01T08:00:00.000Z', endsAt: '2027-03-01T14:00:00.000Z' },
  ]

  test('sign-up closes after it opens, and cancelling is before the first day', async () => {
    const problems = await refused('events', {
      ...event,
      days,
      signUpOpensAt: '2027-02-01T08:00:00.000Z',
      signUpClosesAt: '2027-01-01T08:00:00.000Z',
      cancelBefore: '2027-03-01T09:00:00.000Z',
    })
    expect(problems).toEqual([
      { path: 'signUpClosesAt', message: 'Tilmeldingen skal lukke, efter at den er åbnet.' },
      { path: 'cancelBefore', message: 'Fristen for afmelding skal ligge før den første dag.' },
    ])
    const id = await create('events', {
      ...event,
      days,
      signUpOpensAt: '2027-01-01T08:00:00.000Z',
      signUpClosesAt: '2027-02-01T08:00:00.000Z',
      cancelBefore: '2027-02-20T08:00:00.000Z',
    })
    const stored = await portal.payload.findByID({ collection: 'events', id, overrideAccess: true })
    expect(stored.firstDay).toBe('2027-03-01T08:00:00.000Z')
  })

  test('a deadline that has passed is set anew when the event is put on another day, and only then', async () => {
    const dayIn = (days: number) => {
      const startsAt = Date.UTC(new Date().getUTCFullYear() + 1, 2, days, 9)
      return {
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(startsAt + 3_600_000).toISOString(),
      }
    }
    const past = new Date(Date.now() - 3_600_000).toISOString()
    const ahead = new Date(Date.now() + 3_600_000).toISOString()
    const id = await create('events', {
      ...event,
      state: 'aaben',
      days: [dayIn(1)],
      signUpClosesAt: past,
      cancelBefore: past,
      _status: 'published',
    })
    const save = async (body: object, query = '') => {
      const written = { _status: 'published', ...body }
      const response = await portal.rest('PATCH', `events/${id}${query}`, { token, body: written })
      return response.ok ? [] : (await problemsOf(response)).map(({ path }) => path).sort()
    }
    // As it is shortly before its day: nothing to say.
    expect(await save({ title: 'Temadag med nyt navn' })).toEqual([])
    const moved = { days: [dayIn(20)] }
    expect(await save(moved)).toEqual(['cancelBefore', 'signUpClosesAt'])
    expect(await save({ ...moved, state: 'lukket' })).toEqual(['cancelBefore'])
    // A draft is not refused, and publishing it is compared with what people know.
    expect(await save({ ...moved, _status: 'draft' }, '?draft=true')).toEqual([])
    expect(await save({})).toEqual(['cancelBefore', 'signUpClosesAt'])
    expect(await save({ ...moved, state: 'flyttet' })).toEqual([])
    expect(await save({ state: 'aaben' })).toEqual(['cancelBefore', 'signUpClosesAt'])
    expect(await save({ state: 'aaben', signUpClosesAt: ahead, cancelBefore: null })).toEqual([])
  })

  test('an event is opened only when it has a day; a draft may lack one', async () => {
    const id = await create('events', event)
    const open = (body: object, query = '') =>
      portal.rest('PATCH', `events/${id}${query}`, { token, body: { state: 'aaben', ...body } })
    expect(await problemsOf(await open({}))).toEqual([
      { path: 'days', message: 'Tilføj mindst én dag, før du åbner for tilmelding.' },
    ])
    expect((await open({ _status: 'draft' }, '?draft=true')).status).toBe(200)
    expect((await open({ days, _status: 'published' })).status).toBe(200)
    expect((await open({ title: 'Ny titel' })).status).toBe(200)
  })
})

describe('what there may be only one of', () => {
  test('a number and a code say who has them already', async () => {
    await create('recommendations', recommendation(11, 'Fælles indgang'))
    expect(await refused('recommendations', recommendation(11))).toEqual([
      { path: 'number', message: 'Nummeret bruges allerede af »Fælles indgang«.' },
    ])
    await create('municipalities', municipality(10, 'Hjørring'))
    expect(await refused('municipalities', { ...municipality(11), kommunekode: '810' })).toEqual([
      { path: 'kommunekode', message: 'Kommunekoden bruges allerede af »Hjørring«.' },
    ])
    expect(await refused('municipalities', { ...municipality(11), cvr: '29000010' })).toEqual([
      { path: 'cvr', message: 'CVR-nummeret bruges allerede af »Hjørring«.' },
    ])
  })

  test('one that lies in the trash is said to lie there, and the place is free when it is deleted', async () => {
    const id = await create('recommendations', recommendation(12, 'Smidt ud'))
    await portal.payload.update({
      collection: 'recommendations',
      id,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    const [problem] = await refused('recommendations', recommendation(12, 'Ny'))
    expect(problem?.message).toBe(
      'Nummeret bruges allerede af »Smidt ud«. Det ligger i papirkurven: gendan det, eller slet det helt.',
    )
    await portal.payload.delete({ collection: 'recommendations', id, trash: true, overrideAccess: true })
    await create('recommendations', recommendation(12, 'Ny'))
  })

  test('a municipality takes one position on a recommendation, and may change it', async () => {
    const pair = {
      recommendation: await create('recommendations', recommendation(13, 'Opsporing')),
      municipality: await create('municipalities', municipality(13, 'Læsø')),
    }
    const id = await create('positions', { ...pair, status: 'planlagt' })
    expect(await refused('positions', { ...pair, status: 'i-drift' })).toEqual([
      {
        path: 'municipality',
        message: 'Kommunens stillingtagen til anbefalingen findes allerede: »Opsporing – Læsø«.',
      },
    ])
    const change = await portal.rest('PATCH', `positions/${id}?depth=1`, {
      token,
      body: { status: 'i-drift' },
    })
    expect(change.status).toBe(200)
    const other = await create('municipalities', municipality(14, 'Thisted'))
    await create('positions', { ...pair, municipality: other, status: 'planlagt' })
  })

  test('a municipality says one thing about a method', async () => {
    const pair = {
      method: await create('methods', { name: 'U18', kind: 'behandlingsmodel' }),
      municipality: await create('municipalities', municipality(15, 'Rebild')),
    }
    await create('method-adoptions', { ...pair, status: 'i-brug' })
    expect(await refused('method-adoptions', { ...pair, status: 'overvejer' })).toEqual([
      {
        path: 'municipality',
        message: 'Kommunens oplysning om metoden findes allerede: »U18 – Rebild«.',
      },
    ])
  })

  test('drafts that say nothing yet do not stand in each other’s way', async () => {
    for (const _ of [1, 2]) {
      const draft = await portal.rest('POST', 'recommendations?draft=true', {
        token,
        body: { title: 'Uden nummer', _status: 'draft' },
      })
      expect(draft.status).toBe(201)
    }
  })
})

describe('the title of a position', () => {
  test('is what it is about and whose it is, and can be searched for in the list', async () => {
    const id = await create('positions', {
      recommendation: await create('recommendations', recommendation(21, 'Brobygning')),
      municipality: await create('municipalities', municipality(21, 'Morsø')),
      status: 'planlagt',
    })
    for (const draft of ['false', 'true']) {
      const query = new URLSearchParams({ draft, 'where[title][like]': 'brobyg', limit: '5' })
      const list = await (await portal.rest('GET', `positions?${query}`, { token })).json()
      expect(list.docs).toMatchObject([{ id, title: 'Brobygning – Morsø' }])
    }
  })

  test('gives a visitor nothing of what is not published', async () => {
    const draft = await portal.payload.create({
      collection: 'recommendations',
      data: { ...recommendation(22, 'Hemmeligt udkast'), level: 'kommunal', slug: '', _status: 'draft' },
      draft: true,
      overrideAccess: true,
    })
    const id = await create('positions', {
      recommendation: draft.id,
      municipality: await create('municipalities', municipality(22, 'Jammerbugt')),
      status: 'planlagt',
    })
    const seen = await portal.rest('GET', `positions/${id}`)
    expect(await seen.text()).not.toContain('Hemmeligt')
    const guess = await portal.rest('GET', 'positions?where[title][like]=Hemmeligt')
    expect(await guess.text()).not.toContain(`"id":${JSON.stringify(id)}`)
  })

  test('is written nowhere', async () => {
    const { docs } = await portal.payload.find({ collection: 'positions', limit: 1, overrideAccess: true })
    const id = docs[0]?.id ?? ''
    await portal.rest('PATCH', `positions/${id}`, { token, body: { title: 'Skrevet i hånden' } })
    const stored = await portal.payload.findByID({ collection: 'positions', id, overrideAccess: true })
    expect(stored).toMatchObject({ title: expect.not.stringContaining('hånden') })
  })
})

describe('links in running text', () => {
  const link = (url: string, text: string) => ({
    type: 'link',
    version: 3,
    fields: { linkType: 'custom', url, newTab: false },
    children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
    direction: null,
    format: '',
    indent: 0,
  })
  const body = (...children: object[]) => {
    const common = { version: 1, direction: null, format: '' as const, indent: 0 }
    const paragraph = { ...common, type: 'paragraph', textFormat: 0, children }
    return { root: { ...common, type: 'root', children: [paragraph] } }
  }
  type Kept = { type: string; text?: string; fields?: { url?: string } }
  const kept = async (id: Id): Promise<(string | undefined)[]> => {
    const page = await portal.payload.findByID({
      collection: 'pages',
      id,
      draft: true,
      overrideAccess: true,
    })
    const [paragraph] = page.body?.root.children ?? []
    const children = (paragraph?.children ?? []) as Kept[]
    return children.map(({ fields, text }) => fields?.url ?? text)
  }

  test('are cleaned in every field of running text', () => {
    const without = portal.payload.config.collections.flatMap(({ fields, slug }) =>
      runningTexts(fields)
        .filter(({ hooks, validate }) => !hooks?.beforeValidate?.length || !validate)
        .map(({ name }) => `${slug}.${name}`),
    )
    expect(without).toEqual([])
    expect(
      portal.payload.config.collections.flatMap(({ fields }) => runningTexts(fields)).length,
    ).toBeGreaterThan(10)
  })

  test('get their one form, or are their words, by REST and by the Local API', async () => {
    const text = body(
      link('www.kommune.dk', 'Kommunen'),
      link('file:///C:/Rapport.docx', 'Rapporten'),
      link('#_ftn1', '1'),
      link('https://intranet/side', 'Intranettet'),
    )
    const clean = ['https://www.kommune.dk', 'Rapporten', '[1]', 'https://intranet/side']
    expect(await kept(await create('pages', { title: 'Fra Word', body: text }))).toEqual(clean)
    const { id } = await portal.payload.create({
      collection: 'pages',
      data: { title: 'Fra Word igen', body: text, _status: 'draft' },
      draft: true,
      overrideAccess: true,
    })
    expect(await kept(id)).toEqual(clean)
  })

  test('are told of by their words when they lead nowhere, and a draft keeps them until then', async () => {
    const text = body(link('htp://kommune.dk', 'Læs mere'))
    const told = [
      {
        path: 'body',
        message:
          'Linket «Læs mere» fører til «htp://kommune.dk», som ikke er en adresse. Skriv hele adressen, fx https://www.eksempel.dk/side.',
      },
    ]
    expect(await refused('pages', { title: 'Forkert', body: text })).toEqual(told)
    const id = await create('pages?draft=true', { title: 'Kladde', body: text, _status: 'draft' })
    expect(await kept(id)).toEqual(['htp://kommune.dk'])
    const publish = { token, body: { _status: 'published' } }
    expect(await problemsOf(await portal.rest('PATCH', `pages/${id}`, publish))).toEqual(told)
  })

  test('that stood in a published text before don’t keep it from being saved', async () => {
    const id = await create('pages', { title: 'Gammel', body: body(link('https://kommune.dk', 'Ord')) })
    const old = body(link('https://', 'Ord'))
    await portal.payload.db.updateOne({ collection: 'pages', id, data: { body: old } })
    const { docs } = await portal.payload.findVersions({
      collection: 'pages',
      where: { parent: { equals: id } },
      overrideAccess: true,
    })
    for (const { id: version, ...versionData } of docs)
      await portal.payload.db.updateVersion({
        collection: 'pages',
        id: version,
        versionData: { ...versionData, version: { ...versionData.version, body: old } },
      })
    const changed = await portal.rest('PATCH', `pages/${id}`, {
      token,
      body: { title: 'Ny titel', body: old, _status: 'published' },
    })
    expect(changed.status, await changed.text()).toBe(200)
  })
})

describe('lists that are typed in running text', () => {
  const frame = { version: 1, direction: null, format: '' as const, indent: 0 }
  const paragraph = (...children: object[]) => ({ ...frame, type: 'paragraph', textFormat: 0, children })
  const words = (text: string) => ({
    ...{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' },
  })
  const linebreak = { type: 'linebreak', version: 1 }
  const body = {
    root: {
      ...frame,
      type: 'root',
      children: [
        paragraph(words('Husk:'), linebreak, words('• Æbler'), linebreak, words('• Pærer')),
        paragraph(words('1. Først')),
        paragraph(words('2. Så')),
        paragraph(words('- og så')),
        paragraph(words('1. december')),
      ],
    },
  }
  const kept = ['paragraph', 'bullet', 'number', 'paragraph', 'paragraph']

  test('are lists by REST and by the Local API, and stay as they are when they are saved again', async () => {
    const byRest = await create('pages', { title: 'Opskrift', body })
    const { id: byLocal } = await portal.payload.create({
      collection: 'pages',
      data: { title: 'Opskrift igen', body, _status: 'draft' },
      draft: true,
      overrideAccess: true,
    })
    for (const id of [byRest, byLocal]) {
      const bodyOf = async () =>
        (await portal.payload.findByID({ collection: 'pages', id, draft: true, overrideAccess: true })).body
      const first = await bodyOf()
      expect(first?.root.children.map((node) => node.listType ?? node.type)).toEqual(kept)
      const again = await portal.rest('PATCH', `pages/${id}?draft=true`, { token, body: { body: first } })
      expect(again.status, await again.text()).toBe(200)
      expect(await bodyOf()).toEqual(first)
    }
  })
})

function runningTexts(fields: Field[]): RichTextField[] {
  return fields.flatMap((field): RichTextField[] => {
    if (field.type === 'richText') return [field]
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => runningTexts(tab.fields))
    if (field.type === 'blocks') return field.blocks.flatMap((block) => runningTexts(block.fields))
    return 'fields' in field ? runningTexts(field.fields) : []
  })
}
