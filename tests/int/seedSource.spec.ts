import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const domainFolder = path.join(root, '../shared/domain')
const readJson = (folder: string, name: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))

const row = z.looseObject({ slug: z.string() })
const rows = (name: string) => z.array(row).parse(readJson(path.join(root, 'seed/content'), name))
const slugs = (name: string) => rows(name).map((item) => item.slug)

const number = z.number().nullable()
const text = z.string().nullable()
const observation = z.object({
  key: z.string(),
  figure: z.number(),
  grade: z.number(),
  measure: z.string(),
  category: text,
  year: z.string(),
  sex: z.string(),
  value: number,
  lowerBound: number,
  upperBound: number,
  unit: text,
  valueType: z.string(),
  count: number,
  denominator: text,
  denominatorN: number,
  gradeOverride: text,
})
const question = z.object({
  figure: z.number(),
  grade: z.number(),
  question: z.string(),
  definition: text,
  sampleSize: number,
  sampleGirls: number,
  sampleBoys: number,
})
const readSurvey = () =>
  z
    .object({ questions: z.array(question), observations: z.array(observation) })
    .parse(readJson(path.join(root, 'seed/content'), 'survey'))
const duration = z.object({ weeks: number, maxWeeks: number, minMonths: number, maxMonths: number })
const phase = z.object({ number: z.number(), expectedWeeks: number, maxWeeks: number })
const offer = z.object({
  slug: z.string(),
  municipality: text,
  offerType: text,
  ageMin: number,
  ageMax: number,
  duration,
  phases: z.array(phase),
  sessions: z.object({ max: number, perWeek: number }),
  openingHours: z.array(z.unknown()),
  price: z.object({ monthMinDkk: number, monthMaxDkk: number }),
  stages: z.array(z.object({ stage: z.string(), order: number })),
  attentionPoints: z.array(z.unknown()),
  options: z.array(z.unknown()),
  methods: z.array(z.string()),
})
const readOffers = () => z.array(offer).parse(readJson(path.join(root, 'seed/content'), 'offers'))

const contentFiles = [
  'municipalities',
  'offer-types',
  'stages',
  'organisations',
  'legal-references',
  'methods',
  'method-adoptions',
  'recommendations',
  'initiatives',
  'offers',
  'contact-points',
  'resources',
  'survey',
  'pages',
]

/** Every string a reader may meet, with its path; `editorNote` is the secretariat's own. */
function readerTexts(value: unknown, at: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[at, value]]
  if (Array.isArray(value)) return value.flatMap((item, index) => readerTexts(item, `${at}[${index}]`))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'editorNote' ? [] : readerTexts(item, `${at}.${key}`),
  )
}

/** The field that points at another file, and that file. Keys that mean something else elsewhere are left out. */
const pointsAt: Record<string, string> = {
  municipality: 'municipalities',
  offerType: 'offer-types',
  offerTypes: 'offer-types',
  stage: 'stages',
  organisation: 'organisations',
  contactOrganisation: 'organisations',
  relatedOrganisations: 'organisations',
  owner: 'organisations',
  methods: 'methods',
  method: 'methods',
  legalReferences: 'legal-references',
  relatedOffers: 'offers',
  contactPoint: 'contact-points',
}

function danglingSlugs(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => danglingSlugs(item, at))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) => {
    const target = pointsAt[key]
    const wanted = [item].flat().filter((slug) => typeof slug === 'string')
    if (!target || wanted.length === 0) return danglingSlugs(item, `${at}.${key}`)
    const known = slugs(target)
    return wanted.filter((slug) => !known.includes(slug)).map((slug) => `${at}.${key}: ${slug}`)
  })
}

describe('the seed content on its own', () => {
  it('speaks to readers and never about its source notes', () => {
    const texts = contentFiles.flatMap((name) =>
      readerTexts(readJson(path.join(root, 'seed/content'), name), name),
    )
    expect(texts.filter(([, value]) => value.length >= 40 && /[Kk]ilden|R:|H:/.test(value))).toEqual([])
  })

  it('points only at slugs that exist', () => {
    const content = contentFiles.map(
      (name) => [name, readJson(path.join(root, 'seed/content'), name)] as const,
    )
    expect(content.flatMap(([name, value]) => danglingSlugs(value, name))).toEqual([])
  })

  it('names every slug once in its file', () => {
    for (const name of contentFiles.filter((file) => !['method-adoptions', 'survey'].includes(file))) {
      const found = slugs(name)
      expect(new Set(found).size, name).toBe(found.length)
    }
  })
})

