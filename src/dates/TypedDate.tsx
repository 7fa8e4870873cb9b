'use client'

import { CalendarIcon } from '@payloadcms/ui'
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { danishClockAt } from '@/lib/danishClock'
import { dateWords } from './dateWords'
import { type DateKind, examples } from './kinds'
import { storedDate } from './storedDate'
import { textOfValue, valueOfText } from './typedValue'

type TypedDateProps = {
  id: string
  name: string
  kind: DateKind
  /** The instant as it is stored, or the text that could not be read. */
  value: unknown
  /** Gets the instant, `null` for an empty field, or the text as it stands when it can't be read: never what stood there before. */
  onChange: (value: string | null) => void
  onLeave?: () => void
  isDisabled?: boolean
  isWrong?: boolean
}

/** One line in which a date is written as people write it in Denmark. Beside it stands, in words, how it was understood. */
export function TypedDate(props: TypedDateProps) {
  const { id, isDisabled = false, isWrong = false, kind, name, onChange, onLeave, value } = props
  const [text, setText] = useState(() => textOfValue(value, kind))
  const given = useRef(new Set([value ?? null]))

  // What comes back is what was written here, unless something else has set it: then that is shown.
  useEffect(() => {
    if (given.current.has(value ?? null)) return
    given.current = new Set([value ?? null])
    setText(textOfValue(value, kind))
  }, [kind, value])

  const write = (written: string) => {
    const next = valueOfText(written, kind, value)
    given.current.add(next)
    setText(written)
    onChange(next)
  }
  const leave = () => {
    given.current = new Set([valueOfText(text, kind, value)])
    onLeave?.()
  }
  const stored = storedDate(value)
  return (
    <div className="typed-date">
      <div className="typed-date__line">
        <input
          aria-describedby={`${id}-words`}
          aria-invalid={isWrong || undefined}
          autoComplete="off"
          disabled={isDisabled}
          id={id}
          name={name}
          onBlur={leave}
          onChange={(event) => write(event.target.value)}
          placeholder={isDisabled ? undefined : `Fx ${examples[kind]}`}
          type="text"
          value={text}
        />
        {isDisabled ? null : <Calendar kind={kind} onPick={write} value={value} />}
      </div>
      <output className="typed-date__words" htmlFor={id} id={`${id}-words`}>
        {stored ? dateWords(stored, kind) : ''}
      </output>
    </div>
  )
}

const natives: Record<DateKind, { type: string; length: number }> = {
  day: { type: 'date', length: 10 },
  moment: { type: 'datetime-local', length: 16 },
  month: { type: 'month', length: 7 },
  time: { type: 'time', length: 5 },
}

/** The browser's own calendar, for whoever would rather choose than write. It fills in the line as if it had been written. */
function Calendar({
  kind,
  onPick,
  value,
}: {
  kind: DateKind
  onPick: (text: string) => void
  value: unknown
}) {
  const picker = useRef<HTMLInputElement>(null)
  const { length, type } = natives[kind]
  const stored = storedDate(value)
  const clock = stored ? danishClockAt(stored).toISOString().slice(0, 16) : ''
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (target.value) onPick(picked(target.value, kind))
  }
  return (
    <span className="typed-date__calendar">
      <button aria-label="Vælg i kalender" onClick={() => picker.current?.showPicker?.()} type="button">
        <CalendarIcon />
      </button>
      <input
        aria-hidden="true"
        onChange={pick}
        ref={picker}
        tabIndex={-1}
        type={type}
        value={kind === 'time' ? clock.slice(11) : clock.slice(0, length)}
      />
    </span>
  )
}

/** `2026-12-10T09:00` as it is written in the line. */
function picked(native: string, kind: DateKind): string {
  if (kind === 'time') return native.replace(':', '.')
  const [date = '', time] = native.split('T')
  const day = date
    .split('-')
    .reverse()
    .map((number, index) => (index === date.split('-').length - 1 ? number : String(Number(number))))
    .join('.')
  return time ? `${day} kl. ${time.replace(/^0(?=\d)/, '').replace(':', '.')}` : day
}
