import { readFile } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { type Administrator, createFirstAdministrator, newAdministrator } from './administrator'
import { launchBrowser } from './browser'
import { startPortal } from './portal'

export type SharedPortal = { url: string; administrator: Administrator }

declare module 'vitest' {
  interface ProvidedContext {
    /** The built, seeded portal that the journeys share, with its administrator. */
    portal: SharedPortal
  }
}

/**
 * One portal for the whole run, with an administrator made as an operator makes one: by the link, in a browser. None when
 * every file of the run starts its own.
 */
export default async function setup(project: TestProject) {
  if (!(await isWanted(project))) return undefined
  const portal = await startPortal()
  try {
    const administrator = newAdministrator()
    await takeFirstAdministratorLink(portal.firstAdminLink, administrator)
    project.provide('portal', { url: portal.url, administrator })
  } catch (error) {
    await portal.stop()
    throw error
  }
  return portal.stop
}

async function isWanted(project: TestProject): Promise<boolean> {
  const named = process.argv.filter((word) => word.startsWith('tests/e2e/'))
  const { testFiles } = await project.globTestFiles(named)
  const texts = await Promise.all(testFiles.map((file) => readFile(file, 'utf8')))
  return texts.some((text) => text.includes("inject('portal')"))
}

async function takeFirstAdministratorLink(link: string | null, administrator: Administrator): Promise<void> {
  if (!link) throw new Error('Den tomme portal gav intet link til den første administrator.')
  const browser = await launchBrowser()
  try {
    await createFirstAdministrator(await browser.newPage(), link, administrator)
  } finally {
    await browser.close()
  }
}
