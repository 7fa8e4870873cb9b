import { editorial } from './editorial'
import { relation } from './fields/relations'
import { amount, choice, editorNoteField, longText, shortText } from './fields/text'

const exact = (name: string, label: string) => ({ name, type: 'number' as const, label })

/** One measured value. `value` and the bounds are in `unit`; a value given only in words has none. */
export const SurveyObservations = editorial({
  slug: 'survey-observations',
  labels: { singular: 'Måling', plural: 'Målinger' },
  group: 'Tal',
  description: 'Hvert tal med år, klassetrin, hvem det gælder, antal og forbehold.',
  titleField: 'measure',
  columns: ['figure', 'grade', 'year', 'sex', 'value', 'unit'],
  defaultSort: 'key',
  hasSlug: false,
  fields: [
    relation('survey', 'Undersøgelse', 'surveys', { required: true }),
    { ...shortText('key', 'Nøgle', { required: true }), unique: true, index: true },
    {
      type: 'row',
      fields: [
        { ...amount('figure', 'Figur'), required: true },
        amount('grade', 'Klassetrin'),
        shortText('year', 'År', { required: true }),
        shortText('sex', 'Køn'),
      ],
    },
    longText('measure', 'Hvad der er målt', { required: true }),
    shortText('category', 'Svar'),
    {
      type: 'row',
      fields: [
        exact('value', 'Værdi'),
        exact('lowerBound', 'Mindst'),
        exact('upperBound', 'Højst'),
        shortText('unit', 'Enhed'),
      ],
    },
    choice(
      'valueType',
      'Hvor sikkert tallet er',
      [
        ['oplyst', 'Oplyst'],
        ['tilnaermet', 'Tilnærmet'],
        ['udledt', 'Udledt af kildens tekst'],
        ['usikker-tolkning', 'Oplyst, men usikkert hvem det gælder'],
        ['kun-ord', 'Kun beskrevet i ord'],
      ],
      { required: true },
    ),
    {
      type: 'row',
      fields: [amount('count', 'Antal personer'), amount('denominatorN', 'Ud af (n)')],
    },
    longText('denominator', 'Ud af hvem'),
    shortText('gradeOverride', 'Gælder i stedet klassetrin'),
    longText('note', 'Forbehold'),
    shortText('sourceLines', 'Sted i kilden'),
    editorNoteField,
  ],
})
