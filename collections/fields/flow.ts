import type { GroupField } from 'payload'
import { z } from 'zod'
import { relation } from './relations'
import { choice, longText, type OneText, shortText } from './text'
import { textRule } from './textRule'
import { webAddressField } from './webAddress'

/** A decision flow: questions, actions and ends joined by labelled edges. Keys are unique within the flow. */
export const flowField: GroupField = {
  name: 'flow',
  type: 'group',
  label: 'Beslutningsforløb',
  admin: { condition: (_, siblingData) => siblingData?.kind === 'beslutningsforloeb' },
  fields: [
    nodeKey('start', 'Begynder ved nøgle'),
    longText('note', 'Note om forløbet'),
    {
      name: 'nodes',
      type: 'array',
      label: 'Trin',
      labels: { singular: 'Trin', plural: 'Trin' },
      fields: [
        {
          type: 'row',
          fields: [
            shortText('key', 'Nøgle', { required: true }),
            choice(
              'type',
              'Slags',
              [
                ['question', 'Spørgsmål'],
                ['action', 'Handling'],
                ['end', 'Afslutning'],
              ],
              { required: true },
            ),
          ],
        },
        longText('text', 'Tekst', { required: true }),
        relation('method', 'Metode', 'methods'),
        webAddressField('url', 'Link'),
      ],
    },
    {
      name: 'edges',
      type: 'array',
      label: 'Veje mellem trin',
      labels: { singular: 'Vej', plural: 'Veje' },
      fields: [
        {
          type: 'row',
          fields: [
            nodeKey('from', 'Fra nøgle', { required: true }),
            nodeKey('to', 'Til nøgle', { required: true }),
            shortText('label', 'Svar'),
            { name: 'inferred', type: 'checkbox', label: 'Udledt', defaultValue: false },
          ],
        },
      ],
    },
  ],
}

/** The key of a step in the same flow. */
function nodeKey(name: string, label: string, options: { required?: boolean } = {}): OneText {
  return {
    ...shortText(name, label, options),
    validate: textRule(
      (value, document) => keysOf(document).includes(value) || `Der er intet trin med nøglen ${value}.`,
    ),
  }
}

const withKeys = z.object({
  flow: z.object({ nodes: z.array(z.object({ key: z.string().nullish() })).nullish() }).nullish(),
})

function keysOf(document: unknown): (string | null | undefined)[] {
  const { data } = withKeys.safeParse(document)
  return (data?.flow?.nodes ?? []).map(({ key }) => key)
}
