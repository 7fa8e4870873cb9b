import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Administrator, createFirstAdministrator, newAdministrator } from './administrator'
import { launchBrowser } from './browser'
import { type RunningPortal, startPortal } from './portal'

export type SeededPortal = RunningPortal & { administrator: Administrator }

const administratorFile = 'administrator.json'

/**
 * A data folder to copy: what a portal has after its first start, with an administrator made as an operator makes one, by the
 * link and in a browser. The first start itself is the affair of firstAdministrator.spec.ts.
 */
export async function makePortalTemplate(folder: string): Promise<void> {
  const portal = await startPortal({ dataDir: folder })
  const browser = await launchBrowser()
  try {
    if (!portal.firstAdminLink)
      throw new Error('Den tomme portal gav intet link til den første administrator.')
    const administrator = newAdministrator()
    await createFirstAdministrator(await browser.newPage(), portal.firstAdminLink, administrator)
    await writeFile(path.join(folder, administratorFile), JSON.stringify(administrator))
  } finally {
    await browser.close()
    await portal.stop()
  }
}

/** Copies a template to a data folder, and tells whose portal it is. */
export async function copyPortalTemplate(template: string, dataDir: string): Promise<Administrator> {
  await cp(template, dataDir, {
    recursive: true,
    // Who runs and what was logged there is no business of the copy's.
    filter: (file) => !['run', 'logs'].includes(path.relative(template, file)),
  })
  return JSON.parse(await readFile(path.join(dataDir, administratorFile), 'utf8'))
}

/** Starts a portal that has the content, an index of it and an administrator. */
export async function startSeededPortal(
  template: string,
  env: Record<string, string> = {},
  onOutput?: (text: string) => void,
): Promise<SeededPortal> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-e2e-'))
  const throwAway = () => rm(dataDir, { recursive: true, force: true })
  try {
    const administrator = await copyPortalTemplate(template, dataDir)
    const portal = await startPortal({ dataDir, env, ...(onOutput ? { onOutput } : {}) })
    const stop = async () => {
      await portal.stop()
      await throwAway()
    }
    return { ...portal, administrator, stop }
  } catch (error) {
    await throwAway()
    throw error
  }
}
