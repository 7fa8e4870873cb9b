import type { CollectionConfig } from 'payload'
import { AuditEntries } from './AuditEntries'
import { audited } from './audited'
import { ContactPoints } from './ContactPoints'
import { Evaluations } from './Evaluations'
import { EventLedgers } from './EventLedgers'
import { Events } from './Events'
import { Experiences } from './Experiences'
import { Feedback } from './Feedback'
import { FormerSlugs } from './FormerSlugs'
import { Initiatives } from './Initiatives'
import { LegalReferences } from './LegalReferences'
import { LoginProviders } from './LoginProviders'
import { Media } from './Media'
import { MethodAdoptions } from './MethodAdoptions'
import { Methods } from './Methods'
import { Municipalities } from './Municipalities'
import { Offers } from './Offers'
import { OfferTypes } from './OfferTypes'
import { Organisations } from './Organisations'
import { Pages } from './Pages'
import { Positions } from './Positions'
import { Recommendations } from './Recommendations'
import { Registrations } from './Registrations'
import { Resources } from './Resources'
import { SearchMisses } from './SearchMisses'
import { SignUpMails } from './SignUpMails'
import { Stages } from './Stages'
import { SurveyObservations } from './SurveyObservations'
import { Surveys } from './Surveys'
import { Users } from './Users'

/** In the order the admin's menu shows them. */
const all: CollectionConfig[] = [
  Recommendations,
  Methods,
  Stages,
  Initiatives,
  Resources,
  Experiences,
  LegalReferences,
  Municipalities,
  Offers,
  OfferTypes,
  ContactPoints,
  Organisations,
  Positions,
  MethodAdoptions,
  Events,
  Registrations,
  SignUpMails,
  Evaluations,
  Surveys,
  SurveyObservations,
  Pages,
  Media,
  Users,
  LoginProviders,
  Feedback,
  SearchMisses,
  AuditEntries,
  FormerSlugs,
  EventLedgers,
]

export const collections: CollectionConfig[] = all.map(audited)
