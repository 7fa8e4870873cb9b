import { staffField } from '@/access/predicates'
import { editorial } from './editorial'
import {
  accessRoutesField,
  addressesField,
  attentionPointsField,
  durationField,
  freePlacesField,
  networkAttentionPointsField,
  offerStagesField,
  openingHoursField,
  optionsField,
  phasesField,
  priceField,
  sessionsField,
} from './fields/offerParts'
import { owningMunicipality, relation, relations } from './fields/relations'
import { richText } from './fields/richText'
import {
  ageRow,
  amount,
  choice,
  confirmedAtField,
  editorNoteField,
  longText,
  shortText,
  sourceRow,
  statements,
  summaryField,
  yesNoUnknown,
} from './fields/text'

/** One service in one municipality, or (without a municipality) a kind of offer that a report describes. */
export const Offers = editorial({
  slug: 'offers',
  labels: { singular: 'Tilbud', plural: 'Tilbud' },
  group: 'Kommuner og tilbud',
  description:
    'Hvad der findes, hvem det er til, og hvordan man kommer ind. Lad et felt stå tomt, når det ikke er oplyst.',
  titleField: 'name',
  columns: ['municipality', 'offerType', 'state', 'confirmedAt'],
  defaultPopulate: { municipality: true, name: true, slug: true, state: true, summary: true },
  fields: [
    shortText('name', 'Navn', { required: true }),
    summaryField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Tilbuddet',
          fields: [
            choice(
              'kind',
              'Slags',
              [
                ['tilbud', 'Tilbud'],
                ['fagperson', 'Fagperson'],
                ['myndighed', 'Myndighed'],
                ['tidligere-funktion', 'Tidligere funktion'],
                ['eksempel', 'Eksempel fra en rapport'],
                ['omtale', 'Omtalt uden navn'],
              ],
              { required: true, defaultValue: 'tilbud', index: true },
            ),
            owningMunicipality(),
            relation('offerType', 'Tilbudstype', 'offer-types'),
            relation('organisation', 'Aktør', 'organisations'),
            shortText('providerText', 'Leverandør med ord'),
            richText('description', 'Beskrivelse'),
            offerStagesField,
            relations('methods', 'Metoder', 'methods'),
            optionsField,
            phasesField,
          ],
        },
        {
          label: 'Hvem og hvordan',
          fields: [
            ageRow,
            longText('ageNote', 'Note om alder'),
            longText('targetGroup', 'Målgruppe'),
            statements('prerequisites', 'Forudsætninger', 'Forudsætning'),
            accessRoutesField,
            relations('legalReferences', 'Lovhjemler', 'legal-references'),
            attentionPointsField,
            networkAttentionPointsField,
          ],
        },
        {
          label: 'Praktisk',
          fields: [
            durationField,
            sessionsField,
            openingHoursField('openingHours', 'Åbningstider'),
            addressesField,
            priceField,
            shortText('waitingTime', 'Ventetid'),
            amount('places', 'Antal pladser'),
            freePlacesField,
            yesNoUnknown('outreach', 'Opsøgende'),
            yesNoUnknown('openToOthers', 'Åbent for andre kommuner'),
            relations('relatedOffers', 'Hænger sammen med tilbud', 'offers'),
            relations('relatedOrganisations', 'Hænger sammen med aktører', 'organisations'),
          ],
        },
        {
          label: 'Status og kilde',
          fields: [
            choice(
              'state',
              'Tilstand',
              [
                ['aktiv', 'Aktiv'],
                ['midlertidigt-lukket', 'Midlertidigt lukket'],
                ['ophoert', 'Ophørt'],
              ],
              { required: true, defaultValue: 'aktiv', index: true },
            ),
            confirmedAtField,
            {
              ...relation('confirmedBy', 'Bekræftet af', 'users'),
              access: { read: staffField, create: staffField, update: staffField },
            },
            sourceRow,
            editorNoteField,
          ],
        },
      ],
    },
  ],
})
