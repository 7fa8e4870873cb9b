import type { EmailField, Field, FieldHook, SanitizedConfig, TextField, Validate } from 'payload'
import { keptAddress } from '@/lib/mailAddress'
import { cleanTextHook } from '@/runningText/textRule'
import { plainLine } from '@/signup/typedText'

/**
 * Cleans what is written in every field of one line, by whichever door: signs that can't be seen go, which come along when
 * something is copied from a mail or a document, and an address is kept in its one form. In running text the links
 * are cleaned, and typed lists become lists. What is wrong for other reasons is left for the field's own rule to tell of.
 */
export function withCleanLines(config: SanitizedConfig): SanitizedConfig {
  for (const { fields, slug } of [...config.collections, ...config.globals])
    if (!slug.startsWith('payload-')) cleanIn(fields)
  return config
}

function cleanIn(fields: Field[]): void {
  for (const field of fields) {
    if (field.type === 'text') cleanFirst(field, plainLine)
    else if (field.type === 'email') cleanFirst(field, addressLine)
    else if (field.type === 'richText') addFirst(field, cleanTextHook)
    else if (field.type === 'tabs') for (const tab of field.tabs) cleanIn(tab.fields)
    else if (field.type === 'blocks') for (const block of field.blocks) cleanIn(block.fields)
    else if ('fields' in field) cleanIn(field.fields)
  }
}

/** The form asks a field's rule before anything is sent, so the rule too is asked about what would be kept. */
function cleanFirst(field: EmailField | TextField, clean: (value: string) => string): void {
  const cleaned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(cleaned)
    return typeof value === 'string' ? clean(value) : value
  }
  addFirst(field, ({ value }) => cleaned(value))
  const { validate } = field as { validate?: Validate }
  if (validate) field.validate = ((value, options) => validate(cleaned(value), options)) as Validate
}

function addressLine(typed: string): string {
  const line = plainLine(typed)
  return keptAddress(line) ?? line
}

function addFirst(field: { hooks?: { beforeValidate?: FieldHook[] } }, hook: FieldHook): void {
  field.hooks = { ...field.hooks, beforeValidate: [hook, ...(field.hooks?.beforeValidate ?? [])] }
}
