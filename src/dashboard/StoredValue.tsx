'use client'

import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { z } from 'zod'

const answers = z.array(z.object({ question: z.string(), answer: z.string() }))

/**
 * What the portal keeps as JSON, to be read. Payload's own field is an editor that is fetched from somebody else's server, on
 * pages with personal data.
 */
export const StoredValue: JSONFieldClientComponent = ({ field, path }) => {
  const { value } = useField({ path })
  const { admin, label, name } = field
  return (
    <div className="field-type stored-value">
      <FieldLabel as="span" label={label ?? name} path={path} />
      <Shown value={value} />
      <FieldDescription description={admin?.description ?? ''} path={path} />
    </div>
  )
}

function Shown({ value }: { value: unknown }) {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return <p>–</p>
  const given = answers.safeParse(value).data
  if (!given) return <pre>{JSON.stringify(value, null, 2)}</pre>
  return (
    <dl>
      {given.map(({ answer, question }) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}
