import { phone } from '@collections/fields/phone'
import { longText, shortText } from '@collections/fields/text'
import { forgetContentOnChange } from '@collections/hooks/forgetContent'
import type { GlobalConfig } from 'payload'
import { accessToGlobal } from '@/access/collectionAccess'

/** Texts that stand on every page or on the front page. Empty fields fall back to the portal's own words. */
export const SiteTexts: GlobalConfig = {
  slug: 'site-texts',
  label: 'Faste tekster',
  access: accessToGlobal('site-texts'),
  hooks: { afterChange: [forgetContentOnChange] },
  admin: {
    group: 'Portalen',
    description: 'Forsidens og sidefodens tekster. Et tomt felt bruger portalens egen tekst.',
  },
  fields: [
    shortText('homeTitle', 'Forsidens overskrift'),
    longText('homeLead', 'Forsidens manchet', { maxLength: 400 }),
    longText('footerText', 'Sidefodens tekst', { maxLength: 400 }),
    { name: 'contactEmail', type: 'email', label: 'Sekretariatets mail' },
    phone({ name: 'contactPhone', label: 'Sekretariatets telefon' }),
    longText('notice', 'Meddelelse øverst på alle sider', { maxLength: 400 }),
  ],
}
