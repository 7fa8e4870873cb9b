'use client'

import {
  Button,
  Drawer,
  Gutter,
  toast,
  useDocumentInfo,
  useDocumentTitle,
  useModal,
  useServerFunctions,
  useTranslation,
} from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { dateWords } from '@/dates/dateWords'
import { readDanishDate } from '@/dates/readDanishDate'
import { storedDate } from '@/dates/storedDate'
import { TypedDate } from '@/dates/TypedDate'

type PlanType = 'publish' | 'unpublish'

const refused = z.object({ error: z.string() })
/** A plan that says nothing of which is one to publish. */
const plans = z.array(
  z.object({
    id: z.union([z.string(), z.number()]),
    input: z.object({
      type: z
        .enum(['publish', 'unpublish'])
        .nullish()
        .catch(null)
        .transform((type) => type ?? 'publish'),
    }),
    waitUntil: z.coerce.date().nullish().catch(null),
  }),
)
type Waiting = z.infer<typeof plans>[number]

const unanswered = 'Planen blev ikke gemt. Genindlæs siden, og prøv igen.'

type PlanDrawerProps = { collection: CollectionSlug; id: string; slug: string }

/** Gives the saved draft a time at which it is published, or taken down. In place of Payload's, which reads dates in American. */
export function PlanDrawer({ collection, id, slug }: PlanDrawerProps) {
  const { hasPublishedDoc, unpublishedVersionCount } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const { toggleModal } = useModal()
  const { getUpcomingScheduledPublish, schedulePublish } = useServerFunctions()
  const { t } = useTranslation()
  const [type, setType] = useState<PlanType>('publish')
  const [date, setDate] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [waiting, setWaiting] = useState<Waiting[] | null>(null)

  const refresh = useCallback(async () => {
    const found = await getUpcomingScheduledPublish({ collectionSlug: collection, id }).catch(() => null)
    setWaiting(plans.safeParse(found).data ?? [])
  }, [collection, getUpcomingScheduledPublish, id])
  useEffect(() => {
    void refresh()
  }, [refresh])

  const ask = async (args: Parameters<typeof schedulePublish>[0]): Promise<boolean> => {
    setIsBusy(true)
    const answer: unknown = await schedulePublish(args)
    await refresh()
    setIsBusy(false)
    const refusal = answer ? refused.safeParse(answer).data?.error : unanswered
    // The browser's own word for a fault on the way is English.
    setProblem(refusal?.startsWith('Error ') ? unanswered : (refusal ?? null))
    return !refusal
  }
  const plan = async () => {
    const wrong = timeProblem(date)
    if (wrong) return setProblem(wrong)
    const when = storedDate(date)
    if (!when) return
    const doc = { relationTo: collection, value: id }
    if (!(await ask({ date: when, doc, timezone: 'Europe/Copenhagen', type }))) return
    setDate(null)
    toast.success(t('version:scheduledSuccessfully'))
  }
  const cancel = async (deleteID: string | number) => {
    if (await ask({ deleteID })) toast.success('Planen er slettet.')
  }
  const heading = t('general:schedulePublishFor', { title })
  const isNothingNew = hasPublishedDoc && unpublishedVersionCount === 0
  return (
    <Drawer
      className="schedule-publish"
      gutter={false}
      Header={
        <div className="schedule-publish__drawer-header">
          <h2 title={heading}>{heading}</h2>
          <Button
            aria-label={t('general:close')}
            buttonStyle="icon-label"
            icon="x"
            iconStyle="with-border"
            onClick={() => toggleModal(slug)}
            round
            type="button"
          />
        </div>
      }
      slug={slug}
    >
      <Gutter className="schedule-publish__scheduler plan">
        <fieldset className="plan__types" disabled={isBusy}>
          <legend>Hvad skal der ske?</legend>
          {(['publish', 'unpublish'] as const).map((choice) => (
            <label key={choice}>
              <input
                checked={type === choice}
                name={`${slug}-type`}
                onChange={() => setType(choice)}
                type="radio"
                value={choice}
              />
              {t(`version:${choice}`)}
            </label>
          ))}
        </fieldset>
        <p className="plan__note">{noteOn(type, { hasPublishedDoc, isNothingNew })}</p>
        <div className="plan__time" id="time">
          <label htmlFor={`${slug}-time`}>Tidspunkt (dansk tid)</label>
          <TypedDate
            id={`${slug}-time`}
            isDisabled={isBusy}
            isWrong={problem !== null && timeProblem(date) !== null}
            kind="moment"
            name={`${slug}-time`}
            onChange={(value) => {
              setDate(value)
              setProblem(null)
            }}
            onLeave={() => setProblem(date ? timeProblem(date) : null)}
            value={date}
          />
        </div>
        <p className="plan__problem" role="alert">
          {problem}
        </p>
        <Button disabled={isBusy} id="scheduled-publish-save" onClick={plan} type="button">
          {t(isBusy ? 'general:saving' : 'general:save')}
        </Button>
      </Gutter>
      <Gutter className="schedule-publish__upcoming plan">
        <h3>Planlagt</h3>
        {waiting?.length === 0 ? <p>Der er ingen planer.</p> : null}
        <ul className="plan__waiting">
          {(waiting ?? []).map(({ id: plan, input, waitUntil }) => {
            const words = `${t(`version:${input.type}`)} ${waitUntil ? dateWords(waitUntil, 'moment') : 'nu'}`
            return (
              <li key={plan}>
                {words}
                <Button
                  aria-label={`Slet planen: ${words}`}
                  buttonStyle="secondary"
                  disabled={isBusy}
                  onClick={() => cancel(plan)}
                  size="small"
                  type="button"
                >
                  {t('general:delete')}
                </Button>
              </li>
            )
          })}
        </ul>
      </Gutter>
    </Drawer>
  )
}

function timeProblem(date: string | null): string | null {
  if (!date) return 'Skriv, hvornår det skal ske.'
  const stored = storedDate(date)
  if (stored) {
    // The minute that it is still counts as now.
    return stored.getTime() < Date.now() - 60_000 ? 'Tidspunktet er passeret. Vælg et senere.' : null
  }
  const read = readDanishDate(date, 'moment')
  return 'problem' in read ? read.problem : null
}

function noteOn(type: PlanType, state: { hasPublishedDoc: boolean; isNothingNew: boolean }): string {
  if (type === 'unpublish') {
    return state.hasPublishedDoc
      ? 'Det bliver taget ned, så kun redaktionen kan se det.'
      : 'Det er ikke offentligt nu. Læg også en plan for, hvornår det offentliggøres.'
  }
  return state.isNothingNew
    ? 'Det er offentligt nu, og der er ingen nyere kladde. Planen offentliggør den kladde, der er til den tid.'
    : 'Den nyeste kladde til den tid bliver offentliggjort.'
}
