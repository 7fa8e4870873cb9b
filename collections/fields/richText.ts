import {
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { CollectionSlug, RichTextField } from 'payload'
import { publicCollections } from '@/lib/paths'
import { linkFields } from '@/runningText/linkField'
import { PasteFeature } from '@/runningText/pasteFeature'
import { runningTextRule } from '@/runningText/textRule'

/** What an editor may write: headings from level 2, lists, links, quotations and tables. No colours, no sizes, no embeds. */
export const portalEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    LinkFeature({
      enabledCollections: [...publicCollections] as CollectionSlug[],
      fields: linkFields,
    }),
    BlockquoteFeature(),
    EXPERIMENTAL_TableFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    PasteFeature(),
  ],
})

/** It can't be filtered on: what is stored has the ids of what it links to among its words. */
export function richText(name: string, label: string, description?: string): RichTextField {
  return {
    name,
    type: 'richText',
    label,
    editor: portalEditor,
    validate: runningTextRule,
    admin: { disableListFilter: true, ...(description ? { description } : {}) },
  }
}
