import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Administrator } from './administrator'
import { makePortalTemplate, startSeededPortal } from './portalTemplate'

export type SharedPortal = { url: string; administrator: Administrator }

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the run's template: what tests/support/portalTemplate.ts copies. */
    portalTemplate: string
    /** The built, seeded portal that the journeys share, with its administrator. */
    portal: SharedPortal
  }
}

/** A template for the run's portals, unless it was given one, and a portal that files share, where one of the run's does. */
export default async function setup(project: TestProject) {
  const given = process.env.PORTAL_TEMPLATE
  const template = given ?? (await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-skabelon-')))
  const throwAway = async () => {
    if (!given) await rm(template, { recursive: true, force: true })
  }
  project.provide('portalTemplate', template)
  try {
    if (!given) await makePortalTemplate(template)
    if (!(await isShared(project))) return throwAway
    const { url, administrator, stop } = await startSeededPortal(template)
    project.provide('portal', { url, administrator })
    return async () => {
      await stop()
      await throwAway()
    }
  } catch (error) {
    await throwAway()
    throw error
  }
}

/** Whether one of the files that were asked for uses the portal that files share. */
async function isShared(project: TestProject): Promise<boolean> {
  const named = process.argv.filter((word) => word.startsWith('tests/e2e/'))
  const { testFiles } = await project.globTestFiles(named)
  const texts = await Promise.all(testFiles.map((file) => readFile(file, 'utf8')))
  return texts.some((text) => text.includes("inject('portal')"))
}
