'use client'

import {
  FieldDescription,
  FieldError,
  FieldLabel,
  fieldBaseClass,
  RenderCustomComponent,
  useEditDepth,
  useField,
  useTranslation,
  withCondition,
} from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { DateFieldClientProps, DateFieldValidation } from 'payload'
import { useCallback, useMemo, useState } from 'react'
import { kindOf, shownIn } from './kinds'
import { limitProblem } from './limits'
import { readDanishDate } from './readDanishDate'
import { storedDate } from './storedDate'
import { TypedDate } from './TypedDate'

/** The field of a date in the administration, in place of Payload's, which reads what it is not sure of in American. */
export const DateInput = withCondition(function DateInput(props: DateFieldClientProps) {
  const { field, path: given, validate } = props
  const readOnly = props.readOnly || field.admin?.readOnly
  const { label, localized, required } = field
  const { className, description } = field.admin ?? {}
  const limits = shownIn(field)
  const kind = kindOf(limits.pickerAppearance)
  const [isLeft, setIsLeft] = useState(false)
  const { t } = useTranslation()
  const depth = useEditDepth()

  const check = useCallback<DateFieldValidation>(
    (value, options) => {
      if (value === null || value === undefined || String(value).trim() === '')
        return required ? t('validation:required') : true
      const stored = storedDate(value)
      if (!stored) {
        const read = readDanishDate(String(value), kind)
        return 'problem' in read ? read.problem : true
      }
      return limitProblem(stored, kind, limits) ?? validate?.(value, { ...options, required }) ?? true
    },
    [kind, limits, required, t, validate],
  )
  const { customComponents, disabled, errorMessage, path, setValue, showError, value } = useField<
    string | null
  >({
    potentiallyStalePath: given,
    validate: check as never,
  })
  const { AfterInput, BeforeInput, Description, Error: OwnError, Label } = customComponents ?? {}

  const problem = useMemo(() => {
    const stored = storedDate(value)
    if (stored) return limitProblem(stored, kind, limits)
    const read = value ? readDanishDate(String(value), kind) : null
    return read && 'problem' in read ? read.problem : null
  }, [kind, limits, value])
  const isWrong = showError || (isLeft && problem !== null)
  const isDisabled = Boolean(readOnly || disabled)
  // The same field may stand open in a drawer above.
  const id = `field-${path.replace(/\./g, '__')}${depth > 1 ? `-${depth}` : ''}`
  return (
    <div
      className={[fieldBaseClass, 'date-input', className, isWrong && 'error', readOnly && 'read-only']
        .filter(Boolean)
        .join(' ')}
      style={mergeFieldStyles(field)}
    >
      <RenderCustomComponent
        CustomComponent={Label}
        Fallback={
          <FieldLabel
            htmlFor={id}
            label={label ?? field.name}
            localized={localized ?? false}
            path={path}
            required={required ?? false}
          />
        }
      />
      <div className={`${fieldBaseClass}__wrap`}>
        <RenderCustomComponent
          CustomComponent={OwnError}
          Fallback={<FieldError message={problem ?? errorMessage ?? ''} path={path} showError={isWrong} />}
        />
        {BeforeInput}
        <TypedDate
          id={id}
          isDisabled={isDisabled}
          isWrong={isWrong}
          kind={kind}
          name={path}
          onChange={setValue}
          onLeave={() => setIsLeft(true)}
          value={value}
        />
        {AfterInput}
      </div>
      <RenderCustomComponent
        CustomComponent={Description}
        Fallback={<FieldDescription description={description ?? ''} path={path} />}
      />
    </div>
  )
})
