import type { Problem } from './types'

/** Why a file's words are not found, and what to do, for those who look after it. */
export const shortfallTexts: Record<Problem, { why: string; todo: string }> = {
  password: {
    why: 'Filen er beskyttet med en adgangskode.',
    todo: 'Gem den uden adgangskode, og læg den op igen.',
  },
  broken: {
    why: 'Filen er beskadiget og kan ikke læses.',
    todo: 'Åbn den i det program, den er lavet i, gem den på ny, og læg den op igen.',
  },
  empty: {
    why: 'Filen har ingen tekst, der kan læses. Måske er den scannet og består af billeder af sider.',
    todo: 'Kør den gennem tekstgenkendelse (OCR), eller gem den som PDF fra det program, den er skrevet i, og læg den op igen.',
  },
  time: {
    why: 'Filen tog for lang tid at læse. Kun den første del af den kan findes.',
    todo: 'Gem den på ny som PDF, eller del den i flere filer, og læg dem op.',
  },
  memory: {
    why: 'Filen fylder for meget, når den pakkes ud. Det er ikke sikkert, at hele teksten kan findes.',
    todo: 'Gør billederne i den mindre, eller del den i flere filer, og læg dem op.',
  },
  fatal: {
    why: 'Portalen er flere gange gået ned, mens den læste filen, og prøver ikke igen.',
    todo: 'Gem den på ny som PDF, og læg den op igen.',
  },
  missing: {
    why: 'Filen findes ikke, hvor portalen gemmer filer.',
    todo: 'Læg den op igen.',
  },
}
