import { readableAddress } from '@/lib/readableAddress'
import { Icon } from './Icon'

/** An address one can write to. */
export function MailLink({ address }: { address: string }) {
  return (
    <a className="mail-link" href={`mailto:${address}`}>
      <Icon name="mail" />
      {readableAddress(address)}
    </a>
  )
}
