import type { Field } from 'payload'
import { administratorsField, nobodyField } from '@/access/predicates'

const closed = { create: nobodyField, read: nobodyField, update: nobodyField }

/** What the portal keeps of an account's second factor. Written by `src/accounts` alone; no API shows the secret parts. */
export const secondFactorFields: Field[] = [
  {
    name: 'hasSecondFactor',
    type: 'checkbox',
    label: 'Har login i to trin',
    defaultValue: false,
    access: {
      create: nobodyField,
      read: ({ req, doc }) =>
        administratorsField({ req, doc }) || (req.user !== null && req.user.id === doc?.id),
      update: nobodyField,
    },
    admin: { readOnly: true, position: 'sidebar' },
  },
  // The key, encrypted; the offered one has not been confirmed by a code yet.
  { name: 'totpSecret', type: 'text', hidden: true, access: closed },
  { name: 'totpOffered', type: 'text', hidden: true, access: closed },
  // The last half-minute a code was used in: a code works once.
  { name: 'totpStep', type: 'number', hidden: true, access: closed },
  { name: 'recoveryCodes', type: 'json', hidden: true, access: closed },
]
