import { amount } from '@collections/fields/text'
import { forgetContentOnChange } from '@collections/hooks/forgetContent'
import type { Field, GlobalConfig, NumberFieldSingleValidation } from 'payload'
import { number } from 'payload/shared'
import { accessToGlobal } from '@/access/collectionAccess'
import { fewestDays, type RetentionKey, retentionKeys, retentionKinds } from '@/privacy/retentionKinds'

/** An account can't be deleted before it is closed. */
const notBeforeClosing: NumberFieldSingleValidation = (value, options) => {
  const { data } = options
  const closing = 'inactiveUserDays' in data ? data.inactiveUserDays : null
  return typeof value === 'number' && typeof closing === 'number' && value < closing
    ? 'Konti kan ikke slettes, før de lukkes: skriv mindst lige så mange dage.'
    : number(value, options)
}

function clock(key: RetentionKey): Field {
  const { days, label } = retentionKinds[key]
  return {
    ...amount(key, label, { min: fewestDays(key), max: 3650 }),
    required: true,
    defaultValue: days,
    ...(key === 'userDeletionDays' ? { validate: notBeforeClosing } : {}),
  }
}

/** How many days personal data are kept. The daily purge and the page /privatliv read it here. */
export const Retention: GlobalConfig = {
  slug: 'retention',
  label: 'Opbevaring',
  access: accessToGlobal('retention'),
  admin: {
    group: 'Portalen',
    description: 'Hvor mange dage personoplysninger gemmes. Siden /privatliv viser de samme tal.',
  },
  hooks: { afterChange: [forgetContentOnChange] },
  fields: retentionKeys.map(clock),
}
