'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DateFieldClient, DefaultCellComponentProps } from 'payload'
import { dateText, dateTimeText } from '@/lib/dates'
import { kindOf, shownIn } from './kinds'

/** A date in a list, in Danish words and by Danish clocks wherever the reader sits. */
export function DateCell(props: DefaultCellComponentProps<DateFieldClient>) {
  const { cellData, field } = props
  if (!cellData || Number.isNaN(new Date(cellData).getTime())) return <DefaultCell {...props} />
  const isDay = kindOf(shownIn(field).pickerAppearance) === 'day'
  const words = (isDay ? dateText : dateTimeText)(new Date(cellData))
  return <DefaultCell {...props} cellData={words} field={{ ...field, type: 'text' } as never} />
}
