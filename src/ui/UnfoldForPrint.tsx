'use client'

import { useEffect } from 'react'
import { unfoldWhilePrinting } from './unfoldWhilePrinting'

/** Nothing to look at: as long as it stands on a page, what is folded there is printed too. */
export function UnfoldForPrint(): null {
  useEffect(() => unfoldWhilePrinting(window), [])
  return null
}
