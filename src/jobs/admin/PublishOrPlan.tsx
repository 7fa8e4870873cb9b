'use client'

import {
  FormSubmit,
  PopupList,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { PlanDrawer } from './PlanDrawer'

/** The button that publishes a document, and the plans beneath it: Payload's, with a drawer of our own. */
export function PublishOrPlan() {
  const info = useDocumentInfo()
  const { collectionSlug, hasPublishedDoc, hasPublishPermission, id, uploadStatus } = info
  const { config } = useConfig()
  const { setModified, submit } = useForm()
  const isModified = useFormModified()
  const { isModalOpen, toggleModal } = useModal()
  const { t } = useTranslation()
  if (!hasPublishPermission || !collectionSlug) return null

  const drawer = `schedule-publish-${id}`
  const isUploading = uploadStatus === 'uploading'
  const hasSomethingNew = isModified || info.unpublishedVersionCount > 0 || !hasPublishedDoc
  // A plan is for what has been saved.
  const canPlan = Boolean(id) && !isModified
  const publish = async () => {
    if (isUploading) return
    const path = `/${collectionSlug}${id ? `/${id}` : ''}?depth=0` as const
    const result = await submit({
      action: formatAdminURL({ apiRoute: config.routes.api, path }),
      overrides: { _status: 'published' },
    })
    if (!result?.res.ok) {
      // Payload takes what it has sent for saved.
      if (isModified) setModified(true)
      return
    }
    info.setUnpublishedVersionCount(0)
    info.setMostRecentVersionIsAutosaved(false)
    info.setHasPublishedDoc(true)
  }
  const menu = ({ close }: { close: () => void }) => (
    <PopupList.ButtonGroup>
      <PopupList.Button
        id="schedule-publish"
        onClick={() => {
          toggleModal(drawer)
          close()
        }}
      >
        {t('version:schedulePublish')}
      </PopupList.Button>
    </PopupList.ButtonGroup>
  )
  return (
    <>
      <FormSubmit
        buttonId="action-save"
        disabled={!hasSomethingNew || isUploading}
        enableSubMenu={canPlan}
        onClick={publish}
        size="medium"
        type="button"
        {...(canPlan ? { SubMenuPopupContent: menu } : {})}
      >
        {t('version:publishChanges')}
      </FormSubmit>
      {canPlan && isModalOpen(drawer) ? (
        <PlanDrawer collection={collectionSlug} id={String(id)} slug={drawer} />
      ) : null}
    </>
  )
}
