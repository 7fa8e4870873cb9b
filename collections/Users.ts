import type { CollectionConfig, RelationshipField, RelationshipValue, Validate } from 'payload'
import { relationship } from 'payload/shared'
import { accessTo } from '@/access/collectionAccess'
import { administratorsField, nobodyField, staffField } from '@/access/predicates'
import { accountEndpoints } from '@/accounts/endpoints'
import { isSecureCookie } from '@/security/cookies'
import { relation } from './fields/relations'
import { roleChoices } from './fields/roleChoices'
import { secondFactorFields } from './fields/secondFactor'
import { choice, shortText } from './fields/text'
import { askForProof } from './hooks/askForProof'
import { refuseDeactivated, refuseWithoutSecondFactor } from './hooks/deactivation'
import { endSessions } from './hooks/endSessions'
import { inviteNewUser } from './hooks/inviteNewUser'
import {
  keepAnAdministrator,
  keepAnAdministratorOnDelete,
  letAdministratorGo,
  letAdministratorGoOnDelete,
} from './hooks/keepAnAdministrator'
import { limitPageSize } from './hooks/limitPageSize'
import { composePassword, refuseWeakPassword } from './hooks/passwordRule'
import { tellOfWayIn } from './hooks/wayIn'

/** A municipal editor without a municipality would meet an administration with nothing in it. */
const requiredForRole: Validate<RelationshipValue, { role?: unknown }, unknown, RelationshipField> = (
  value,
  options,
) =>
  options.data.role === 'municipalEditor' && !value
    ? 'Vælg kommunen: en kommunal redaktør skriver for sin egen kommune.'
    : relationship(value, options)

/** People with an account. The role decides what they may do; only administrators hand out roles. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Bruger', plural: 'Brugere' },
  disableDuplicate: true,
  access: accessTo('users'),
  auth: {
    cookies: { sameSite: 'Lax', secure: isSecureCookie },
    // Guessing is stopped by src/security/limits.ts, for the guesser alone. Payload's own lock shuts the owner out too; the
    // portal's doors do not use it, and it is late and short should one ever come to.
    maxLoginAttempts: 10,
    lockTime: 60 * 1000,
    tokenExpiration: 8 * 60 * 60,
    useSessions: true,
    // The session is the cookie's alone: what a script can read, a script in somebody else's hands can send on.
    removeTokenFromResponses: true,
  },
  admin: {
    useAsTitle: 'name',
    group: 'Portalen',
    description: 'Alle, der kan logge ind.',
    defaultColumns: ['name', 'email', 'role', 'municipality'],
    listSearchableFields: ['name', 'email'],
  },
  hooks: {
    beforeOperation: [limitPageSize, composePassword],
    beforeValidate: [refuseWeakPassword],
    beforeChange: [askForProof, keepAnAdministrator, endSessions],
    afterChange: [letAdministratorGo, tellOfWayIn],
    afterOperation: [inviteNewUser],
    beforeDelete: [keepAnAdministratorOnDelete],
    afterDelete: [letAdministratorGoOnDelete],
    beforeLogin: [refuseDeactivated, refuseWithoutSecondFactor],
  },
  endpoints: accountEndpoints,
  fields: [
    {
      name: 'email',
      type: 'email',
      label: 'Mail',
      required: true,
      unique: true,
      access: { create: administratorsField, update: administratorsField },
    },
    {
      // Chosen by the account's owner on the portal's own pages. That it stands here, closed, keeps it out of the API, and the
      // button to change it out of the administration. It holds nothing.
      name: 'password',
      type: 'text',
      label: 'Adgangskode',
      virtual: true,
      hidden: true,
      access: { create: nobodyField, update: nobodyField },
    },
    shortText('name', 'Navn', { required: true }),
    {
      ...choice('role', 'Rolle', roleChoices, { required: true, defaultValue: 'member' }),
      saveToJWT: true,
      access: { create: administratorsField, update: administratorsField },
    },
    {
      ...relation('municipality', 'Kommune', 'municipalities', {
        description: 'For medlemmer og kommunale redaktører. En kommunal redaktør skal have en.',
      }),
      validate: requiredForRole,
      access: { create: administratorsField, update: administratorsField },
    },
    shortText('workplace', 'Arbejdssted'),
    {
      name: 'identities',
      type: 'array',
      label: 'Login hos udbyder',
      labels: { singular: 'Login', plural: 'Login' },
      access: { create: nobodyField, read: staffField, update: nobodyField },
      admin: { readOnly: true, description: 'Udsteder og entydigt id. Sættes ved login, aldrig med hånden.' },
      fields: [
        shortText('issuer', 'Udsteder', { required: true }),
        shortText('subject', 'Id', { required: true }),
      ],
    },
    {
      name: 'isDeactivated',
      type: 'checkbox',
      label: 'Deaktiveret',
      defaultValue: false,
      access: { create: administratorsField, update: administratorsField },
      admin: { position: 'sidebar' },
    },
    {
      name: 'lastLoginAt',
      type: 'date',
      label: 'Sidst logget ind',
      access: { create: nobodyField, read: staffField, update: nobodyField },
      admin: { readOnly: true, position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    },
    ...secondFactorFields,
    {
      name: 'accountActions',
      type: 'ui',
      admin: { position: 'sidebar', components: { Field: '/src/accounts/AccountActions#AccountActions' } },
    },
  ],
}
