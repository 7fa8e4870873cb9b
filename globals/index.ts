import type { GlobalConfig } from 'payload'
import { Retention } from './Retention'
import { SearchSettings } from './SearchSettings'
import { SiteTexts } from './SiteTexts'

export const globals: GlobalConfig[] = [SiteTexts, SearchSettings, Retention]
