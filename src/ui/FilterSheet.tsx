'use client'

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Icon } from './Icon'

interface FilterSheetProps {
  /** How many filters are on; said on the folded switch. */
  activeCount: number
  children: (close: () => void) => ReactNode
}

const phone = '(max-width: 899px)'

/**
 * On a phone the filters are a panel over the page, behind a switch: what is under it can't be reached meanwhile, and
 * Escape closes it. Without script the panel unfolds in its place; on a wide screen it is always there.
 */
export function FilterSheet({ activeCount, children }: FilterSheetProps) {
  const panel = useRef<HTMLDivElement>(null)
  const folding = useRef<HTMLDetailsElement>(null)
  const [isSheet, setIsSheet] = useState(false)

  const close = () => {
    if (folding.current) folding.current.open = false
    // At once, so that the focus can go to what was out of reach.
    flushSync(() => setIsSheet(false))
  }

  useLayoutEffect(() => {
    if (!isSheet || !panel.current) return
    const openUp = shutOffRest(panel.current)
    const screen = matchMedia(phone)
    const onWiden = () => setIsSheet(false)
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !folding.current) return
      folding.current.open = false
      folding.current.querySelector('summary')?.focus()
    }
    screen.addEventListener('change', onWiden)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      openUp()
      screen.removeEventListener('change', onWiden)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [isSheet])

  return (
    <div
      ref={panel}
      className={isSheet ? 'filter-panel filter-panel--sheet' : 'filter-panel'}
      {...(isSheet ? { role: 'dialog', 'aria-modal': true, 'aria-label': 'Filtre' } : {})}
    >
      <details
        ref={folding}
        className="filter-switch"
        onToggle={(event) => setIsSheet(event.currentTarget.open && matchMedia(phone).matches)}
      >
        <summary className="filter-switch__button">
          <span className="filter-switch__closed">
            <Icon name="filter" />
            {activeCount > 0 ? `Filtre (${activeCount} valgt)` : 'Filtre'}
          </span>
          <span className="filter-switch__open">
            <Icon name="close" />
            Luk filtre
          </span>
        </summary>
      </details>
      {children(close)}
    </div>
  )
}

/** Nothing but the panel can be reached, until the function it gives is called. */
function shutOffRest(panel: Element): () => void {
  const rest: HTMLElement[] = []
  for (let inside = panel; inside.parentElement && inside !== document.body; inside = inside.parentElement) {
    for (const beside of inside.parentElement.children) {
      if (beside !== inside && beside instanceof HTMLElement && !beside.inert) rest.push(beside)
    }
  }
  for (const element of rest) element.inert = true
  return () => {
    for (const element of rest) element.inert = false
  }
}
