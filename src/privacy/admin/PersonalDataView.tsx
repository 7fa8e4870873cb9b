import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { isAdministrator } from '@/access/roles'
import { keptOfEvents } from '../keptOverview'
import { KeptOfEvents } from './KeptOfEvents'
import { PersonalDataForm } from './PersonalDataForm'

/** Where an administrator answers somebody who wants to see, or be rid of, what the portal has on them. */
export async function PersonalDataView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { permissions, req, visibleEntities } = initPageResult
  if (!isAdministrator(req.user)) redirect('/admin')
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(initPageResult.locale ? { locale: initPageResult.locale } : {})}
      {...(params ? { params } : {})}
      payload={req.payload}
      permissions={permissions}
      {...(searchParams ? { searchParams } : {})}
      {...(req.user ? { user: req.user } : {})}
      visibleEntities={visibleEntities}
    >
      <Gutter>
        <div className="personal-data">
          <h1>Indsigt og sletning</h1>
          <p>
            Når nogen vil vide, hvad portalen har gemt om dem, eller vil have det slettet. Svar inden en
            måned. Sørg for, at det er personen selv, der spørger: svaret skal sendes til den adresse, det
            handler om.
          </p>
          <PersonalDataForm />
          <KeptOfEvents kept={await keptOfEvents(req.payload)} />
        </div>
      </Gutter>
    </DefaultTemplate>
  )
}
