import { auditedSettings } from '@collections/audited'
import type { GlobalConfig } from 'payload'
import { Retention } from './Retention'
import { SearchSettings } from './SearchSettings'
import { SecuritySettings } from './SecuritySettings'
import { SiteTexts } from './SiteTexts'

export const globals: GlobalConfig[] = [SiteTexts, SearchSettings, Retention, SecuritySettings].map(
  auditedSettings,
)
