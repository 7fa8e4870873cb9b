import type { Endpoint } from 'payload'
import { z } from 'zod'
import { recordAudit } from '@/audit/record'
import { daysOf } from '@/signup/attendance'
import { attachment } from './attachment'
import { deskBody, deskOf } from './deskDoor'
import { deskFilter, filteredRows } from './filters'
import { costSheet, participantSheet, type Sheet, sheetsAsCsv } from './sheet'
import { toXlsx } from './xlsx'

const asked = z.object({
  event: z.string().min(1).max(100),
  format: z.enum(['csv', 'xlsx']),
  /** What is said of diet and access goes along only when it is asked for. */
  hasNeeds: z.boolean(),
  filter: deskFilter.prefault({}),
})

/** `POST /api/registrations/desk/export`: the list as a file, and what each municipality has to pay. */
export const exportEndpoint: Endpoint = {
  path: '/desk/export',
  method: 'post',
  handler: async (req) => {
    const { event: eventId, filter, format, hasNeeds } = await deskBody(req, asked)
    const { event, rows } = await deskOf(req, eventId)
    const shown = filteredRows(rows, filter)
    await recordAudit(req, {
      action: 'exportList',
      collection: 'registrations',
      id: event.id,
      purpose: hasNeeds
        ? 'Deltagerliste til afvikling, med kost og tilgængelighed'
        : 'Deltagerliste til afvikling',
      subjectEmails: shown.filter(({ isAnonymous }) => !isAnonymous).map(({ email }) => email),
    })
    // The cost is everybody's, whatever part of the list is looked at.
    const sheets: [Sheet, ...Sheet[]] = [
      participantSheet(shown, { days: daysOf(event), hasNeeds }),
      ...(event.priceDkk ? [costSheet(event.priceDkk, rows)] : []),
    ]
    const name = `deltagere-${event.slug}`
    return format === 'csv'
      ? attachment(sheetsAsCsv(sheets), 'text/csv; charset=utf-8', `${name}.csv`)
      : attachment(await toXlsx(sheets), spreadsheet, `${name}.xlsx`)
  },
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
