import type { CollectionSlug } from 'payload'
import contactPoints from './content/contact-points.json'
import initiatives from './content/initiatives.json'
import legalReferences from './content/legal-references.json'
import methodAdoptions from './content/method-adoptions.json'
import methods from './content/methods.json'
import municipalities from './content/municipalities.json'
import offerTypes from './content/offer-types.json'
import offers from './content/offers.json'
import organisations from './content/organisations.json'
import pages from './content/pages.json'
import recommendations from './content/recommendations.json'
import resources from './content/resources.json'
import stages from './content/stages.json'
import survey from './content/survey.json'

export type Item = Record<string, unknown>

/** Where a field's words lead: the collection whose seed keys (slugs, numbers) it holds. */
export type References = Record<string, CollectionSlug>

export type Step = {
  collection: CollectionSlug
  items: Item[]
  /** The item's name within its collection, stable for ever: the loader knows it again by this. */
  keyOf: (item: Item) => string
  /** The fields by which the database knows it again. */
  keyFields: string[]
  richText?: string[]
  references?: References
  /** Relations to documents of the same or a later step, set when everything exists. */
  lateReferences?: References
}

const bySlug = { keyOf: (item: Item) => String(item.slug), keyFields: ['slug'] }
const offerParts: References = {
  stage: 'stages',
  legalReferences: 'legal-references',
  contactPoint: 'contact-points',
}

const { observations, years, ...surveyItem } = survey

/** Everything the portal is born with, in the order in which it can be made. */
export const plan: Step[] = [
  { collection: 'municipalities', items: municipalities, ...bySlug },
  { collection: 'offer-types', items: offerTypes, ...bySlug },
  { collection: 'stages', items: stages, ...bySlug },
  {
    collection: 'organisations',
    items: organisations,
    ...bySlug,
    references: { municipality: 'municipalities' },
  },
  { collection: 'legal-references', items: legalReferences, ...bySlug, richText: ['content'] },
  {
    collection: 'contact-points',
    items: contactPoints,
    ...bySlug,
    references: { municipality: 'municipalities', organisation: 'organisations' },
  },
  {
    collection: 'methods',
    items: methods.map(({ recommendations: _mirrored, ...method }) => method),
    ...bySlug,
    richText: ['description'],
    references: {
      stages: 'stages',
      contactOrganisation: 'organisations',
      legalReferences: 'legal-references',
    },
  },
  {
    collection: 'method-adoptions',
    items: methodAdoptions,
    keyOf: (item) => `${item.method}/${item.municipality}`,
    keyFields: ['method', 'municipality'],
    references: { method: 'methods', municipality: 'municipalities' },
  },
  {
    collection: 'recommendations',
    items: recommendations,
    keyOf: (item) => String(item.number),
    keyFields: ['number'],
    richText: ['recommendation', 'challenge', 'elaboration'],
    references: { methods: 'methods', offerTypes: 'offer-types', legalReferences: 'legal-references' },
    lateReferences: { relatedRecommendations: 'recommendations' },
  },
  {
    collection: 'initiatives',
    items: initiatives,
    ...bySlug,
    richText: ['description'],
    references: { methods: 'methods', recommendations: 'recommendations', owner: 'organisations' },
  },
  {
    collection: 'offers',
    items: offers,
    ...bySlug,
    richText: ['description'],
    references: {
      ...offerParts,
      municipality: 'municipalities',
      offerType: 'offer-types',
      organisation: 'organisations',
      methods: 'methods',
      relatedOrganisations: 'organisations',
    },
    lateReferences: { relatedOffers: 'offers' },
  },
  {
    collection: 'resources',
    items: resources,
    ...bySlug,
    richText: ['description'],
    references: {
      stages: 'stages',
      methods: 'methods',
      method: 'methods',
      recommendations: 'recommendations',
      organisation: 'organisations',
      municipality: 'municipalities',
    },
  },
  {
    collection: 'surveys',
    items: [{ ...surveyItem, years: years.join(', ') }],
    ...bySlug,
    references: { municipality: 'municipalities' },
  },
  {
    collection: 'survey-observations',
    items: observations.map((observation) => ({ ...observation, survey: survey.slug })),
    keyOf: (item) => String(item.key),
    keyFields: ['key'],
    references: { survey: 'surveys' },
  },
  { collection: 'pages', items: pages, ...bySlug, richText: ['body'] },
]
