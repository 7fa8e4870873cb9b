import { related } from '@/content/related'
import { pathOf } from '@/lib/paths'
import type { Survey } from '@/payload-types'
import { FactList } from '@/ui/FactList'
import { Notice } from '@/ui/Notice'

/** Where the figures come from: municipality, years, who was asked, source. */
export function SurveyFacts({ survey }: { survey: Survey }) {
  const municipality = related(survey.municipality)
  const source = survey.sourceTitle
    ? `${survey.sourceTitle}${survey.sourceYear ? ` (${survey.sourceYear})` : ''}`
    : null
  return (
    <>
      {survey.municipalityInferred ? (
        <Notice tone="warn" title="Kommunen er udledt">
          Undersøgelsen nævner ikke selv, hvilken kommune tallene gælder.
          {municipality
            ? ` De er knyttet til ${municipality.name} ud fra det materiale, de blev fundet i.`
            : null}
        </Notice>
      ) : null}
      <FactList
        items={[
          {
            term: 'Kommune',
            value: municipality ? (
              <>
                <a href={pathOf('municipalities', municipality.slug)}>{municipality.name}</a>
                {survey.municipalityInferred ? ' (udledt)' : null}
              </>
            ) : null,
          },
          { term: 'År', value: survey.years },
          { term: 'Hvem er spurgt', value: survey.population },
          { term: 'Kilde', value: source },
        ]}
      />
    </>
  )
}
