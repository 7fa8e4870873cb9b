import { amount } from '@collections/fields/text'
import type { GlobalConfig } from 'payload'
import { administratorsGlobalAccess } from '@/access/collectionAccess'

const days = (name: string, label: string, defaultValue: number) => ({
  ...amount(name, label, { min: 1, max: 3650 }),
  required: true,
  defaultValue,
})

/** How many days personal data are kept. */
export const Retention: GlobalConfig = {
  slug: 'retention',
  label: 'Opbevaring',
  access: administratorsGlobalAccess,
  admin: { group: 'Portalen', description: 'Hvor mange dage personoplysninger gemmes.' },
  fields: [
    days('needsDays', 'Kost og tilgængelighed, efter arrangementet', 14),
    days('waitingListDays', 'Venteliste, efter arrangementet', 30),
    days('participantDays', 'Deltagernes navne, efter arrangementet', 180),
    days('feedbackSenderDays', 'Afsender af en rettelse', 90),
    days('auditDays', 'Hændelseslog', 365),
    days('inactiveUserDays', 'Brugere, der ikke logger ind', 365),
    days('searchMissDays', 'Forgæves søgninger', 365),
  ],
}
