export interface FieldError {
  fieldId: string
  message: string
}

/** What must be mended before the form can be sent, each a link to its field. Nothing is shown without errors. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div className="alert alert-error error-summary" role="alert" aria-labelledby="fejl-i-formularen">
      <h2 className="alert-heading" id="fejl-i-formularen">
        {errors.length === 1
          ? 'Ret én ting, før du kan gå videre'
          : `Ret ${errors.length} ting, før du kan gå videre`}
      </h2>
      <ul className="error-summary__list">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a href={`#${fieldId}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
