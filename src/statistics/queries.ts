import { cache } from 'react'
import { as, currentReader } from '@/content/reader'

/** The surveys by name, without their questions. */
export const listSurveys = cache(async () => {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'surveys',
    depth: 1,
    limit: 100,
    select: {
      municipality: true,
      municipalityInferred: true,
      slug: true,
      summary: true,
      title: true,
      years: true,
    },
    sort: 'title',
  })
  return docs
})

/** Every value of a survey, as the source brings them. */
export async function observationsOf(surveyId: number | string) {
  const reader = await currentReader()
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'survey-observations',
    depth: 0,
    pagination: false,
    sort: 'key',
    where: { survey: { equals: surveyId } },
  })
  return docs
}
