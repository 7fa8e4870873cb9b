import { BulletList } from '@/ui/BulletList'
import { ChipList } from '@/ui/ChipList'
import { Disclosure } from '@/ui/Disclosure'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { StatTable } from '@/ui/StatTable'
import type { SurveyQuestion } from './rules'

/** One question: its shares as bars, everything else in words, and what to beware of. */
export function QuestionFigure({ item, source }: { item: SurveyQuestion; source: string | null }) {
  const id = `figur-${item.figure}`
  const caveat = item.caveats.join(' ')
  return (
    <Section>
      <SectionHeading id={id} level={3} lead={item.definition}>
        {item.question}
      </SectionHeading>
      {item.fewest === null ? null : (
        <ChipList items={[{ label: `Få svar: ned til ${item.fewest}. Tallene er usikre`, tone: 'warn' }]} />
      )}
      <p>{item.sample}</p>
      {item.rows.length > 0 ? (
        <StatTable
          caption={`Figur ${item.figure}`}
          rows={item.rows}
          base={item.base}
          caveat={caveat || null}
          source={source}
        />
      ) : null}
      {item.statements.length > 0 ? (
        <>
          <p>{item.rows.length > 0 ? 'Det er også oplyst:' : 'Det er oplyst:'}</p>
          <BulletList items={item.statements} />
        </>
      ) : null}
      {item.rows.length === 0 && caveat ? <p>Vær opmærksom: {caveat}</p> : null}
      {item.statementsBySex.length > 0 ? (
        <Disclosure summary="Piger og drenge: for få svar til at sammenligne">
          <p>
            Tallene står her, fordi de er oplyst. De kan ikke bruges til at sige noget om forskellen på køn.
          </p>
          <BulletList items={item.statementsBySex} />
        </Disclosure>
      ) : null}
      {item.interpretations.length > 0 ? (
        <Disclosure summary="Sådan tolker undersøgelsen tallene">
          <BulletList items={item.interpretations} />
        </Disclosure>
      ) : null}
    </Section>
  )
}