const domainOffer = z.looseObject({
  id: z.string(),
  municipality: text,
  offerType: text,
  ageMin: number.default(null),
  ageMax: number.default(null),
  duration: duration.partial().nullable().default(null),
  phases: z.array(phase).default([]),
  sessions: z.object({ max: number, perWeek: number }).partial().nullable().default(null),
  openingHours: z.array(z.unknown()).default([]),
  priceMonthDkk: z.object({ min: z.number(), max: z.number() }).optional(),
  attentionPointsDa: z.array(z.unknown()).default([]),
  optionsDa: z.array(z.unknown()).default([]),
  relatedMethods: z.array(z.string()).default([]),
})
const named = z.looseObject({ id: z.string() })
const domainOffers = z.object({
  offerTypes: z.array(named),
  offers: z.array(domainOffer),
  regionalReportOffers: z.array(domainOffer),
  actors: z.array(z.looseObject({ id: z.string(), municipality: text })),
  organisations: z.array(z.looseObject({ id: z.string(), municipality: text })),
})
const stageEntry = z.object({ offerId: z.string(), order: z.number().nullable().default(null) })
const domainStages = z.object({
  stages: z.array(
    z.object({ id: z.string(), offers: z.array(stageEntry), alsoMentioned: z.array(stageEntry) }),
  ),
})
const domainSurvey = z.object({
  figures: z.array(
    z.object({
      figure: z.number(),
      grade: z.number(),
      questionDa: z.string(),
      definitionDa: text,
      sampleSize: number,
      sampleSizeBySex: z.object({ piger: z.number(), drenge: z.number() }).nullable(),
      observations: z.array(
        z.object({
          measureDa: z.string(),
          category: text,
          year: z.union([z.string(), z.number()]),
          sex: z.string(),
          value: number,
          lowerBound: number,
          upperBound: number,
          unit: text,
          valueType: z.string(),
          count: number,
          denominatorDa: text,
          denominatorN: number,
          gradeOverrideDa: text,
        }),
      ),
    }),
  ),
})
const valueTypes: Record<string, string> = {
  oplyst: 'oplyst',
  tilnærmet: 'tilnaermet',
  'udledt af kildens tekst': 'udledt',
  'oplyst, tolkning usikker': 'usikker-tolkning',
  'kun beskrevet i ord': 'kun-ord',
}
/** The facts write ranges with a hyphen, the portal with an en dash. */
const withEnDash = (value: string) => value.replace(/(\d)-(\d)/g, '$1–$2')
const stageSlug = (id: string) => (id === 'trivselsproblematikker' ? 'mistrivsel' : id)
const recommendation = z.looseObject({ number: z.number(), initiatives: z.array(row).default([]) })

