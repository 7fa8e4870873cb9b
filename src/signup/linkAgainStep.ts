import { type Step, stepOf } from './steps'

/** The one field of the form that sends links again. */
export function linkAgainStep(typed: string, error: string | null = null): Step {
  return stepOf({
    heading: 'Hvor skal vi sende linket hen?',
    errors: error === null ? [] : [{ fieldId: 'mail', message: error }],
    parts: [
      {
        id: 'adresse',
        heading: null,
        fields: [
          {
            kind: 'email',
            name: 'mail',
            label: 'Arbejdsmail',
            value: typed,
            hint: 'Den adresse, du blev tilmeldt med.',
            error,
            autoComplete: 'email',
          },
        ],
      },
    ],
    buttons: [{ label: 'Send mig mit link', value: 'send', variant: 'primary' }],
  })
}
