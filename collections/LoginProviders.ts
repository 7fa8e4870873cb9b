import type { CollectionConfig, TextareaField, TextareaFieldValidation } from 'payload'
import { textarea } from 'payload/shared'
import { z } from 'zod'
import { accessTo, isHiddenFrom } from '@/access/collectionAccess'
import { nobodyField } from '@/access/predicates'
import { redirectAddress } from '@/oidc/addresses'
import { isHost, isSharedIssuer, issuerProblem } from '@/oidc/issuer'
import { defaultClockSkewSeconds, largestClockSkewSeconds, signingAlgorithms } from '@/oidc/schema'
import { municipalityMappingsField, roleMappingsField } from './fields/loginMappings'
import { amount, choice, longText, type OneText, shortText } from './fields/text'
import { textRule } from './fields/textRule'
import { askForProofOfProvider } from './hooks/askForProof'
import { encryptClientSecret } from './hooks/clientSecret'
import { limitPageSize } from './hooks/limitPageSize'

const withIssuer = z.object({ issuer: z.string() })
const linesOf = (value: string | null | undefined) => (value ?? '').split(/[\s,]+/).filter(Boolean)

const hosts: TextareaFieldValidation = (value, options) => {
  const wrong = linesOf(value).find((host) => !isHost(host))
  return wrong ? `»${wrong}« er ikke en vært. Skriv fx login.kommune.dk.` : textarea(value, options)
}

const tenants: TextareaFieldValidation = (value, options) =>
  isSharedIssuer(withIssuer.safeParse(options.data).data?.issuer) && linesOf(value).length === 0
    ? 'Udstederen er fælles for alle organisationer. Skriv dem, der må logge ind.'
    : textarea(value, options)

/** One per line. */
const list = (name: string, label: string, validate: TextareaFieldValidation, description: string) =>
  ({ ...longText(name, label, { description }), validate }) satisfies TextareaField

/** Where in the provider's answer something stands. */
const claimPath = (name: string, label: string, usual: string): OneText => ({
  ...shortText(name, label, { description: `Normalt ${usual}.` }),
  defaultValue: usual,
})

/** The municipalities' own logins, by OpenID Connect. */
export const LoginProviders: CollectionConfig = {
  slug: 'login-providers',
  labels: { singular: 'Loginudbyder', plural: 'Loginudbydere' },
  disableDuplicate: true,
  access: accessTo('login-providers'),
  admin: {
    hidden: ({ user }) => isHiddenFrom('login-providers', user),
    useAsTitle: 'name',
    group: 'Portalen',
    description:
      'Kommunernes egne login med OpenID Connect. Gem først udbyderen slukket, og opret så portalen hos den.',
    defaultColumns: ['name', 'isEnabled', 'issuer'],
  },
  defaultSort: 'name',
  hooks: { beforeOperation: [limitPageSize], beforeChange: [askForProofOfProvider, encryptClientSecret] },
  fields: [
    shortText('name', 'Navn på knappen', {
      required: true,
      description: 'Fx »Log ind med Hjørring Kommune«.',
    }),
    {
      name: 'isEnabled',
      type: 'checkbox',
      label: 'Slået til',
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    {
      name: 'createsAccounts',
      type: 'checkbox',
      label: 'Opretter konti ved første login',
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: 'Ellers skal login knyttes til en konto, der findes i forvejen.',
      },
    },
    {
      ...shortText('issuer', 'Udsteder (issuer)', {
        required: true,
        description: 'Præcis som udbyderen skriver den, med eller uden skråstreg til sidst.',
      }),
      validate: textRule((value) => issuerProblem(value) ?? true),
    },
    {
      name: 'redirectAddress',
      type: 'text',
      label: 'Portalens adresse hos udbyderen (redirect URI)',
      virtual: true,
      access: { create: nobodyField, update: nobodyField },
      admin: {
        readOnly: true,
        description: 'Vises, når udbyderen er gemt. Skal stå præcis sådan hos udbyderen.',
      },
      hooks: { afterRead: [({ data }) => (data?.id ? redirectAddress(String(data.id)) : null)] },
    },
    {
      type: 'row',
      fields: [
        shortText('clientId', 'Klient-id', { required: true }),
        {
          ...shortText('clientSecret', 'Klienthemmelighed', {
            description: 'Skriv den kun for at sætte eller skifte den. Den vises aldrig igen.',
          }),
          virtual: true,
          access: { read: nobodyField },
        },
      ],
    },
    {
      name: 'encryptedSecret',
      type: 'text',
      hidden: true,
      access: { create: nobodyField, read: nobodyField, update: nobodyField },
    },
    {
      name: 'secretSetAt',
      type: 'date',
      label: 'Klienthemmeligheden er sat',
      access: { create: nobodyField, update: nobodyField },
      admin: { readOnly: true, position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      ...shortText('scopes', 'Omfang (scopes)', { required: true }),
      defaultValue: 'openid profile email',
      validate: textRule(
        (value) => value.split(/\s+/).includes('openid') || 'Omfanget skal indeholde ordet openid.',
      ),
    },
    choice(
      'signingAlgorithm',
      'Signatur',
      signingAlgorithms.map((algorithm) => [algorithm, algorithm] as const),
      {
        required: true,
        defaultValue: 'RS256',
        description: 'Den ene signatur, udbyderen bruger. Et svar med en anden afvises.',
      },
    ),
    choice(
      'subjectClaim',
      'Personens id',
      [
        ['sub', 'sub (alle udbydere)'],
        ['oid', 'oid (Entra: den samme i alle programmer)'],
      ],
      {
        required: true,
        defaultValue: 'sub',
        description: 'En konto kendes på udsteder og dette id. Skift det ikke, når nogen har logget ind.',
      },
    ),
    list(
      'allowedTenants',
      'Organisationer, der må logge ind (tenant)',
      tenants,
      'Én pr. linje. Tomt lader alle hos udstederen komme ind. Skal udfyldes for Entra med flere organisationer.',
    ),
    list(
      'extraHosts',
      'Andre værter hos udbyderen',
      hosts,
      'Én pr. linje. Portalen taler kun med udstederens egen vært og dem, der står her.',
    ),
    {
      ...amount('clockSkewSeconds', 'Tilladt forskel på ure i sekunder', {
        max: largestClockSkewSeconds,
        description: `Højst ${largestClockSkewSeconds}.`,
      }),
      defaultValue: defaultClockSkewSeconds,
    },
    roleMappingsField,
    municipalityMappingsField,
    {
      name: 'claimPaths',
      type: 'group',
      label: 'Hvor oplysningerne står i udbyderens svar',
      admin: { description: 'Navnet på oplysningen, eller vejen til den med punktum imellem.' },
      fields: [
        {
          type: 'row',
          fields: [claimPath('name', 'Navn', 'name'), claimPath('email', 'Arbejdsmail', 'email')],
        },
        {
          type: 'row',
          fields: [
            claimPath('roles', 'Roller', 'roles'),
            claimPath('groups', 'Grupper, når der ikke er roller', 'groups'),
          ],
        },
        {
          type: 'row',
          fields: [claimPath('cvr', 'CVR-nummer', 'cvr'), claimPath('tenant', 'Organisation', 'tid')],
        },
      ],
    },
  ],
}
