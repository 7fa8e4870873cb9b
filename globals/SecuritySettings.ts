import { requireSecondFactorOfStaff } from '@collections/hooks/requireSecondFactor'
import type { GlobalConfig } from 'payload'
import { accessToGlobal } from '@/access/collectionAccess'

/** What the portal asks of those who log in. */
export const SecuritySettings: GlobalConfig = {
  slug: 'security-settings',
  label: 'Sikkerhed',
  access: accessToGlobal('security-settings'),
  admin: { group: 'Portalen', description: 'Hvad der kræves for at logge ind.' },
  hooks: requireSecondFactorOfStaff,
  fields: [
    {
      name: 'requireSecondFactor',
      type: 'checkbox',
      label: 'Sekretariat og administratorer skal logge ind i to trin',
      defaultValue: false,
      admin: {
        description:
          'De, der ikke har sat det op, bliver logget ud og sætter det op, næste gang de logger ind med adgangskode.',
      },
    },
  ],
}
