'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

interface SuggestingInputProps {
  /** Answers `?q=` with `{ suggestions: [{ text, note, href }] }`. */
  source: string
  id: string
  name: string
  defaultValue?: string
  'aria-describedby'?: string
}

type Suggestion = { text: string; note: string | null; href: string }

const pauseMs = 150
const patienceMs = 3000

/**
 * A search field with a list of suggestions under it: the combobox of the ARIA practices with manual selection. Without
 * script, or when nobody answers, it is a search field.
 */
export function SuggestingInput({ source, id, ...input }: SuggestingInputProps) {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([])
  const [active, setActive] = useState(-1)
  const asked = useRef<AbortController>(null)
  const listId = `${id}-forslag`
  const isOpen = suggestions.length > 0

  const show = (found: Suggestion[]) => {
    setSuggestions(found)
    setActive(-1)
  }
  const close = () => {
    asked.current?.abort()
    show([])
  }
  const ask = async (typed: string) => {
    asked.current?.abort()
    const asking = new AbortController()
    asked.current = asking
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    if (asking.signal.aborted) return
    const patience = setTimeout(() => asking.abort(), patienceMs)
    try {
      const found = typed.trim() ? await suggestionsFor(source, typed, asking.signal) : []
      if (!asking.signal.aborted) show(found)
    } catch {
      if (asked.current === asking) show([])
    }
    clearTimeout(patience)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return
    const places = suggestions.length + 1
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = suggestions[active]
    if (step) setActive(((active + 1 + step + places) % places) - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && chosen) location.assign(chosen.href)
    else return
    event.preventDefault()
  }
  useEffect(() => () => asked.current?.abort(), [])

  return (
    <>
      <input
        {...input}
        className="form-input"
        type="search"
        id={id}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isOpen ? (
        <div className="suggestions" id={listId} role="listbox" aria-label="Forslag">
          {suggestions.map(({ href, note, text }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and hears the keys
            <div
              key={`${note}${href}`}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => location.assign(href)}
            >
              {note ? <span className="suggestions__note">{note} </span> : null}
              <span className="suggestions__text">{text}</span>
            </div>
          ))}
        </div>
      ) : null}
      <span className="sr-only" role="status">
        {isOpen ? `${suggestions.length} forslag. Vælg med piletasterne.` : null}
      </span>
    </>
  )
}

async function suggestionsFor(source: string, typed: string, signal: AbortSignal): Promise<Suggestion[]> {
  const response = await fetch(`${source}?${new URLSearchParams({ q: typed })}`, { signal })
  if (!response.ok) return []
  const answer: { suggestions: Suggestion[] } = await response.json()
  return answer.suggestions
}
