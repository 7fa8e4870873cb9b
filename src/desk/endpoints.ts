import type { Endpoint } from 'payload'
import { actEndpoint } from './act'
import { addEndpoint } from './add'
import { closeEndpoint, markEndpoint } from './attendanceDoors'
import { cancelEndpoint } from './cancelChosen'
import { certificatesEndpoint } from './certificateDoor'
import { exportEndpoint } from './exportList'
import { messageEndpoint } from './message'

/** The desk's doors, under `/api/registrations`. Each of them is for staff alone. */
export const deskEndpoints: Endpoint[] = [
  actEndpoint,
  addEndpoint,
  cancelEndpoint,
  messageEndpoint,
  exportEndpoint,
  markEndpoint,
  closeEndpoint,
  certificatesEndpoint,
]
