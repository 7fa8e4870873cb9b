import type { SanitizedConfig, TaskConfig } from 'payload'
import { carryOutPlan } from './carryOutPlan'

/** A database's or a search engine's error may quote all that was to be written. */
const longestMessage = 2000

/**
 * The tasks as the portal wants them, Payload's own among them: plans are carried out by us, and what a job's log holds of a
 * failure is bounded.
 */
export function takeOverTasks(config: SanitizedConfig): SanitizedConfig {
  const tasks = config.jobs.tasks?.map((task) =>
    bounded(task.slug === 'schedulePublish' ? { ...task, ...carryOutPlan } : task),
  )
  if (tasks) config.jobs.tasks = tasks
  return config
}

function bounded(task: TaskConfig): TaskConfig {
  const { handler } = task
  if (typeof handler !== 'function') return task
  return {
    ...task,
    handler: async (args) => {
      try {
        return await handler(args)
      } catch (error) {
        if (!(error instanceof Error) || error.message.length <= longestMessage) throw error
        throw new Error(`${error.message.slice(0, longestMessage)}…`)
      }
    },
  }
}
