import { APIError, createLocalReq, type Payload } from 'payload'

/** What a command hears of its work. */
export type Say = {
  line: (text: string) => void
  problem: (text: string) => void
  progress: (done: number, total: number) => void
}

/** @returns the exit code of the command */
export type Work = (payload: Payload, args: string[], say: Say) => Promise<number>

const withoutAddress = (command: string, rest = '') =>
  `Skriv adressen efter --, fx npm run ${command} -- navn@kommune.dk${rest}`

/** Takes one person out of the database. */
const privacyErase: Work = async (payload, args, say) => {
  const { erasePerson } = await import('@/privacy/erase')
  const { mentionPath } = await import('@/privacy/mentionPath')
  const isDryRun = args.includes('--dry-run')
  const address = await addressIn(args)
  if (!address) return refused(say, withoutAddress('privacy:erase', ' --dry-run'))
  try {
    const { counts, mentions } = await erasePerson(await createLocalReq({}, payload), address, { isDryRun })
    if (isDryRun) say.line('Prøvekørsel: intet er ændret.')
    for (const [what, count] of Object.entries(counts)) say.line(`${what}: ${count}`)
    if (mentions.length > 0) say.line('Indholdet nævner personen; ret det i administrationen:')
    for (const mention of mentions) say.line(`- ${mentionPath(mention)}: ${mention.title}`)
    return 0
  } catch (error) {
    if (!(error instanceof APIError && error.isPublic)) throw error
    return refused(say, error.message)
  }
}

/** Prints what the portal has on one address, as JSON. */
const privacyExport: Work = async (payload, args, say) => {
  const { exportPerson } = await import('@/privacy/export')
  const address = await addressIn(args)
  if (!address) return refused(say, `${withoutAddress('-s privacy:export')} > indsigt.json`)
  say.line(JSON.stringify(await exportPerson(await createLocalReq({}, payload), address), null, 2))
  return 0
}

/** Does now what the portal does each night. Prints numbers only. */
const privacyPurge: Work = async (payload, args, say) => {
  const { purgePersonalData } = await import('@/privacy/purge')
  const isDryRun = args.includes('--dry-run')
  const counts = await purgePersonalData({ payload, isDryRun })
  if (isDryRun) say.line('Prøvekørsel: intet er ændret. Så meget er det tid til at slette:')
  for (const [what, count] of Object.entries(counts)) say.line(`${what}: ${count}`)
  return 0
}

/** Builds the search index anew from the database. */
const searchRebuild: Work = async (payload, _args, say) => {
  const { hasSearchEngine } = await import('@/search/engine')
  const { rebuildSearch } = await import('@/search/rebuild')
  if (!hasSearchEngine()) {
    return refused(say, 'Ingen søgemaskine: start portalen med npm start, eller sæt MEILI_HOST.')
  }
  try {
    const { documents } = await rebuildSearch({ payload, onProgress: say.progress })
    say.line(`Søgeindekset er bygget med ${documents} dokumenter.`)
    return 0
  } catch (error) {
    return refused(say, error instanceof Error ? error.message : String(error))
  }
}

/** Prints a new one-time link for the first administrator. */
const firstAdmin: Work = async (payload, _args, say) => {
  const { issueFirstAdministratorLink } = await import('@/accounts/firstAdministrator')
  const link = await issueFirstAdministratorLink(payload)
  if (!link) {
    return refused(say, 'Der er allerede en administrator. En administrator kan oprette flere under Brugere.')
  }
  say.line(`Opret den første administrator her (linket virker én gang): ${link}`)
  return 0
}

/** The commands that a running portal can do itself, by the names of their scripts. */
export const works = { firstAdmin, privacyErase, privacyExport, privacyPurge, searchRebuild }

async function addressIn(args: string[]): Promise<string | null> {
  const { mailAddress } = await import('@/lib/mailAddress')
  return mailAddress.safeParse(args.find((arg) => !arg.startsWith('--'))).data ?? null
}

function refused(say: Say, why: string): number {
  say.problem(`✗ ${why}`)
  return 1
}
