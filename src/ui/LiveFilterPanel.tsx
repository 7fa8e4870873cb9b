'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useTransition } from 'react'
import { Button } from './Button'
import { FilterSheet } from './FilterSheet'
import { formAddress, isSameQuery, showChoices } from './filterForm'

interface LiveFilterPanelProps {
  action: string
  /** The address of what is shown now: what the form's fields must agree with. */
  address: string
  /** How much the choices gave; told to screen readers when it changes. */
  announcement: string
  formId: string
  /** Where the results begin; gets the focus when the reader is done choosing. */
  resultsId: string
  submitLabel: string
  /** The search words, carried along unchanged. */
  words: string
  resetHref: string | null
  activeCount: number
  children: ReactNode
}

const typingPauseMs = 600

/**
 * Filters that take effect at once, without leaving the page or the box just ticked. Without script it is a plain GET form
 * with a button.
 */
export function LiveFilterPanel(props: LiveFilterPanelProps) {
  const { action, address, announcement, formId, resultsId, submitLabel, words, resetHref } = props
  const form = useRef<HTMLFormElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isPending, startTransition] = useTransition()
  const router = useRouter()

  const apply = () => {
    clearTimeout(waiting.current)
    waiting.current = undefined
    const wanted = form.current ? formAddress(form.current) : address
    if (!isSameQuery(wanted, address)) startTransition(() => router.push(wanted, { scroll: false }))
  }

  useEffect(() => {
    // Fields that only belong to the form, such as the order, stand elsewhere on the page.
    const onInput = ({ target }: Event) => {
      const isOurs = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
      if (!isOurs || target.form !== form.current) return
      clearTimeout(waiting.current)
      waiting.current = setTimeout(apply, target.type === 'number' ? typingPauseMs : 0)
    }
    document.addEventListener('input', onInput)
    return () => document.removeEventListener('input', onInput)
  })

  // After going back the fields still hold what was chosen since. A choice on its way is left alone.
  useLayoutEffect(() => {
    if (form.current && !isPending && waiting.current === undefined) showChoices(form.current, address)
  }, [address, isPending])

  return (
    <FilterSheet activeCount={props.activeCount}>
      {(close) => (
        <form
          ref={form}
          id={formId}
          className="filter-form"
          action={action}
          method="get"
          autoComplete="off"
          aria-labelledby={`${formId}-navn`}
          onSubmit={(event) => {
            event.preventDefault()
            apply()
            close()
            document.getElementById(resultsId)?.focus()
          }}
        >
          <h2 className="filter-form__title" id={`${formId}-navn`}>
            Filtre
          </h2>
          {words ? <input type="hidden" name="q" value={words} /> : null}
          {props.children}
          <div className="filter-form__actions">
            <Button>{submitLabel}</Button>
            {resetHref ? <a href={resetHref}>Nulstil filtre</a> : null}
          </div>
          <p className="sr-only" role="status">
            {isPending ? '' : announcement}
          </p>
        </form>
      )}
    </FilterSheet>
  )
}
