import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * What stands or falls together: an operation of Payload, or one write beneath it. The outermost is a transaction, those within
 * it are savepoints.
 */
export type Step = {
  readonly id: string
  readonly parent: Step | null
  /** Used once: a step that comes too late undoes nobody else's. */
  readonly savepoint: string
  /** The turn that those within it take, one after the other. */
  line: Promise<void>
  /** Its place in its parent's line, taken at the first write. `null` as long as nothing is written. */
  opening: Promise<void> | null
  isOpen: boolean
  isEnding: boolean
  leaveLine: () => void
  /** Being ended in the database. */
  isClosing: boolean
  /** Ends the waiting of those who end it, or a step within it, for what is under way in it. */
  giveUp: () => void
  readonly givenUp: Promise<void>
  /** Why nothing more can be written in it. */
  fault: Error | null
  afterwards: (() => unknown)[]
  endings: (() => unknown)[]
}

export type Steps = ReturnType<typeof stepsOn>

type Connection = {
  /** Runs one statement on the connection that writes. */
  run: (sql: string) => Promise<unknown>
  /** Whether the database has thrown away the whole transaction because of the error, or may have. */
  isFatal: (error: unknown) => boolean
  /** How long a step may keep the others waiting, in milliseconds. */
  patienceMs: number
  /** What nobody is there to be told. */
  report: (error: unknown) => void
}

/**
 * One writer for a database that takes one: steps wait for their turn, and begin at their first write, so that what comes before
 * it (checks, passwords, pictures) keeps nobody waiting. What is called within a step belongs to it, also without being told
 * so. Steps within a step that run side by side take turns.
 */
