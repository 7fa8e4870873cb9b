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

/** One portal for the whole run, with an administrator made as an operator makes one: by the link, in a browser. */
export default async function setup(project: TestProject) {
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

async function takeFirstAdministratorLink(link: string | null, administrator: Administrator): Promise<void> {
  if (!link) throw new Error('Den tomme portal gav intet link til den første administrator.')
  const browser = await launchBrowser()
  try {
    await createFirstAdministrator(await browser.newPage(), link, administrator)
  } finally {
    await browser.close()
  }
}
