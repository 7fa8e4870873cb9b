import type { SanitizedConfig } from 'payload'
import { expect, test } from 'vitest'
import { carryOutPlan } from './carryOutPlan'
import { takeOverTasks } from './ownTasks'

const failWith = (message: string) => ({
  slug: 'settleEvent',
  handler: () => Promise.reject(new Error(message)),
})

function taskOf(slug: string, task: object) {
  const config = { jobs: { tasks: [task] } } as unknown as SanitizedConfig
  const found = takeOverTasks(config).jobs.tasks?.find((each) => each.slug === slug)
  if (typeof found?.handler !== 'function') throw new Error(slug)
  return { ...found, run: found.handler as (args: object) => Promise<unknown> }
}

test('what a job’s log holds of an error is bounded, and short errors are as they were', async () => {
  const ofLong = await taskOf('settleEvent', failWith('x'.repeat(1_000_000)))
    .run({})
    .catch((error: unknown) => error)
  expect(ofLong).toBeInstanceOf(Error)
  expect(JSON.stringify([String(ofLong), ofLong instanceof Error && ofLong.stack]).length).toBeLessThan(
    10_000,
  )
  await expect(taskOf('settleEvent', failWith('kort')).run({})).rejects.toThrow(/^kort$/)
})

test('plans are carried out by the portal itself', () => {
  expect(
    taskOf('schedulePublish', { slug: 'schedulePublish', handler: () => ({ output: {} }) }),
  ).toMatchObject({
    label: carryOutPlan.label,
    retries: carryOutPlan.retries,
  })
})