export function stepsOn({ isFatal, patienceMs, report, run }: Connection) {
  const store = new AsyncLocalStorage<Step | null>()
  attend()
  let line: Promise<void> = Promise.resolve()

  let made = 0

  /**
   * Node 20 and 22 keep account of contexts from the first use of one on, and take all that waits by then for one. Then the first
   * two operations of a process that run side by side would be one within the other: answered, and undone with it. So the
   * account begins before any operation.
   */
  function attend(): void {
    store.run(null, () => undefined)
  }

  function make(parent: Step | null): Step {
    made += 1
    let giveUp: () => void = () => undefined
    const givenUp = new Promise<void>((resolve) => {
      giveUp = resolve
    })
    return {
      id: randomUUID(),
      parent,
      savepoint: `step_${made}`,
      line: Promise.resolve(),
      opening: null,
      isOpen: false,
      isEnding: false,
      leaveLine: () => undefined,
      isClosing: false,
      giveUp,
      givenUp,
      fault: null,
      afterwards: [],
      endings: [],
    }
  }

  /** The innermost step that the caller is in and that has not ended. */
  function current(): Step | null {
    return underWay(store.getStore() ?? null)
  }

  async function takeTurn(parent: Step | null): Promise<() => void> {
    const before = parent ? parent.line : line
    let leave: () => void = () => undefined
    const turn = new Promise<void>((resolve) => {
      leave = resolve
    })
    const mine = before.then(() => turn)
    if (parent) parent.line = mine
    else line = mine
    await (parent ? Promise.race([before, rootOf(parent).givenUp]) : before)
    return leave
  }

  function open(step: Step): Promise<void> {
    step.opening ??= reallyOpen(step)
    return step.opening
  }

  async function reallyOpen(step: Step): Promise<void> {
    const { parent } = step
    if (parent) await open(parent)
    step.leaveLine = await takeTurn(parent)
    try {
      refuseFaulty(step)
      await run(parent ? `SAVEPOINT ${step.savepoint}` : 'BEGIN IMMEDIATE')
      step.isOpen = true
    } catch (error) {
      step.leaveLine()
      throw error
    }
    if (!parent) watch(step)
  }

  /**
   * A step that waits for something outside would keep everybody waiting for ever; also one that is ending, but for a step
   * within it that nobody has waited for.
   */
  function watch(step: Step): void {
    const timer = setTimeout(() => {
      if (!step.isOpen || step.isClosing) return
      const fault = new Error(`Databasen har ventet ${patienceMs / 1000} sekunder på den samme ændring`)
      report(fault)
      step.fault ??= fault
      // Whoever ends it follows it up.
      const { isEnding } = step
      step.isEnding = true
      close(step, false)
        .catch(() => undefined)
        .then(() => (isEnding ? undefined : followEnd(step)))
        .finally(step.giveUp)
    }, patienceMs)
    timer.unref()
    const { leaveLine } = step
    step.leaveLine = () => {
      clearTimeout(timer)
      leaveLine()
    }
  }

  /**
   * Undoes a step whose work has not ended, so that nobody waits for it: it may never say that it has. What it writes from now on
   * is refused.
   */
  async function takeAway(step: Step, fault: Error): Promise<void> {
    step.fault ??= fault
    if (step.isEnding) return
    step.isEnding = true
    if (step.isOpen) await close(step, false)
    await followEnd(step)
  }

  async function close(step: Step, isKept: boolean): Promise<void> {
    const name = step.savepoint
    step.isClosing = true
    try {
      // Taken away with what it lies within.
      if (!isStanding(step)) refuseFaulty(step)
      else if (isKept) {
        refuseFaulty(step)
        await run(step.parent ? `RELEASE ${name}` : 'COMMIT')
      } else if (step.parent) {
        await run(`ROLLBACK TO ${name}`)
        await run(`RELEASE ${name}`)
      } else {
        await run('ROLLBACK')
      }
    } catch (error) {
      // What can't be undone by itself falls with the whole.
      if (step.parent) rootOf(step).fault ??= asError(error)
      else if (isKept) await run('ROLLBACK').catch(() => undefined)
      if (isKept) throw error
    } finally {
      step.isOpen = false
      step.leaveLine()
    }
  }

  /** Ends a step when what is under way within it has ended. Ending it twice changes nothing. */
  async function end(step: Step, isKept: boolean): Promise<void> {
    if (step.isEnding) {
      if (isKept && step.fault) throw step.fault
      return
    }
    step.isEnding = true
    try {
      await settle(step, isKept)
    } finally {
      await followEnd(step)
    }
  }

  async function settle(step: Step, isKept: boolean): Promise<void> {
    if (!isKept) step.fault ??= new Error('Ændringen er fortrudt')
    if (step.opening) {
      await step.opening.catch((error) => {
        step.fault ??= asError(error)
      })
      await Promise.race([step.line, rootOf(step).givenUp])
      if (step.isOpen) await close(step, isKept)
      else if (isKept && step.fault) throw step.fault
    }
    // The driver waits for nothing, so a row of operations would let nobody else in: no request, no signal, no timer.
    if (!step.parent && step.opening) await nextTurn()
    if (!isKept) return
    if (step.parent) step.parent.afterwards.push(...step.afterwards)
    else for (const act of step.afterwards) await follow(act)
  }

  /** What lies within another has ended for good only when that has, also where it was undone before. */
  async function followEnd(step: Step): Promise<void> {
    if (step.parent) step.parent.endings.push(...step.endings)
    else for (const act of step.endings) await follow(act)
  }

  /** What was written stays written, whatever becomes of what follows it. */
  async function follow(act: () => unknown): Promise<void> {
    try {
      await act()
    } catch (error) {
      report(error)
    }
  }

  /** Runs `work` in a step of its own, within `parent` if there is one. */
  async function within<Outcome>(
    parent: Step | null,
    work: (step: Step) => Promise<Outcome>,
  ): Promise<Outcome> {
    const step = make(parent)
    await open(step)
    try {
      const outcome = await store.run(step, () => work(step))
      await end(step, true)
      return outcome
    } catch (error) {
      if (isFatal(error)) await takeAway(rootOf(step), asError(error))
      await end(step, false)
      throw error
    }
  }

  return {
    current,
    attend,

    /** Ends the account of contexts, which each promise of the process pays for. For a database that is closed. */
    forget: () => store.disable(),

    /** Begins a step that the caller, and what it calls from here on, is in. */
    begin(): Step {
      const step = make(current())
      // Nothing can be written in it either.
      step.fault = faultAround(store.getStore() ?? null)
      store.enterWith(step)
      return step
    },

    commit: (step: Step) => end(step, true),
    rollBack: (step: Step) => end(step, false),

    /** Whether what is read in the step has to be read where it is written. */
    hasWritten: (step: Step) => rootOf(step).isOpen,

    /**
     * One write as one step: within `asked`, or whatever step the caller is in. One that fails spoils the step it was asked to
     * belong to, as on MongoDB: Payload only logs some, fx of versions it was to delete, and goes on.
     *
     * @throws what undid the step that it belongs to, since nothing written after that would belong to anything
     */
    async write<Outcome>(asked: Step | null, work: () => Promise<Outcome>): Promise<Outcome> {
      const undone = faultAround(asked ?? store.getStore() ?? null)
      if (undone) throw undone
      const now = current()
      const known = underWay(asked)
      try {
        return await within(known && !isWithin(now, known) ? known : now, work)
      } catch (error) {
        if (asked) await takeAway(asked, asError(error))
        throw error
      }
    },

    /** Has the step the caller is in begin now: nobody writes from here on until it ends. */
    async takeTurn(): Promise<void> {
      const step = current()
      if (step) await open(step)
    },

    /** Runs `work` alone: nobody writes between what it reads and what it writes. */
    alone: <Outcome>(work: (step: Step) => Promise<Outcome>): Promise<Outcome> => {
      const undone = faultAround(store.getStore() ?? null)
      return undone ? Promise.reject(undone) : within(current(), work)
    },

    /** @throws what undid the step the caller is in */
    assertUnbroken(): void {
      const undone = faultAround(store.getStore() ?? null)
      if (undone) throw undone
    },

    /** Does something when the step the caller is in stands; at once when there is none. What is undone is not followed. */
    async afterwards(act: () => unknown): Promise<void> {
      const step = current()
      if (step) step.afterwards.push(act)
      else await act()
    },

    /** Does something when all that the caller is in has ended, kept or undone; nothing when it is in no step. */
    atEnd(act: () => unknown): void {
      current()?.endings.push(act)
    },
  }
}

function underWay(step: Step | null): Step | null {
  let found = step
  while (found?.isEnding) found = found.parent
  return found
}

/**
 * What undid the step the caller is in, or one around it. Its work may go on without knowing: Payload ends the transaction of an
 * operation when one within it fails that was given its request, also where somebody catches that.
 */
function faultAround(step: Step | null): Error | null {
  for (let each = step; each?.isEnding; each = each.parent) if (each.fault) return each.fault
  return null
}

function isWithin(step: Step | null, outer: Step): boolean {
  for (let each = step; each; each = each.parent) if (each === outer) return true
  return false
}

function isStanding(step: Step): boolean {
  for (let each: Step | null = step; each; each = each.parent) if (!each.isOpen) return false
  return true
}

function rootOf(step: Step): Step {
  let root = step
  while (root.parent) root = root.parent
  return root
}

function refuseFaulty(step: Step): void {
  for (let each: Step | null = step; each; each = each.parent) if (each.fault) throw each.fault
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
