'use client'

import { Button } from '@/ui/Button'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { ButtonLink } from '@/ui/ButtonLink'
import { Container } from '@/ui/Container'
import { Main } from '@/ui/Main'
import { PageHeader } from '@/ui/PageHeader'

/** What a reader meets when a page could not be made. Trying again asks the server for the whole page anew. */
export function ErrorMessage() {
  return (
    <Main>
      <Container>
        <PageHeader
          title="Siden kan ikke vises lige nu"
          lead="Der er sket en fejl hos os. Prøv igen om lidt. Er det akut, så ring 112."
        >
          <form
            onSubmit={(event) => {
              event.preventDefault()
              window.location.reload()
            }}
          >
            <ButtonGroup>
              <Button>Prøv igen</Button>
              <ButtonLink href="/" variant="secondary">
                Gå til forsiden
              </ButtonLink>
            </ButtonGroup>
          </form>
        </PageHeader>
      </Container>
    </Main>
  )
}
