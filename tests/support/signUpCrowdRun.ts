import { setTimeout as wait } from 'node:timers/promises'
import { type RunningChild, startChild } from './childProcess'
import { type Crowd, leavesAgain, seatChangesOf } from './signUpCrowd'

type Run = { processes: number; hasJobs: boolean; parallel: number }

/** What the processes have told the people: whoever has been answered is not to be asked again. */
export type Told = { answered: Set<number>; left: Set<number>; errors: string[] }

/** The crowd, signed up by processes that each have a share of it, and that can be killed. */
export function runCrowd(crowd: Crowd, { hasJobs, parallel, processes }: Run) {
  const ended: RunningChild[] = []
  const running = new Map<number, RunningChild>()
  const told = (): Told => readTold([...ended, ...running.values()])
  const start = (share: number) => {
    const { answered, left } = told()
    const isServed = (index: number) => answered.has(index) && (!leavesAgain(index) || left.has(index))
    const people = Array.from({ length: crowd.size }, (_, index) => index).filter(
      (index) => index % processes === share && !isServed(index),
    )
    const task = { ...crowd, people, parallel, seats: seatChangesOf(crowd), hasJobs }
    running.set(share, startChild('tests/support/signUpProcess.ts', [JSON.stringify(task)]))
  }
  for (let share = 0; share < processes; share++) start(share)
  return {
    told,
    /** Until such a part of the crowd has been answered. */
    answered: async (part: number) => {
      while (
        told().answered.size < part * crowd.size &&
        [...running.values()].some((child) => child.isRunning())
      )
        await wait(20)
    },
    /** Kills a process in the middle of whatever it is doing, and starts it again with those it has not answered. */
    killAndRestart: async (share: number) => {
      const child = running.get(share)
      if (!child) return
      await child.kill()
      ended.push(child)
      running.delete(share)
      start(share)
    },
    /** Until everybody has been served. */
    finished: async () => {
      await Promise.all([...running.values()].map(({ ended: isOver }) => isOver))
      const silent = [...running.values()].find((child) => !child.output().includes('færdig'))
      if (silent) throw new Error(`Processen endte, før den var færdig:\n${silent.output()}`)
    },
    stop: async () => {
      await Promise.all([...running.values()].map((child) => child.kill()))
    },
  }
}

function readTold(children: RunningChild[]): Told {
  const lines = children.flatMap((child) => child.output().split('\n').slice(0, -1))
  const numbersOf = (word: string) =>
    new Set(lines.filter((line) => line.startsWith(`${word} `)).map((line) => Number(line.split(' ')[1])))
  return {
    answered: numbersOf('svar'),
    left: numbersOf('afmeldt'),
    errors: lines.filter((line) => line.startsWith('fejl ')),
  }
}
