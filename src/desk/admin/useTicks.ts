'use client'

import { useRef, useState } from 'react'
import { z } from 'zod'
import { askDesk, messageOf } from './deskClient'

const answered = z.object({ attendance: z.array(z.string()) })

export type Person = { id: string; name: string; detail: string; isOpen: boolean; attendance: string[] }

type Saving = { kind: 'saving' } | { kind: 'failed'; message: string }

/**
 * The ticks of a list, each saved at once. One person's ticks are sent one after the other, so that the last one stands; one
 * that could not be saved goes back to what it was, and says so.
 */
export function useTicks(people: Person[]) {
  const [present, setPresent] = useState<ReadonlyMap<string, string[]>>(
    () => new Map(people.map(({ attendance, id }) => [id, attendance])),
  )
  const [states, setStates] = useState<ReadonlyMap<string, Saving>>(new Map())
  const queues = useRef(new Map<string, Promise<void>>())
  const put = (id: string, change: (days: string[]) => string[]) =>
    setPresent((all) => new Map(all).set(id, change(all.get(id) ?? [])))
  const mark = (id: string, state: Saving | null) =>
    setStates((all) => {
      const next = new Map(all)
      if (state) next.set(id, state)
      else next.delete(id)
      return next
    })
  const tick = (id: string, day: string, isPresent: boolean) => {
    const set = (on: boolean) =>
      put(id, (days) => [...days.filter((each) => each !== day), ...(on ? [day] : [])])
    set(isPresent)
    mark(id, { kind: 'saving' })
    const save = async () => {
      try {
        await askDesk('attendance', { registration: id, day, isPresent }, answered)
        mark(id, null)
      } catch (error) {
        set(!isPresent)
        mark(id, { kind: 'failed', message: messageOf(error) })
      }
    }
    queues.current.set(id, (queues.current.get(id) ?? Promise.resolve()).then(save))
  }
  return {
    tick,
    isPresent: (id: string, day: string) => present.get(id)?.includes(day) ?? false,
    daysOf: (id: string) => present.get(id) ?? [],
    stateOf: (id: string) => states.get(id) ?? null,
  }
}
