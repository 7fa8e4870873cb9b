/** Who would type it. */
type Asker = 'sagsbehandler' | 'lærer' | 'pårørende' | 'ung'

export type JudgedQuery = {
  q: string
  by: Asker
  /** `<collection>/<slug>`: one of them must come in the first three. */
  expected: string[]
  /** What a good page of ten also has, besides the expected. */
  relevant?: string[]
  /** Must not come among the first ten. */
  notInTen?: string[]
  /** Must not be found at all. */
  never?: string[]
}

const otherSections = [50, 52, 76, 107, 108, 110].map((section) => `legal-references/serviceloven-${section}`)
const section101 = 'legal-references/serviceloven-101'
const shelter = 'offers/vaeresteder'
const mut = 'offers/mut-raadgivning'
const twelveWeeks = 'offers/12-ugers-behandling'
const privacyPages = ['pages/privatliv', 'pages/cookies']

/**
 * Written before anything was tuned. Every third is held out (see `heldOut`): nothing is tuned on those, and they are
 * not changed but for plain mistakes about the content.
 */
export const judgedQueries: JudgedQuery[] = [
  // Abbreviations
  { q: 'MUT', by: 'sagsbehandler', expected: [mut], relevant: ['organisations/misbrugscenter-hjoerring'] },
  {
    q: 'mobilt unge team',
    by: 'sagsbehandler',
    expected: [mut],
    relevant: ['organisations/misbrugscenter-hjoerring'],
  },
  {
    q: 'SSP',
    by: 'lærer',
    expected: ['offers/ssp-laerere', 'offers/ssp-ungdomskonsulent'],
    relevant: ['offers/ssp-laerere', 'offers/ssp-ungdomskonsulent'],
  },
  {
    q: 'ssp lærer',
    by: 'lærer',
    expected: ['offers/ssp-laerere'],
    relevant: ['offers/ssp-ungdomskonsulent'],
  },
  {
    q: 'ssp-konsulent hjørring',
    by: 'lærer',
    expected: ['offers/ssp-ungdomskonsulent'],
    relevant: ['offers/ssp-laerere'],
  },
  {
    q: 'SKP',
    by: 'sagsbehandler',
    expected: ['offers/skp-opsoegende-team'],
    relevant: ['organisations/udsatte-grupper'],
  },
  {
    q: 'UKN',
    by: 'sagsbehandler',
    expected: ['organisations/ungdomskriminalitetsnaevnet'],
    relevant: ['offers/doegnbehandling-opholdssted'],
  },
  {
    q: 'ungdomskriminalitetsnaevnet',
    by: 'sagsbehandler',
    expected: ['organisations/ungdomskriminalitetsnaevnet'],
  },
  {
    q: 'U18',
    by: 'sagsbehandler',
    expected: ['methods/u18'],
    relevant: ['offers/aalborg-u18', 'resources/u18-modellen'],
  },
  {
    q: 'u-18',
    by: 'sagsbehandler',
    expected: ['methods/u18'],
    relevant: ['offers/aalborg-u18', 'resources/u18-modellen'],
  },
  {
    q: 'u 18 aalborg',
    by: 'sagsbehandler',
    expected: ['offers/aalborg-u18'],
    relevant: ['organisations/aalborg-center-for-voksne', 'methods/u18'],
  },
  {
    q: 'U-turn',
    by: 'sagsbehandler',
    expected: ['methods/u-turn'],
    relevant: ['resources/u-turn-introduktion', 'offers/unavngivne-u-turn'],
  },
  {
    q: 'uturn',
    by: 'sagsbehandler',
    expected: ['methods/u-turn'],
    relevant: ['resources/u-turn-introduktion', 'offers/unavngivne-u-turn'],
  },
  {
    q: 'u turn metode',
    by: 'sagsbehandler',
    expected: ['methods/u-turn'],
    relevant: ['resources/u-turn-introduktion'],
  },
  { q: 'MST', by: 'sagsbehandler', expected: ['methods/mst'] },
  {
    q: 'ASI skema',
    by: 'sagsbehandler',
    expected: ['methods/asi'],
    relevant: ['methods/psykologisk-screening'],
  },
  {
    q: 'SFI rapport unge i misbrugsbehandling',
    by: 'sagsbehandler',
    expected: ['resources/sfi-unge-i-misbrugsbehandling'],
    relevant: ['organisations/sfi'],
  },
  {
    q: 'KL screening',
    by: 'sagsbehandler',
    expected: ['methods/kl-screeningsredskab'],
    relevant: ['methods/psykologisk-screening', 'organisations/kl'],
  },
  // Sections of laws
  {
    q: '§ 101',
    by: 'sagsbehandler',
    expected: [section101],
    relevant: ['pages/ordforklaring'],
    never: otherSections,
  },
  { q: 'sel 101', by: 'sagsbehandler', expected: [section101], never: otherSections },
  { q: 'SEL § 101, stk. 3', by: 'sagsbehandler', expected: [section101], never: otherSections },
  { q: 'servicelovens paragraf 101', by: 'sagsbehandler', expected: [section101], never: otherSections },
  {
    q: 'paragraf 50',
    by: 'sagsbehandler',
    expected: ['legal-references/serviceloven-50'],
    relevant: ['methods/boernefaglig-undersoegelse'],
    never: [section101],
  },
  {
    q: 'lov om social service § 107',
    by: 'sagsbehandler',
    expected: ['legal-references/serviceloven-107'],
    never: [section101, 'legal-references/serviceloven-50'],
  },
  {
    q: '§52',
    by: 'sagsbehandler',
    expected: ['legal-references/serviceloven-52'],
    never: [section101, 'legal-references/serviceloven-50'],
  },
  {
    q: '§ 110 botilbud',
    by: 'sagsbehandler',
    expected: ['legal-references/serviceloven-110'],
    relevant: ['offers/botilbud'],
    never: [section101],
  },
  { q: 'serviceloven stofmisbrug', by: 'sagsbehandler', expected: [section101] },
  {
    q: 'behandlingsgaranti 14 dage',
    by: 'sagsbehandler',
    expected: [section101, twelveWeeks],
    relevant: [section101, twelveWeeks, 'recommendations/hurtig-responstid'],
  },
  {
    q: 'børnefaglig undersøgelse § 50',
    by: 'sagsbehandler',
    expected: ['methods/boernefaglig-undersoegelse', 'legal-references/serviceloven-50'],
    never: [section101],
  },
  {
    q: 'boernefaglig undersoegelse',
    by: 'sagsbehandler',
    expected: ['methods/boernefaglig-undersoegelse'],
    relevant: ['legal-references/serviceloven-50'],
  },
  // Municipalities
  {
    q: 'Hjørring',
    by: 'pårørende',
    expected: ['municipalities/hjoerring'],
    relevant: ['organisations/misbrugscenter-hjoerring', 'organisations/hjoerring-myndighed'],
  },
  { q: 'hjoerring kommune', by: 'pårørende', expected: ['municipalities/hjoerring'] },
  { q: 'Hjorring', by: 'ung', expected: ['municipalities/hjoerring'] },
  {
    q: 'aalborg kommune',
    by: 'pårørende',
    expected: ['municipalities/aalborg'],
    relevant: ['offers/aalborg-u18'],
  },
  { q: 'Ålborg', by: 'pårørende', expected: ['municipalities/aalborg'], relevant: ['offers/aalborg-u18'] },
  { q: 'Brønderslev kommunes tilbud', by: 'sagsbehandler', expected: ['municipalities/broenderslev'] },
  {
    q: 'vesthimmerlands kommune',
    by: 'sagsbehandler',
    expected: ['municipalities/vesthimmerland'],
    relevant: ['organisations/vesthimmerland-behandlerhuset-vest'],
  },
  { q: 'laesoe', by: 'pårørende', expected: ['municipalities/laesoe'] },
  { q: 'Morsø', by: 'pårørende', expected: ['municipalities/morsoe'] },
  {
    q: 'thisted behandlerhus',
    by: 'sagsbehandler',
    expected: ['organisations/thisted-behandlerhuset-farverstraede'],
    relevant: ['municipalities/thisted'],
  },
  {
    q: 'frederikshavns center for unge',
    by: 'sagsbehandler',
    expected: ['organisations/frederikshavn-center-for-unge'],
  },
  {
    q: 'misbrugscenter hjørring',
    by: 'pårørende',
    expected: ['organisations/misbrugscenter-hjoerring'],
    relevant: [mut, twelveWeeks, 'offers/dagbehandling'],
  },
  // Compounds, both ways
  {
    q: 'døgn behandling',
    by: 'sagsbehandler',
    expected: [
      'offers/doegnbehandling-opholdssted',
      'recommendations/efterbehandling',
      'recommendations/doegntilbud',
      'offers/private-doegntilbud',
    ],
    relevant: ['offers/doegnbehandling-opholdssted', 'offers/private-doegntilbud'],
  },
  {
    q: 'doegnbehandling',
    by: 'sagsbehandler',
    expected: ['offers/doegnbehandling-opholdssted'],
    relevant: ['recommendations/efterbehandling', 'offers/private-doegntilbud'],
  },
  {
    q: 'døgntilbud',
    by: 'sagsbehandler',
    expected: ['offers/private-doegntilbud', 'recommendations/doegntilbud'],
    relevant: ['offers/private-doegntilbud', 'offers/doegnbehandling-opholdssted', 'methods/doegn-miljoe'],
  },
  {
    q: 'misbrugs behandling unge',
    by: 'sagsbehandler',
    expected: [
      'resources/sfi-unge-i-misbrugsbehandling',
      'methods/u18',
      'methods/u-turn',
      'offers/aalborg-u18',
      'resources/u18-modellen',
    ],
  },
  { q: 'dag behandling', by: 'sagsbehandler', expected: ['offers/dagbehandling'] },
  { q: 'efter behandling', by: 'sagsbehandler', expected: ['recommendations/efterbehandling'] },
  { q: 'vejleder team', by: 'sagsbehandler', expected: ['offers/vejlederteamet'] },
  { q: 'rusmiddel politik skole', by: 'lærer', expected: ['methods/rusmiddelpolitik'] },
  { q: 'rusmiddelpolitikker', by: 'lærer', expected: ['methods/rusmiddelpolitik'] },
  { q: 'forældre kursus', by: 'pårørende', expected: ['methods/familieinddragelse'] },
  {
    q: 'støttekontaktperson',
    by: 'sagsbehandler',
    expected: ['offers/stoette-kontaktperson', 'offers/skp-opsoegende-team'],
    relevant: ['offers/stoette-kontaktperson', 'offers/skp-opsoegende-team'],
  },
  {
    q: 'støtte kontakt person',
    by: 'pårørende',
    expected: ['offers/stoette-kontaktperson', 'offers/skp-opsoegende-team'],
  },
  {
    q: 'unge guide',
    by: 'ung',
    expected: ['offers/ungeguides'],
    relevant: ['organisations/ungeguide-visitationsudvalg'],
  },
  { q: 'samtykke erklæring', by: 'sagsbehandler', expected: ['methods/faelles-samtykkeerklaering'] },
  {
    q: 'jobcenter misbrug',
    by: 'sagsbehandler',
    expected: ['offers/jobcentrets-misbrugsindsats'],
    relevant: ['organisations/jobcentret'],
  },
  { q: 'halvvejs hus', by: 'sagsbehandler', expected: ['offers/eksempel-halvvejshus'] },
  { q: 'netværksgruppe', by: 'ung', expected: ['offers/eksempel-netvaerksgrupper'] },
  { q: 'opgangs fællesskab', by: 'sagsbehandler', expected: ['offers/eksempel-opgangsfaellesskab'] },
  // Inflections
  { q: 'ungeguiden', by: 'lærer', expected: ['offers/ungeguides'] },
  { q: 'motiverende samtale', by: 'sagsbehandler', expected: ['methods/motiverende-samtaler'] },
  { q: 'værestedet', by: 'ung', expected: [shelter] },
  {
    q: 'underretninger',
    by: 'lærer',
    expected: ['offers/myndighed', 'organisations/familieafdelingen-handicapafdelingen'],
    notInTen: privacyPages,
  },
  {
    q: 'udslusningstilbuddet',
    by: 'sagsbehandler',
    expected: ['recommendations/udslusningstilbud'],
    relevant: [
      'offers/eksempel-halvvejshus',
      'offers/eksempel-opgangsfaellesskab',
      'offers/eksempel-netvaerksgrupper',
    ],
  },
  { q: 'rusmiddelkoordinatorer', by: 'sagsbehandler', expected: ['offers/rusmiddelkoordinator'] },
  {
    q: 'opsøge unge',
    by: 'sagsbehandler',
    expected: [
      'methods/opsoegende-arbejde',
      'offers/motivationsmedarbejder',
      'methods/faelles-opsporingsvaerktoej',
      'initiatives/opsoegningsvaerktoej',
    ],
    relevant: ['methods/opsoegende-arbejde'],
  },
  { q: 'hjemmeopgave', by: 'ung', expected: ['methods/hjemmeopgaver'] },
  {
    q: 'screeningsværktøjer til unge',
    by: 'sagsbehandler',
    expected: [
      'methods/faelles-ungescreening',
      'recommendations/udredning',
      'initiatives/udredningsvaerktoej',
    ],
    relevant: [
      'methods/faelles-ungescreening',
      'recommendations/udredning',
      'initiatives/udredningsvaerktoej',
    ],
  },
  {
    q: 'uddannelsesmentorer',
    by: 'lærer',
    expected: ['offers/uddannelsesmentor'],
    relevant: ['organisations/vejledere'],
  },
  {
    q: 'trivselslæreren',
    by: 'lærer',
    expected: ['offers/trivselslaerer'],
    relevant: ['organisations/skole-center-hirtshals'],
  },
  // Misspelt
  {
    q: 'misbrugsbehanling',
    by: 'pårørende',
    expected: [
      'methods/u18',
      'methods/u-turn',
      'resources/u18-modellen',
      'resources/sfi-unge-i-misbrugsbehandling',
      'recommendations/oplysning',
      'offers/aalborg-u18',
      'offers/vejlederteamet',
    ],
  },
  { q: 'hjøring', by: 'pårørende', expected: ['municipalities/hjoerring'] },
  { q: 'fredrikshavn', by: 'ung', expected: ['municipalities/frederikshavn'] },
  {
    q: 'metadonn',
    by: 'pårørende',
    expected: ['offers/substitutionsbehandling', 'methods/substitutionsbehandling'],
  },
  {
    q: 'substutionsbehandling',
    by: 'sagsbehandler',
    expected: ['offers/substitutionsbehandling', 'methods/substitutionsbehandling'],
    relevant: [
      'offers/substitutionsbehandling',
      'methods/substitutionsbehandling',
      'methods/skadesreduktion',
    ],
  },
  { q: 'trivsels guden', by: 'lærer', expected: ['methods/trivselsguiden', 'resources/trivselsguiden'] },
  { q: 'ungegide', by: 'ung', expected: ['offers/ungeguides'] },
  { q: 'opsøgene team', by: 'sagsbehandler', expected: ['offers/skp-opsoegende-team'] },
  {
    q: 'dobelt diagnose',
    by: 'pårørende',
    expected: ['methods/psykologisk-screening', 'methods/asi', 'methods/kl-screeningsredskab'],
  },
  { q: 'afhængihed', by: 'pårørende', expected: ['stages/afhaengighed'] },
  { q: 'raadgivningforløb', by: 'ung', expected: [mut] },
  { q: 'jammerbukt', by: 'pårørende', expected: ['municipalities/jammerbugt'] },
  // Synonyms
  {
    q: 'cannabis',
    by: 'lærer',
    expected: ['stages/problematisk-brug', 'stages/eksperimenterende-brug', 'stages/misbrug'],
    notInTen: privacyPages,
  },
  {
    q: 'pot',
    by: 'ung',
    expected: ['stages/problematisk-brug', 'stages/eksperimenterende-brug', 'stages/misbrug'],
  },
  {
    q: 'hash',
    by: 'ung',
    expected: ['stages/problematisk-brug', 'stages/eksperimenterende-brug', 'stages/misbrug'],
  },
  { q: 'kursus om rusmidler', by: 'lærer', expected: ['methods/temadage'] },
  {
    q: 'temadag',
    by: 'lærer',
    expected: ['methods/temadage'],
    relevant: ['initiatives/workshop', 'initiatives/uddannelse'],
  },
  { q: 'workshop', by: 'sagsbehandler', expected: ['initiatives/workshop'] },
  { q: 'varmestue', by: 'pårørende', expected: [shelter] },
  { q: 'kognitiv terapi', by: 'sagsbehandler', expected: ['methods/kognitive-metoder'] },
  {
    q: 'subutex',
    by: 'sagsbehandler',
    expected: ['offers/substitutionsbehandling', 'methods/substitutionsbehandling'],
  },
  {
    q: 'efterværn',
    by: 'sagsbehandler',
    expected: [
      'recommendations/efterbehandling',
      'recommendations/udslusningstilbud',
      'offers/eksempel-social-stoette',
    ],
  },
  {
    q: 'screeningsredskab',
    by: 'sagsbehandler',
    expected: ['methods/kl-screeningsredskab'],
    relevant: ['methods/asi', 'methods/faelles-ungescreening'],
  },
  {
    q: 'pårørende hjælp',
    by: 'pårørende',
    expected: ['recommendations/oplysning', 'methods/familieinddragelse', 'pages/om', 'pages/akut-hjaelp'],
    relevant: ['recommendations/oplysning', 'methods/familieinddragelse'],
  },
  {
    q: 'ventetid på behandling',
    by: 'pårørende',
    expected: ['recommendations/hurtig-responstid', section101, 'methods/motiverende-samtaler'],
  },
  {
    q: 'narko',
    by: 'pårørende',
    expected: [
      'stages/misbrug',
      'stages/afhaengighed',
      'stages/problematisk-brug',
      section101,
      'methods/familieinddragelse',
      'offers/jobcentrets-misbrugsindsats',
      'organisations/misbrugscenter-hjoerring',
      'organisations/misbrugsteamet',
    ],
    notInTen: privacyPages,
  },
  {
    q: 'kokain',
    by: 'ung',
    expected: ['stages/misbrug', 'stages/afhaengighed', mut],
    notInTen: privacyPages,
  },
  { q: 'uden visitation', by: 'ung', expected: [mut, 'pages/ordforklaring', 'offers/vejlederteamet'] },
  // As questions and in short sentences
  { q: 'hvem skal jeg ringe til hvis det er akut', by: 'pårørende', expected: ['pages/akut-hjaelp'] },
  { q: 'akut hjælp', by: 'ung', expected: ['pages/akut-hjaelp'] },
  { q: 'er det anonymt', by: 'ung', expected: [shelter] },
  {
    q: 'min søn ryger hash',
    by: 'pårørende',
    expected: ['stages/problematisk-brug', 'stages/misbrug', 'stages/eksperimenterende-brug'],
  },
  { q: 'hvad er et værested', by: 'ung', expected: [shelter] },
  {
    q: 'bekymret for en elev',
    by: 'lærer',
    expected: [
      'resources/opsporingsmodel',
      'methods/opsporingsmodel',
      'offers/trivselslaerer',
      'offers/ssp-laerere',
    ],
    relevant: ['offers/trivselslaerer', 'resources/opsporingsmodel'],
  },
  {
    q: 'eleven trives ikke',
    by: 'lærer',
    expected: ['offers/trivselslaerer', 'stages/mistrivsel'],
    relevant: ['offers/trivselslaerer', 'stages/mistrivsel'],
  },
  {
    q: 'hvordan får man en ungeguide',
    by: 'ung',
    expected: ['offers/ungeguides', 'organisations/ungeguide-visitationsudvalg'],
  },
  {
    q: 'rådgivning på gymnasiet',
    by: 'ung',
    expected: ['offers/eksempel-aaben-raadgivning', 'recommendations/oplysning', 'methods/rusmiddelpolitik'],
  },
  { q: 'hvad koster døgnophold', by: 'sagsbehandler', expected: ['offers/private-doegntilbud'] },
  {
    q: 'hvem visiterer til ekstern døgnbehandling',
    by: 'sagsbehandler',
    expected: ['organisations/misbrugsteamet', 'offers/doegnbehandling-opholdssted'],
    relevant: ['organisations/misbrugsteamet'],
  },
  {
    q: 'samtykke over 15 år',
    by: 'sagsbehandler',
    expected: ['legal-references/serviceloven-50', twelveWeeks, 'methods/boernefaglig-undersoegelse'],
    relevant: ['legal-references/serviceloven-50', 'methods/boernefaglig-undersoegelse'],
  },
  {
    q: 'stoppe med at ryge hash',
    by: 'ung',
    expected: [
      'stages/problematisk-brug',
      'stages/misbrug',
      'stages/eksperimenterende-brug',
      'offers/ssp-ungdomskonsulent',
      mut,
    ],
  },
  { q: 'hvad betyder visiteret', by: 'pårørende', expected: ['pages/ordforklaring'] },
  { q: 'cookies', by: 'ung', expected: ['pages/cookies'] },
  { q: 'gemmer i hvad jeg søger på', by: 'ung', expected: ['pages/privatliv'] },
  // Topics
  { q: 'familieinddragelse', by: 'sagsbehandler', expected: ['methods/familieinddragelse'] },
  {
    q: 'opsporing',
    by: 'lærer',
    expected: ['methods/opsporingsmodel', 'resources/opsporingsmodel', 'methods/faelles-opsporingsvaerktoej'],
  },
  {
    q: 'lærere opdage stofmisbrug',
    by: 'lærer',
    expected: ['initiatives/opsoegningsvaerktoej', 'methods/faelles-opsporingsvaerktoej'],
  },
  {
    q: 'børnelinealen',
    by: 'lærer',
    expected: [
      'methods/trivselsguiden',
      'methods/rusmiddelfanen',
      'resources/trivselsguiden',
      'resources/rusmiddelfanen',
    ],
    relevant: [
      'methods/trivselsguiden',
      'methods/rusmiddelfanen',
      'resources/trivselsguiden',
      'resources/rusmiddelfanen',
    ],
  },
  {
    q: 'ambulant behandling 12 uger',
    by: 'sagsbehandler',
    expected: [twelveWeeks],
    relevant: ['offers/dagbehandling'],
  },
  { q: '12 ugers forløb', by: 'pårørende', expected: [twelveWeeks] },
  { q: 'hjemløs stofmisbruger', by: 'sagsbehandler', expected: [shelter] },
  {
    q: 'anbringelse ved dom',
    by: 'sagsbehandler',
    expected: ['offers/doegnbehandling-opholdssted', 'organisations/ungdomskriminalitetsnaevnet'],
    relevant: ['offers/doegnbehandling-opholdssted', 'organisations/ungdomskriminalitetsnaevnet'],
  },
  {
    q: 'botilbud psykiske vanskeligheder',
    by: 'sagsbehandler',
    expected: [
      'offers/botilbud',
      'legal-references/serviceloven-107',
      'legal-references/serviceloven-108',
      'legal-references/serviceloven-110',
    ],
  },
  {
    q: 'bostøtte',
    by: 'sagsbehandler',
    expected: ['offers/eksempel-social-stoette', 'recommendations/udslusningstilbud'],
  },
  {
    q: 'evidensbaserede metoder',
    by: 'sagsbehandler',
    expected: ['recommendations/evidensbaseret-metode'],
    relevant: ['methods/u18', 'methods/u-turn'],
  },
  {
    q: 'vidensdeling mellem kommuner',
    by: 'sagsbehandler',
    expected: ['recommendations/tvaerkommunale-initiativer', 'initiatives/vidensnetvaerk'],
    relevant: ['recommendations/tvaerkommunale-initiativer', 'initiatives/vidensnetvaerk'],
  },
  {
    q: 'rammeaftalesekretariatet',
    by: 'sagsbehandler',
    expected: ['organisations/rammeaftalesekretariatet'],
    relevant: ['pages/om'],
  },
  { q: 'fordele ulemper', by: 'sagsbehandler', expected: ['methods/fordele-og-ulemper'] },
  { q: 'det røde hus', by: 'ung', expected: [shelter] },
  { q: 'tidlig indsats responstid', by: 'sagsbehandler', expected: ['recommendations/hurtig-responstid'] },
]

/** Every third query, by position. */
export function isHeldOut(position: number): boolean {
  return position % 3 === 2
}
