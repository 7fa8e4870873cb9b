import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Administrator } from './administrator'
import { type MailPortal, startMailPortal } from './mailPortal'
import { makePortalTemplate, startSeededPortal } from './portalTemplate'

export type SharedPortal = { url: string; administrator: Administrator }

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the run's template: what tests/support/portalTemplate.ts copies. */
    portalTemplate: string
    /** The built, seeded portal that the journeys share, with its administrator. */
    portal: SharedPortal
    /** Another one, with a mail server, for those who are mailed something. */
    mailPortal: MailPortal
  }
}

/** A template for the run's portals, unless it was given one, and the portals that files share, where some of the run's do. */
export default async function setup(project: TestProject) {
  const given = process.env.PORTAL_TEMPLATE
  const template = given ?? (await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-skabelon-')))
  const ends: (() => Promise<void>)[] = []
  if (!given) ends.push(() => rm(template, { recursive: true, force: true }))
  const end = async () => {
    for (const each of ends.toReversed()) await each()
  }
  project.provide('portalTemplate', template)
  try {
    if (!given) await makePortalTemplate(template)
    const isUsed = await sharedIn(project)
    if (isUsed('portal')) {
      const { url, administrator, stop } = await startSeededPortal(template)
      ends.push(stop)
      project.provide('portal', { url, administrator })
    }
    if (isUsed('mailPortal')) {
      const { told, stop } = await startMailPortal(template)
      ends.push(stop)
      project.provide('mailPortal', told)
    }
    return end
  } catch (error) {
    await end()
    throw error
  }
}

/** Whether one of the files that were asked for uses what files share. */
async function sharedIn(project: TestProject): Promise<(name: string) => boolean> {
  const named = process.argv.filter((word) => word.startsWith('tests/e2e/'))
  const { testFiles } = await project.globTestFiles(named)
  const texts = await Promise.all(testFiles.map((file) => readFile(file, 'utf8')))
  return (name) => texts.some((text) => text.includes(`inject('${name}')`))
}
