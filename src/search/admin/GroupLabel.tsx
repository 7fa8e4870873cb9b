'use client'

import { useRowLabel } from '@payloadcms/ui'

/** A group goes by its words, so that it can be found among the others when they are folded. */
export function GroupLabel() {
  const { data, rowNumber } = useRowLabel<{ words?: string | null }>()
  return <span>{data?.words || `Gruppe ${(rowNumber ?? 0) + 1}`}</span>
}
