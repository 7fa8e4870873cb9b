import type { CollectionConfig } from 'payload'
import {
  administrators,
  administratorsField,
  nobody,
  nobodyField,
  staffField,
  staffOrSelf,
} from '@/access/predicates'
import { isStaff, roles } from '@/access/roles'
import { env } from '@/env'
import { resetPasswordMail } from '@/mail/resetPassword'
import { relation } from './fields/relations'
import { choice, shortText } from './fields/text'
import { endSessionsWhenDeactivated, refuseDeactivated } from './hooks/deactivation'
import { keepAnAdministrator, keepAnAdministratorOnDelete } from './hooks/keepAnAdministrator'
import { limitPageSize } from './hooks/limitPageSize'
import { refuseWeakPassword, refuseWeakPasswordOnReset } from './hooks/passwordRule'
import { rememberLogin } from './hooks/rememberLogin'

const roleLabels: Record<(typeof roles)[number], string> = {
  member: 'Medlem',
  municipalEditor: 'Kommunal redaktør',
  secretariat: 'Sekretariat',
  administrator: 'Administrator',
}

/** People with an account. The role decides what they may do; only administrators hand out roles. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Bruger', plural: 'Brugere' },
  disableDuplicate: true,
  access: {
    admin: ({ req }) => isStaff(req.user),
    create: administrators,
    delete: administrators,
    read: staffOrSelf,
    readVersions: nobody,
    unlock: administrators,
    update: ({ req }) => {
      if (req.user?.role === 'administrator') return true
      return req.user ? { id: { equals: req.user.id } } : false
    },
  },
  auth: {
    cookies: { sameSite: 'Lax', secure: env.isHttps },
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 8 * 60 * 60,
    useSessions: true,
    forgotPassword: {
      expiration: 60 * 60 * 1000,
      generateEmailSubject: () => resetPasswordMail.subject,
      generateEmailHTML: (args) =>
        resetPasswordMail.html(`${env.portalUrl}/admin/reset/${args?.token ?? ''}`),
    },
  },
  admin: {
    useAsTitle: 'name',
    group: 'Portalen',
    description: 'Alle, der kan logge ind.',
    defaultColumns: ['name', 'email', 'role', 'municipality'],
    listSearchableFields: ['name', 'email'],
  },
  hooks: {
    beforeOperation: [limitPageSize, refuseWeakPasswordOnReset],
    beforeValidate: [refuseWeakPassword],
    beforeChange: [keepAnAdministrator, endSessionsWhenDeactivated],
    beforeDelete: [keepAnAdministratorOnDelete],
    beforeLogin: [refuseDeactivated],
    afterLogin: [rememberLogin],
  },
  // Payload's own way of making the first user stays open until there is one; ours is a one-time link.
  endpoints: [
    {
      path: '/first-register',
      method: 'post',
      handler: () =>
        Response.json(
          { errors: [{ message: 'Den første administrator oprettes med engangslinket.' }] },
          { status: 403 },
        ),
    },
  ],
  fields: [
    shortText('name', 'Navn', { required: true }),
    {
      ...choice(
        'role',
        'Rolle',
        roles.map((role) => [role, roleLabels[role]] as const),
        { required: true, defaultValue: 'member' },
      ),
      saveToJWT: true,
      access: { create: administratorsField, update: administratorsField },
    },
    {
      ...relation('municipality', 'Kommune', 'municipalities', {
        description: 'For medlemmer og kommunale redaktører.',
      }),
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
      admin: { readOnly: true, position: 'sidebar', date: { displayFormat: 'd. MMMM yyyy HH:mm' } },
    },
  ],
}
