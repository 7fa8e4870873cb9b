import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Takes what is pasted from Word, Outlook, LibreOffice and Google Docs for what it means; see `pastedHtml.ts`. */
export const PasteFeature = createServerFeature({
  feature: { ClientFeature: '/src/runningText/admin/PasteFeatureClient#PasteFeatureClient' },
  key: 'portalPaste',
})
