import { daysInShort } from '@/events/eventDates'
import { addressOf } from '@/lib/paths'
import { Button } from '@/ui/Button'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import type { Listed } from './ownSignUps'
import { submitApproval } from './submitApproval'

/** Those whose seat waits for one's word, with the two answers to each. */
export function Approvals({
  waiting,
  nameOf,
}: {
  waiting: Listed[]
  nameOf: (municipality: unknown) => string
}) {
  return (
    <Section labelledBy="godkendelser">
      <SectionHeading id="godkendelser" lead="Pladsen holdes, til du har svaret. De får besked på mail.">
        Afventer din godkendelse
      </SectionHeading>
      {waiting.length === 0 ? (
        <p>Der er ingen, der venter på svar.</p>
      ) : (
        <ul className="sign-ups">
          {waiting.map(({ event, registration }) => (
            <li key={registration.id} className="sign-ups__item">
              <h3 className="heading-3">{registration.name}</h3>
              <p>
                {[registration.jobRole, registration.workplace, nameOf(registration.municipality)]
                  .filter(Boolean)
                  .join(', ')}
              </p>
              <p>
                <a href={addressOf('events', event)}>{event.title}</a>, {daysInShort(event.days)}
              </p>
              <form action={submitApproval}>
                <input type="hidden" name="tilmelding" value={registration.id} />
                <ButtonGroup>
                  <Button name="svar" value="ja">
                    Godkend<span className="sr-only"> {registration.name}</span>
                  </Button>
                  <Button name="svar" value="nej" variant="secondary">
                    Godkend ikke<span className="sr-only"> {registration.name}</span>
                  </Button>
                </ButtonGroup>
              </form>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
