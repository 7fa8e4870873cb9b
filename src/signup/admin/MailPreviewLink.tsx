import type { UIFieldServerProps } from 'payload'

/** Beside an event: the way to what its participants will be sent. */
export function MailPreviewLink({ id }: UIFieldServerProps) {
  if (id === undefined) return null
  return (
    <div className="field-type">
      <a href={`/admin/mails/${id}`}>Se mails til deltagerne</a>
    </div>
  )
}
