/** Why the portal may keep something, as the page /privatliv and the register say it. */
export const bases = {
  publicTask:
    'Opgave i samfundets interesse eller som led i offentlig myndighedsudøvelse (databeskyttelsesforordningens artikel 6, stk. 1, litra e)',
  ownAsking:
    'Opgave i samfundets interesse (artikel 6, stk. 1, litra e). Svaret er frivilligt. Oplysninger om helbred behandles kun, når du selv giver dem og udtrykkeligt siger ja til det (artikel 9, stk. 2, litra a)',
  security:
    'Krav om sikkerhed og dokumentation (databeskyttelsesforordningens artikel 5, stk. 1, litra f, artikel 5, stk. 2, og artikel 32)',
} as const

export type Basis = keyof typeof bases
