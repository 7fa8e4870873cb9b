'use client'

import { useForm, useFormInitializing } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { splitWords } from '../splitWords'

const rows = z.array(z.object({ words: z.string().nullish() })).catch([])

/**
 * Takes the word that the list of searches in vain has put in the address, begins a group with it and goes there. A word that
 * stands in a group is only gone to, so that coming twice does no more than once. Nothing is saved.
 */
export function useWordFromList(): void {
  const { addFieldRow, getData } = useForm()
  const isInitializing = useFormInitializing()
  const isDone = useRef(false)
  useEffect(() => {
    const word = new URLSearchParams(window.location.search).get('ord')?.trim().slice(0, 300)
    if (!word || isInitializing || isDone.current) return
    isDone.current = true
    const groups = rows.parse(getData().synonyms)
    const place = groups.findIndex(({ words }) =>
      splitWords(words).some((known) => known.toLowerCase() === word),
    )
    if (place < 0) {
      const value = `${word}, `
      addFieldRow({
        path: 'synonyms',
        rowIndex: groups.length,
        schemaPath: 'synonyms',
        subFieldState: {
          words: { initialValue: value, valid: true, value },
          isOneWay: { initialValue: false, valid: true, value: false },
        },
      })
    }
    focusWhenThere(`field-synonyms__${place < 0 ? groups.length : place}__words`)
  }, [addFieldRow, getData, isInitializing])
}

/** The row is drawn by the server and comes a moment later. */
function focusWhenThere(id: string, triesLeft = 50): void {
  const field = document.getElementById(id)
  if (field instanceof HTMLInputElement) {
    field.scrollIntoView({ block: 'center' })
    field.focus()
    field.setSelectionRange(field.value.length, field.value.length)
    return
  }
  if (triesLeft > 0) setTimeout(() => focusWhenThere(id, triesLeft - 1), 100)
}
