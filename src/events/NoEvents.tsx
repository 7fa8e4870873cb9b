import { EmptyState } from '@/ui/EmptyState'

type Props = { isPast: boolean; isFiltered: boolean; resetHref: string }

/** What stands where there are no events: because of the choices, or at all. */
export function NoEvents({ isFiltered, isPast, resetHref }: Props) {
  if (isFiltered) {
    return (
      <EmptyState
        title="Ingen arrangementer passer til dine valg"
        action={{ href: resetHref, label: isPast ? 'Vis alle tidligere' : 'Vis alle kommende' }}
      >
        <p>Fjern et filter, eller vælg en anden måned.</p>
      </EmptyState>
    )
  }
  if (isPast) {
    return (
      <EmptyState
        title="Der er ingen tidligere arrangementer"
        action={{ href: '/arrangementer', label: 'Se kommende arrangementer' }}
      >
        <p>Når et arrangement er holdt, bliver dets side stående her med materialerne.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Der er ingen kommende arrangementer lige nu"
      action={{ href: '/initiativer', label: 'Se de fælles initiativer' }}
    >
      <p>
        Her kommer workshops om metoder, fælles uddannelsesdage, temadage og netværksmøder. De er for
        medarbejdere i de elleve nordjyske kommuner, som arbejder med unge og rusmidler.
      </p>
      <p>
        Rammeaftalesekretariatet arrangerer dem sammen med kommunerne. Hvert arrangement får sin egen side med
        program, tid, sted og tilmelding.
      </p>
    </EmptyState>
  )
}
