import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { da } from '@payloadcms/translations/languages/da'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { closeFrameworkCollections } from '@/access/frameworkCollections'
import { withinReach } from '@/access/withinReach'
import { offerWorks } from '@/commands/offerWorks'
import { withEmptyLists } from '@/content/emptyLists'
import { mediaStorage } from '@/content/mediaStorage'
import { withCleanLines } from '@/content/oneLineFields'
import { withStoredValues } from '@/dashboard/storedValues'
import { databaseAdapter } from '@/database/adapter'
import { assertTransactions } from '@/database/assertTransactions'
import { withWholeOperations } from '@/database/wholeOperations'
import { withDanishDates } from '@/dates/withDanishDates'
import { env } from '@/env'
import { jobs } from '@/jobs/config'
import { takeOverTasks } from '@/jobs/ownTasks'
import { portalLogger } from '@/logging/logger'
import { mailAdapter } from '@/mail/adapter'
import { answerFault } from '@/rest/answerFault'
import { cookiePrefix } from '@/security/cookies'
import { largestFile } from '@/uploads/kinds'
import { collections } from './collections'
import { portalEditor } from './collections/fields/richText'
import { globals } from './globals'

// Next's bundler knows no `import.meta.dirname`.
const root = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  admin: {
    avatar: 'default',
    components: {
      afterNavLinks: [
        '/src/desk/admin/DeskLinks#DeskNavLink',
        '/src/privacy/admin/PersonalDataLink#PersonalDataLink',
      ],
      beforeDashboard: ['/src/dashboard/Waiting#Waiting'],
      logout: { Button: '/src/dashboard/LogOutButton#LogOutButton' },
      graphics: { Icon: '/src/dashboard/Brand#BrandIcon', Logo: '/src/dashboard/Brand#BrandLogo' },
      views: {
        desk: {
          Component: '/src/desk/admin/DeskView#DeskView',
          exact: false,
          meta: { title: 'Deltagere' },
          path: '/deltagere',
        },
        personalData: {
          Component: '/src/privacy/admin/PersonalDataView#PersonalDataView',
          meta: { title: 'Indsigt og sletning' },
          path: '/indsigt-og-sletning',
        },
        mailPreview: {
          Component: '/src/signup/admin/MailPreviewView#MailPreviewView',
          meta: { title: 'Mails til deltagerne' },
          path: '/mails/:id',
        },
      },
    },
    dateFormat: 'd. MMMM yyyy HH:mm',
    importMap: { baseDir: root },
    livePreview: {
      breakpoints: [
        { name: 'telefon', label: 'Telefon', width: 390, height: 844 },
        { name: 'skaerm', label: 'Skærm', width: 1280, height: 900 },
      ],
    },
    // Payload would draw a picture of whatever an address says, for whoever asks.
    meta: { defaultOGImageType: 'off', titleSuffix: ' – Vidensnetværk Nord' },
    timezones: {
      defaultTimezone: 'Europe/Copenhagen',
      supportedTimezones: [{ label: 'København', value: 'Europe/Copenhagen' }],
    },
    user: 'users',
  },
  collections,
  cookiePrefix,
  cors: [],
  db: databaseAdapter({ kind: env.databaseKind, uri: env.databaseUri }),
  defaultDepth: 0,
  editor: portalEditor,
  email: mailAdapter({ ...env.mail, dataDir: env.dataDir }),
  globals,
  graphQL: { disable: true },
  hooks: { afterError: [answerFault] },
  i18n: {
    fallbackLanguage: 'da',
    supportedLanguages: { da },
    translations: {
      // Words that Payload's Danish leaves in English or gets wrong.
      da: {
        general: {
          createdAt: 'Oprettet',
          dashboard: 'Overblik',
          deletedAt: 'Slettet',
          trash: 'Papirkurv',
          updatedAt: 'Opdateret',
        },
      },
    },
  },
  jobs,
  logger: portalLogger(),
  maxDepth: 3,
  onInit: async (payload) => {
    await assertTransactions(payload)
    offerWorks(payload)
  },
  plugins: mediaStorage(env.s3),
  secret: env.payloadSecret,
  serverURL: env.portalUrl,
  sharp,
  telemetry: false,
  typescript: { outputFile: path.resolve(root, 'src/payload-types.ts') },
  upload: {
    limits: { fileSize: largestFile },
    responseOnLimit: 'Filen er for stor. Den må højst fylde 20 MB.',
  },
})
  .then(closeFrameworkCollections)
  .then(withinReach)
  .then(withCleanLines)
  .then(withEmptyLists)
  .then(withStoredValues)
  .then(withDanishDates)
  .then(withWholeOperations)
  .then(takeOverTasks)
