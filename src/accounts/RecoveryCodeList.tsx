import { CodeList } from '@/ui/CodeList'
import { Notice } from '@/ui/Notice'

/** The ten codes, shown this once. */
export function RecoveryCodeList({ codes }: { codes: string[] }) {
  return (
    <>
      <Notice tone="warn" title="Gem dine gendannelseskoder">
        Koderne vises kun nu. Med hver af dem kan du logge ind én gang, hvis du ikke har din telefon. Skriv
        dem ud, eller gem dem et sikkert sted.
      </Notice>
      <CodeList codes={codes} />
    </>
  )
}
