import type { CollectionConfig } from 'payload'
import { accessTo, isHiddenFrom } from '@/access/collectionAccess'
import { mailCauses, mailStates } from '@/signup/labels'
import { relation } from './fields/relations'
import { choice, longText, moment, shortText } from './fields/text'
import { limitPageSize } from './hooks/limitPageSize'

/**
 * A mail that is owed to somebody who signed up: written in the same step as what it tells of, sent by a job, and kept so
 * that nobody gets it twice. The words are made when it is sent; only the organiser's own message is kept here.
 */
export const SignUpMails: CollectionConfig = {
  slug: 'sign-up-mails',
  labels: { singular: 'Mail om tilmelding', plural: 'Mails om tilmeldinger' },
  disableDuplicate: true,
  access: accessTo('sign-up-mails'),
  admin: {
    hidden: ({ user }) => isHiddenFrom('sign-up-mails', user),
    useAsTitle: 'cause',
    group: 'Arrangementer',
    description: 'Hvad portalen har sendt, og hvad der venter på mailserveren.',
    defaultColumns: ['cause', 'registration', 'state', 'sentAt', 'createdAt'],
  },
  defaultSort: '-createdAt',
  hooks: { beforeOperation: [limitPageSize] },
  fields: [
    relation('event', 'Arrangement', 'events'),
    relation('registration', 'Tilmelding', 'registrations', { required: true }),
    choice('cause', 'Anledning', Object.entries(mailCauses), { required: true, index: true }),
    // `<registration>:<cause>:<which time>`: what makes a mail the same mail.
    { name: 'key', type: 'text', label: 'Nøgle', required: true, unique: true, index: true },
    { name: 'sequence', type: 'number', label: 'Kalendernummer', defaultValue: 0 },
    shortText('subject', 'Emne'),
    longText('message', 'Besked'),
    choice('state', 'Tilstand', Object.entries(mailStates), {
      required: true,
      defaultValue: 'venter',
      index: true,
    }),
    { name: 'attempts', type: 'number', label: 'Forsøg', defaultValue: 0 },
    { ...moment('notBefore', 'Sendes tidligst'), index: true },
    moment('claimedAt', 'Under afsendelse siden'),
    moment('sentAt', 'Sendt'),
    shortText('error', 'Fejl'),
  ],
}
