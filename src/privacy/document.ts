import { bases } from './basis'
import { type PersonalCollection, personalSlugs, registerOf, type Until } from './register'
import { elsewhere } from './registerElsewhere'
import { daysText, fewestDays, retentionKeys, retentionKinds } from './retentionKinds'

/** docs/privacy.md: the register of personal data, as it stands in the code. */
export function privacyDocument(): string {
  return [
    '# Fortegnelse over personoplysninger',
    '',
    '<!-- Dannet af src/privacy/register.ts med `npm run generate`. Ret der, ikke her. -->',
    '',
    'Alt, hvad portalen gemmer om mennesker: hvilket felt, hvorfor, med hvilket grundlag, hvor længe, og hvor det kopieres hen. En',
    'prøve holder fortegnelsen op mod samlingernes egne felter, og den natlige oprydning, indsigt, sletning og siden /privatliv',
    'bruger de samme oplysninger. CPR-numre gemmes ikke.',
    '',
    '## Frister',
    '',
    'Fristerne sættes i administrationen under »Opbevaring«. Her står, hvad der gælder, til nogen ændrer dem.',
    '',
    '| Frist | Dage | Mindst |',
    '| --- | --- | --- |',
    ...retentionKeys.map(
      (key) =>
        `| ${retentionKinds[key].label} | ${daysText(retentionKinds[key].days)} | ${fewestDays(key)} |`,
    ),
    '',
    ...personalSlugs.flatMap((slug) => section(slug, registerOf(slug))),
    '## Andre steder',
    '',
    '| Sted | Hvad | Hvor længe |',
    '| --- | --- | --- |',
    ...elsewhere.map(({ place, what, until }) => `| ${place} | ${what} | ${until} |`),
    '',
  ].join('\n')
}

function section(slug: string, entry: PersonalCollection): string[] {
  return [
    `## ${entry.title} (\`${slug}\`)`,
    '',
    `- Om: ${entry.about}`,
    `- Formål: ${entry.purpose}`,
    `- Grundlag: ${bases[entry.basis]}`,
    `- Kopieres til: ${entry.copies.join('; ')}`,
    '',
    '| Felt | Hvad | Hvor længe |',
    '| --- | --- | --- |',
    ...Object.entries(entry.fields).map(
      ([name, { what, until, isSecret }]) =>
        `| \`${name}\` | ${what}${isSecret ? ' (vises og udleveres aldrig)' : ''} | ${untilText(until)} |`,
    ),
    '',
  ]
}

function untilText(until: Until): string {
  if (until === 'short') return 'Til det er brugt eller udløbet, højst få dage'
  if (until === 'count') return 'Bliver som tal uden navn'
  return `Fristen »${retentionKinds[until].label}«`
}
