import { longText, shortText } from '@collections/fields/text'
import { textRule } from '@collections/fields/textRule'
import type { GlobalConfig, TextareaFieldValidation } from 'payload'
import { textarea } from 'payload/shared'
import { z } from 'zod'
import { accessToGlobal } from '@/access/collectionAccess'
import { mostGroups, problemWithGroup, problemWithStopWords } from '@/search/admin/groupRules'
import { previewEndpoint } from '@/search/admin/preview'
import { queueTuning } from '@/search/applyTuning'
import { baseSynonyms } from '@/search/danish/baseSynonyms'

const written = z.object({ synonyms: z.array(z.object({ words: z.string().nullish().catch('') })).nullish() })

/** The groups of a form, finished or not. */
function groupsOf(document: unknown): string[] {
  return (written.safeParse(document).data?.synonyms ?? []).map(({ words }) => words ?? '')
}

const groupRule = textRule((value, document) => {
  const others = groupsOf(document)
  // The group itself is among them, once.
  others.splice(others.indexOf(value), 1)
  return problemWithGroup(value, { others, base: baseSynonyms }) ?? true
})

const stopWordsRule: TextareaFieldValidation = (value, options) => {
  const usual = textarea(value, options)
  return usual === true && value ? (problemWithStopWords(value, groupsOf(options.data)) ?? true) : usual
}

/** Words that mean the same, and words search leaves out, as the secretariat keeps them. */
export const SearchSettings: GlobalConfig = {
  slug: 'search-settings',
  label: 'Søgning',
  access: accessToGlobal('search-settings'),
  admin: {
    group: 'Portalen',
    description:
      'Synonymer og ord, som søgningen springer over. Ændringer virker få sekunder efter, at du har gemt.',
  },
  hooks: { afterChange: [queueTuning] },
  endpoints: [previewEndpoint],
  fields: [
    {
      name: 'synonyms',
      type: 'array',
      label: 'Synonymer',
      labels: { singular: 'Gruppe', plural: 'Grupper' },
      maxRows: mostGroups,
      admin: { components: { RowLabel: '/src/search/admin/GroupLabel#GroupLabel' } },
      fields: [
        {
          ...shortText('words', 'Ord med samme betydning', {
            required: true,
            description:
              'Adskil med komma. Det kan være flere ord, for eksempel: lattergas, gas, whippets, sjove balloner',
          }),
          validate: groupRule,
        },
        {
          name: 'isOneWay',
          type: 'checkbox',
          label: 'Kun fra det første ord til de andre',
          defaultValue: false,
          admin: {
            description:
              'Når de andre er snævrere end det første. Med »stoffer, kokain« finder stoffer så også kokain, men kokain ikke alt om stoffer.',
          },
        },
      ],
    },
    {
      ...longText('stopWords', 'Ord at springe over', {
        maxLength: 2000,
        description: 'Adskil med komma. Søgningen springer almindelige småord over af sig selv.',
      }),
      validate: stopWordsRule,
    },
    {
      name: 'preview',
      type: 'ui',
      admin: { components: { Field: '/src/search/admin/TuningPreview#TuningPreview' } },
    },
    {
      name: 'baseSynonyms',
      type: 'ui',
      admin: { components: { Field: '/src/search/admin/BaseSynonyms#BaseSynonyms' } },
    },
  ],
}
