import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { parsedUrl } from './lib/parsedUrl'

/**
 * The validated environment: the only reader of `process.env`.
 * Empty strings count as unset. Secrets not given are read from `<DATA_DIR>/secrets.json`, which `npm start` creates.
 */
const optionalText = z.string().optional()

const schema = z.object({
  NODE_ENV: optionalText,
  DATA_DIR: optionalText,
  DATABASE_URI: optionalText.refine(
    (value) => value === undefined || /^(mongodb(\+srv)?:\/\/|file:)/.test(value),
    'skal begynde med mongodb:// eller file:',
  ),
  PAYLOAD_SECRET: optionalText.refine(
    (value) => value === undefined || value.length >= 32,
    'skal være mindst 32 tegn',
  ),
  PORT: z.coerce
    .number('skal være et tal')
    .int('skal være et helt tal')
    .min(1, 'skal være mindst 1')
    .max(65535, 'skal være højst 65535')
    .default(3000),
  PORTAL_URL: optionalText.refine(
    (value) => value === undefined || parsedUrl(value) !== null,
    'skal være en hel webadresse',
  ),
  MEILI_HOST: optionalText.refine(
    (value) => value === undefined || parsedUrl(value) !== null,
    'skal være en hel webadresse',
  ),
  MEILI_API_KEY: optionalText,
  MEILI_INDEX: z.string().default('portal'),
  SMTP_URL: optionalText,
  MAIL_FROM: z.string().default('portal@vidensnetvaerk.invalid'),
  JOBS: z.enum(['inline', 'worker'], 'skal være inline eller worker').optional(),
  S3_BUCKET: optionalText,
  S3_ENDPOINT: optionalText,
  S3_REGION: optionalText,
  S3_ACCESS_KEY_ID: optionalText,
  S3_SECRET_ACCESS_KEY: optionalText,
  // How many reverse proxies of one's own stand in front: so many X-Forwarded-For entries are believed.
  TRUSTED_PROXIES: z.coerce
    .number('skal være et tal')
    .int('skal være et helt tal')
    .min(0, 'skal være mindst 0')
    .max(10, 'skal være højst 10')
    .default(0),
  SECURITY_CONTACT: optionalText.refine(
    (value) => value === undefined || /^(mailto:.+@.+|tel:.+|https:\/\/.+|[^\s:@]+@[^\s:@]+)$/.test(value),
    'skal være en mailadresse eller begynde med mailto:, tel: eller https://',
  ),
  SECURITY_POLICY_URL: optionalText.refine(
    (value) => value === undefined || (value.startsWith('https://') && parsedUrl(value) !== null),
    'skal være en hel webadresse, der begynder med https://',
  ),
  HEALTH_TOKEN: optionalText.refine(
    (value) => value === undefined || value.length >= 24,
    'skal være mindst 24 tegn',
  ),
  WAS_URL: optionalText,
  QUICK_EXIT_URL: z.string().default('https://www.dr.dk/'),
})

export type DatabaseKind = 'sqlite' | 'mongodb'

const secretsSchema = z.object({ payloadSecret: z.string().min(32), meiliKey: z.string().min(16) })

function readEnvironment(source: NodeJS.ProcessEnv) {
  const filled = Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== '')
  const parsed = schema.safeParse(Object.fromEntries(filled.map(([name, value]) => [name, value?.trim()])))
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new Error(`Miljøet er ikke sat rigtigt op: ${lines.join('; ')}`)
  }
  const values = parsed.data
  const s3 = [values.S3_BUCKET, values.S3_ACCESS_KEY_ID, values.S3_SECRET_ACCESS_KEY]
  if (s3.some(Boolean) && !s3.every(Boolean)) {
    throw new Error(
      'Miljøet er ikke sat rigtigt op: S3_BUCKET, S3_ACCESS_KEY_ID og S3_SECRET_ACCESS_KEY skal sættes sammen',
    )
  }
  const dataDir = path.resolve(/* turbopackIgnore: true */ values.DATA_DIR ?? 'data')
  const databaseUri = values.DATABASE_URI ?? `file:${path.join(dataDir, 'portal.db')}`
  const databaseKind: DatabaseKind = databaseUri.startsWith('file:') ? 'sqlite' : 'mongodb'
  const portalUrl = (values.PORTAL_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, '')
  return {
    dataDir,
    databaseUri,
    databaseKind,
    databaseFolder: databaseKind === 'sqlite' ? folderOf(databaseUri) : null,
    payloadSecret: values.PAYLOAD_SECRET ?? storedSecret(dataDir),
    isProduction: values.NODE_ENV === 'production',
    portalUrl,
    isHttps: portalUrl.startsWith('https://'),
    trustedProxies: values.TRUSTED_PROXIES,
    securityContact: values.SECURITY_CONTACT
      ? { address: asContactUri(values.SECURITY_CONTACT), policyUrl: values.SECURITY_POLICY_URL ?? null }
      : null,
    search: values.MEILI_HOST
      ? { host: values.MEILI_HOST, apiKey: values.MEILI_API_KEY ?? '', index: values.MEILI_INDEX }
      : null,
    mail: { smtpUrl: values.SMTP_URL ?? null, from: values.MAIL_FROM },
    // One SQLite file takes one process, so the embedded portal runs its jobs itself.
    jobs: values.JOBS ?? (databaseKind === 'sqlite' ? 'inline' : 'worker'),
    s3:
      values.S3_BUCKET && values.S3_ACCESS_KEY_ID && values.S3_SECRET_ACCESS_KEY
        ? {
            bucket: values.S3_BUCKET,
            endpoint: values.S3_ENDPOINT,
            region: values.S3_REGION ?? 'eu-west-1',
            accessKeyId: values.S3_ACCESS_KEY_ID,
            secretAccessKey: values.S3_SECRET_ACCESS_KEY,
          }
        : null,
    healthToken: values.HEALTH_TOKEN ?? null,
    wasUrl: values.WAS_URL ?? null,
    quickExitUrl: values.QUICK_EXIT_URL,
  }
}

function folderOf(databaseUri: string): string {
  const [file = ''] = databaseUri.replace(/^file:(\/\/(localhost)?(?=\/))?/, '').split('?')
  return path.dirname(path.resolve(/* turbopackIgnore: true */ decodeURIComponent(file)))
}

/** RFC 9116 wants an address with its scheme. */
function asContactUri(contact: string): string {
  return contact.includes(':') ? contact : `mailto:${contact}`
}

function storedSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secrets.json')
  if (!existsSync(file)) {
    throw new Error(
      `PAYLOAD_SECRET mangler, og ${file} findes ikke. Kør npm start, eller sæt PAYLOAD_SECRET.`,
    )
  }
  return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).payloadSecret
}

export const env = readEnvironment(process.env)
