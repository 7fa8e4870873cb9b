import type { Payload } from 'payload'
import { readEvaluations } from '@/evaluation/readEvaluations'
import { fewestShown, type QuestionSummary } from '@/evaluation/summary'
import type { Event } from '@/payload-types'

/** What participants thought, all together. */
export async function EvaluationPage({ event, payload }: { event: Event; payload: Payload }) {
  const summary = await readEvaluations(payload, event)
  return (
    <section className="evaluation">
      <h2>Evaluering</h2>
      {event.hasEvaluation ? null : <p>Deltagerne bliver ikke bedt om en evaluering.</p>}
      {summary.kind === 'tooFew' ? (
        <p>
          {summary.total === 0
            ? 'Ingen har svaret endnu.'
            : `${summary.total === 1 ? 'Én' : 'To'} har svaret.`}{' '}
          Svarene vises, når mindst {fewestShown} har svaret. Ellers er de ikke anonyme.
        </p>
      ) : (
        <>
          <p>{summary.total} har svaret. Svarene er anonyme, og tekster står i tilfældig rækkefølge.</p>
          {summary.questions.map((question) => (
            <Question key={`${question.kind}-${question.label}`} question={question} />
          ))}
        </>
      )}
    </section>
  )
}

function Question({ question }: { question: QuestionSummary }) {
  if (question.kind === 'texts')
    return (
      <section>
        <h3>{question.label}</h3>
        {question.texts.length === 0 ? <p>Ingen svar.</p> : null}
        <ul className="evaluation__texts">
          {question.texts.map((text, index) => (
            // Two people may have written the same.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
            <li key={index}>{text}</li>
          ))}
        </ul>
      </section>
    )
  const most = Math.max(1, ...question.bars.map(({ count }) => count))
  return (
    <section>
      <h3>{question.label}</h3>
      <table className="evaluation__bars">
        <caption>
          {question.answered} svar
          {question.mean === null
            ? ''
            : `, i gennemsnit ${question.mean.toLocaleString('da-DK', { maximumFractionDigits: 1 })} af 5`}
        </caption>
        <thead className="desk__unseen">
          <tr>
            <th scope="col">Svar</th>
            <th scope="col">Antal</th>
          </tr>
        </thead>
        <tbody>
          {question.bars.map(({ count, label }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <svg aria-hidden="true" focusable="false" height="16" width="100%">
                  <rect height="16" rx="3" width={`${(count / most) * 100}%`} />
                </svg>
                <span>{count}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
