import type { Metadata } from 'next'
import { bySlug } from '@/content/bySlug'
import { documentMetadata } from '@/content/documentMetadata'
import { PortalPage } from '@/content/PortalPage'
import { statementsOf } from '@/content/related'
import { Statements } from '@/content/Statements'
import { QuestionFigure } from '@/statistics/QuestionFigure'
import { observationsOf } from '@/statistics/queries'
import { arrangeSurvey, type SurveyGrade } from '@/statistics/rules'
import { SurveyFacts } from '@/statistics/SurveyFacts'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { RelatedList } from '@/ui/RelatedList'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return documentMetadata('surveys', (await params).slug)
}

export default async function SurveyPage({ params }: Props) {
  const { slug } = await params
  const survey = await bySlug('surveys', slug)
  const { grades, others } = arrangeSurvey(survey.questions ?? [], await observationsOf(survey.id))
  return (
    <PortalPage section="/tal" crumbs={[{ label: 'Tal om unge', href: '/tal' }, { label: survey.title }]}>
      <PageHeader eyebrow="Undersøgelse" title={survey.title} lead={survey.summary} />
      <SurveyFacts survey={survey} />
      <Statements id="forbehold" heading="Forbehold" items={statementsOf(survey.caveats)} />
      {grades.length > 1 ? (
        <RelatedList
          title="Gå til"
          items={grades.map(({ grade, questions }) => ({
            href: `#${gradeId(grade)}`,
            label: gradeText(grade),
            note: questions.length === 1 ? '1 spørgsmål' : `${questions.length} spørgsmål`,
          }))}
        />
      ) : null}
      {grades.map(({ grade, questions }) => (
        <Section key={gradeId(grade)} labelledBy={gradeId(grade)}>
          <SectionHeading id={gradeId(grade)}>{gradeText(grade)}</SectionHeading>
          {questions.map((item) => (
            <QuestionFigure key={item.figure} item={item} source={survey.sourceTitle ?? null} />
          ))}
        </Section>
      ))}
      <Statements id="andre" heading="Andre målinger" items={others} />
      {grades.length === 0 && others.length === 0 ? (
        <EmptyState title="Tallene er ikke lagt ind endnu">
          <p>Når sekretariatet har lagt undersøgelsens tal ind, står de her.</p>
        </EmptyState>
      ) : null}
    </PortalPage>
  )
}

function gradeText(grade: SurveyGrade['grade']): string {
  return grade === null ? 'Årgang ikke oplyst' : `${grade}. årgang`
}

function gradeId(grade: SurveyGrade['grade']): string {
  return grade === null ? 'aargang-ikke-oplyst' : `aargang-${grade}`
}
