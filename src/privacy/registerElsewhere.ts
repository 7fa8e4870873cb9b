type Elsewhere = { place: string; what: string; until: string }

/** Where personal data are, or might be thought to be, outside the collections. */
export const elsewhere: Elsewhere[] = [
  {
    place: '`data/mail`',
    what: 'Mails, når ingen mailserver er sat op, eller den ikke svarer: modtager og tekst',
    until: 'Fristen »Mails, der er lagt som filer«; ved sletning af en person straks',
  },
  {
    place: 'Tællere mod gætteri (på MongoDB samlingen `rate-limits`, ellers i hukommelsen)',
    what: 'En nøgle, der ikke kan læses som en adresse, og et antal',
    until: 'Højst en time',
  },
  {
    place: 'Loggen fra web og worker',
    what: 'Hændelser og fejl. Mailadresser, nøgler og indhold fjernes, før der skrives',
    until: 'Som driftens øvrige logfiler',
  },
  {
    place: 'Tidligere udgaver af portalens indhold',
    what: 'Navne, som redaktionen har skrevet i en tekst',
    until: 'De nyeste 50 udgaver; ved sletning af en person slettes de udgaver, der nævner vedkommende',
  },
  {
    place: 'Søgeindekset',
    what: 'Kun offentligt indhold, ingen brugere og tilmeldinger',
    until: 'Som indholdet',
  },
  {
    place: 'Sikkerhedskopier',
    what: 'Alt ovenfor',
    until: 'Som driften har aftalt. Efter en gendannelse skal sletninger efter anmodning gøres igen',
  },
]