describe.skipIf(!existsSync(domainFolder))('the seed content against the facts it was made from', () => {
  const domain = (name: string) => readJson(domainFolder, name)

  it('keeps every offer, organisation, method, stage, recommendation and initiative', () => {
    const facts = domainOffers.parse(domain('offers'))
    const recommendations = z.array(recommendation).parse(domain('recommendations'))
    const ids = (items: { id: string }[]) => items.map((item) => item.id).sort()
    expect(slugs('offers').sort()).toEqual(ids([...facts.offers, ...facts.regionalReportOffers]))
    expect(slugs('organisations').sort()).toEqual(ids([...facts.organisations, ...facts.actors]))
    expect(slugs('offer-types')).toEqual(facts.offerTypes.map((item) => item.id))
    expect(slugs('methods').sort()).toEqual(ids(z.array(named).parse(domain('methods'))))
    expect(slugs('stages')).toEqual(
      domainStages.parse(domain('stages')).stages.map(({ id }) => stageSlug(id)),
    )
    expect(rows('recommendations').map((item) => item.number)).toEqual(
      recommendations.map((item) => item.number),
    )
    expect(slugs('initiatives')).toEqual(
      recommendations.flatMap((item) => item.initiatives.map(({ slug }) => slug)),
    )
    expect(rows('municipalities')).toHaveLength(11)
  })

  it('keeps every survey question and every number', () => {
    const figures = domainSurvey.parse(domain('survey')).figures
    const { questions, observations } = readSurvey()
    expect(questions).toEqual(
      figures.map((figure) => ({
        figure: figure.figure,
        grade: figure.grade,
        question: figure.questionDa,
        definition: figure.definitionDa,
        sampleSize: figure.sampleSize,
        sampleGirls: figure.sampleSizeBySex?.piger ?? null,
        sampleBoys: figure.sampleSizeBySex?.drenge ?? null,
      })),
    )
    expect(observations).toHaveLength(82)
    expect(observations).toEqual(
      figures.flatMap((figure) =>
        figure.observations.map(
          ({ category, measureDa, denominatorDa, gradeOverrideDa, year, valueType, ...rest }, index) => ({
            ...rest,
            category: category && withEnDash(category),
            key: `f${String(figure.figure).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`,
            figure: figure.figure,
            grade: figure.grade,
            measure: withEnDash(measureDa),
            denominator: denominatorDa,
            gradeOverride: gradeOverrideDa,
            year: String(year),
            valueType: valueTypes[valueType],
          }),
        ),
      ),
    )
  })

  it('keeps the numbers and the stages of every offer', () => {
    const facts = domainOffers.parse(domain('offers'))
    const stages = domainStages.parse(domain('stages')).stages
    const seeded = new Map(readOffers().map((item) => [item.slug, item]))
    for (const fact of [...facts.offers, ...facts.regionalReportOffers]) {
      const entries = stages.flatMap(({ id, offers, alsoMentioned }) =>
        [...offers, ...alsoMentioned]
          .filter((entry) => entry.offerId === fact.id)
          .map((entry) => ({ stage: stageSlug(id), order: entry.order })),
      )
      expect(seeded.get(fact.id), fact.id).toMatchObject({
        offerType: fact.offerType,
        ageMin: fact.ageMin,
        ageMax: fact.ageMax,
        duration: {
          weeks: null,
          maxWeeks: null,
          minMonths: null,
          maxMonths: null,
          ...withoutTexts(fact.duration),
        },
        phases: fact.phases,
        sessions: { max: null, perWeek: null, ...withoutTexts(fact.sessions) },
        openingHours: fact.openingHours,
        price: { monthMinDkk: fact.priceMonthDkk?.min ?? null, monthMaxDkk: fact.priceMonthDkk?.max ?? null },
        stages: entries,
        methods: fact.relatedMethods,
      })
      expect(seeded.get(fact.id)?.attentionPoints, fact.id).toHaveLength(fact.attentionPointsDa.length)
      expect(seeded.get(fact.id)?.options, fact.id).toHaveLength(fact.optionsDa.length)
    }
  })

  it('names a municipality wherever the facts do', () => {
    const facts = domainOffers.parse(domain('offers'))
    const names = new Map(rows('municipalities').map((item) => [item.slug, item.name]))
    const place = (name: string) =>
      new Map(
        rows(name).map((item) => [
          item.slug,
          names.get(z.string().catch('').parse(item.municipality)) ?? null,
        ]),
      )
    for (const [file, items] of [
      ['offers', [...facts.offers, ...facts.regionalReportOffers]],
      ['organisations', [...facts.organisations, ...facts.actors]],
    ] as const) {
      const seeded = place(file)
      for (const item of items) expect(seeded.get(item.id), `${file} ${item.id}`).toBe(item.municipality)
    }
  })

  it('keeps the nodes and the edges of the detection model', () => {
    const edge = z.object({ from: z.string(), to: z.string(), label: text })
    const model = z
      .object({
        start: z.string(),
        nodes: z.array(z.object({ id: z.string(), type: z.string() })),
        edges: z.array(edge.extend({ confidence: z.enum(['explicit', 'inferred']) })),
      })
      .parse(domain('detection-model'))
    const flow = z
      .object({
        start: z.string(),
        nodes: z.array(z.object({ key: z.string(), type: z.string() })),
        edges: z.array(edge.extend({ inferred: z.boolean() })),
      })
      .parse(rows('resources').find((item) => item.slug === 'opsporingsmodel')?.flow)
    expect(flow).toEqual({
      start: model.start,
      nodes: model.nodes.map(({ id, type }) => ({ key: id, type })),
      edges: model.edges.map(({ confidence, ...rest }) => ({ ...rest, inferred: confidence === 'inferred' })),
    })
    expect([flow.nodes.length, flow.edges.length]).toEqual([6, 6])
  })
})

function withoutTexts(value: Record<string, number | null | undefined> | null) {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, item]) => typeof item === 'number'))
}
