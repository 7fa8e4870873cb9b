import type { Field, SanitizedConfig } from 'payload'

const component = '/src/dashboard/StoredValue#StoredValue'

/** Shows every field of JSON and code as it stands: nobody writes one by hand, and Payload's editor is fetched from elsewhere. */
export function withStoredValues(config: SanitizedConfig): SanitizedConfig {
  for (const { fields } of [...config.collections, ...config.globals]) showIn(fields)
  return config
}

function showIn(fields: Field[]): void {
  for (const field of fields) {
    if (field.type === 'json' || field.type === 'code') {
      const { admin = {} } = field
      field.admin = { ...admin, components: { ...admin.components, Field: component } } as typeof admin
    } else if (field.type === 'tabs') for (const tab of field.tabs) showIn(tab.fields)
    else if (field.type === 'blocks') for (const block of field.blocks) showIn(block.fields)
    else if ('fields' in field) showIn(field.fields)
  }
}
