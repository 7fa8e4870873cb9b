import type { Field, FieldHook, SanitizedConfig } from 'payload'
import { keptAddress } from '@/lib/mailAddress'
import { cleanLinksHook } from '@/runningText/textRule'
import { plainLine } from '@/signup/typedText'

/**
 * Cleans what is written in every field of one line, by whichever door: signs that can't be seen go, which come along when
 * something is copied from a mail or a document, and an address is kept in its one form. In running text the links are cleaned.
 * What is wrong for other reasons is left for the field's own rule to tell of.
 */
export function withCleanLines(config: SanitizedConfig): SanitizedConfig {
  for (const { fields, slug } of [...config.collections, ...config.globals])
    if (!slug.startsWith('payload-')) cleanIn(fields)
  return config
}

function cleanIn(fields: Field[]): void {
  for (const field of fields) {
    if (field.type === 'text' && !field.hasMany) cleanFirst(field, plainLine)
    else if (field.type === 'email') cleanFirst(field, (value) => keptAddress(value) ?? plainLine(value))
    else if (field.type === 'richText') addFirst(field, cleanLinksHook)
    else if (field.type === 'tabs') for (const tab of field.tabs) cleanIn(tab.fields)
    else if (field.type === 'blocks') for (const block of field.blocks) cleanIn(block.fields)
    else if ('fields' in field) cleanIn(field.fields)
  }
}

function cleanFirst(
  field: { hooks?: { beforeValidate?: FieldHook[] } },
  clean: (value: string) => string,
): void {
  addFirst(field, ({ value }) => (typeof value === 'string' ? clean(value) : value))
}

function addFirst(field: { hooks?: { beforeValidate?: FieldHook[] } }, hook: FieldHook): void {
  field.hooks = { ...field.hooks, beforeValidate: [hook, ...(field.hooks?.beforeValidate ?? [])] }
}
