import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PasteFeatureClient as PasteFeatureClient_16ee8f4bec3fb381fdcb3d57f4911df3 } from '../../../../src/runningText/admin/PasteFeatureClient'
import { DateCell as DateCell_7e202e168f80c9be4eb69e84f3a29801 } from '../../../../src/dates/DateCell'
import { DateInput as DateInput_e027b95264123faa9bb57a2df875d42f } from '../../../../src/dates/DateInput'
import { PublishOrPlan as PublishOrPlan_0fdad155cad86fbbad40274562d03656 } from '../../../../src/jobs/admin/PublishOrPlan'
import { DeskCell as DeskCell_f6e9cd079010df0edfeced2aa686973b } from '../../../../src/desk/admin/DeskLinks'
import { SeatsNow as SeatsNow_06f4281a7089b060375057f1e1996e88 } from '../../../../src/events/admin/SeatsNow'
import { MailPreviewLink as MailPreviewLink_d6ceeec74f327c3ebf6ca9aa8fb00d79 } from '../../../../src/signup/admin/MailPreviewLink'
import { StoredValue as StoredValue_b6db9ec5ba041e226d0e20dcdf502925 } from '../../../../src/dashboard/StoredValue'
import { UnreadNotice as UnreadNotice_8368053098497006836c3ab0b9aea28d } from '../../../../src/search/files/admin/UnreadNotice'
import { AccountActions as AccountActions_e867176be8823b12880afaf7d90dabee } from '../../../../src/accounts/AccountActions'
import { MissedWordsList as MissedWordsList_ff9eab02b568bf4de866684c8134adfc } from '../../../../src/search/admin/MissedWordsList'
import { GroupLabel as GroupLabel_46fa5a5f97edec06e07af2ed4db8709a } from '../../../../src/search/admin/GroupLabel'
import { TuningPreview as TuningPreview_abcac86a81402e7373fe39f8a54e2f1d } from '../../../../src/search/admin/TuningPreview'
import { BaseSynonyms as BaseSynonyms_b7ade51793194447c48243cec2b1545c } from '../../../../src/search/admin/BaseSynonyms'
import { LogOutButton as LogOutButton_73db187be03e7bef7cf967ee7b0dec3d } from '../../../../src/dashboard/LogOutButton'
import { BrandIcon as BrandIcon_05db74481976ef413207fd2b500ac628 } from '../../../../src/dashboard/Brand'
import { BrandLogo as BrandLogo_05db74481976ef413207fd2b500ac628 } from '../../../../src/dashboard/Brand'
import { DeskNavLink as DeskNavLink_f6e9cd079010df0edfeced2aa686973b } from '../../../../src/desk/admin/DeskLinks'
import { PersonalDataLink as PersonalDataLink_598595937ee13db09a9755b775ee8eb6 } from '../../../../src/privacy/admin/PersonalDataLink'
import { Waiting as Waiting_6c3b082be5a15806a93e86d08472dc33 } from '../../../../src/dashboard/Waiting'
import { S3ClientUploadHandler as S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24 } from '@payloadcms/storage-s3/client'
import { DeskView as DeskView_51a0f3c2bc6cc1ad8b180064d622d90a } from '../../../../src/desk/admin/DeskView'
import { PersonalDataView as PersonalDataView_0e81252b8594a6f019822b949ecf87cc } from '../../../../src/privacy/admin/PersonalDataView'
import { MailPreviewView as MailPreviewView_a40544822558f463933c47d2173a075c } from '../../../../src/signup/admin/MailPreviewView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/runningText/admin/PasteFeatureClient#PasteFeatureClient": PasteFeatureClient_16ee8f4bec3fb381fdcb3d57f4911df3,
  "/src/dates/DateCell#DateCell": DateCell_7e202e168f80c9be4eb69e84f3a29801,
  "/src/dates/DateInput#DateInput": DateInput_e027b95264123faa9bb57a2df875d42f,
  "/src/jobs/admin/PublishOrPlan#PublishOrPlan": PublishOrPlan_0fdad155cad86fbbad40274562d03656,
  "/src/desk/admin/DeskLinks#DeskCell": DeskCell_f6e9cd079010df0edfeced2aa686973b,
  "/src/events/admin/SeatsNow#SeatsNow": SeatsNow_06f4281a7089b060375057f1e1996e88,
  "/src/signup/admin/MailPreviewLink#MailPreviewLink": MailPreviewLink_d6ceeec74f327c3ebf6ca9aa8fb00d79,
  "/src/dashboard/StoredValue#StoredValue": StoredValue_b6db9ec5ba041e226d0e20dcdf502925,
  "/src/search/files/admin/UnreadNotice#UnreadNotice": UnreadNotice_8368053098497006836c3ab0b9aea28d,
  "/src/accounts/AccountActions#AccountActions": AccountActions_e867176be8823b12880afaf7d90dabee,
  "/src/search/admin/MissedWordsList#MissedWordsList": MissedWordsList_ff9eab02b568bf4de866684c8134adfc,
  "/src/search/admin/GroupLabel#GroupLabel": GroupLabel_46fa5a5f97edec06e07af2ed4db8709a,
  "/src/search/admin/TuningPreview#TuningPreview": TuningPreview_abcac86a81402e7373fe39f8a54e2f1d,
  "/src/search/admin/BaseSynonyms#BaseSynonyms": BaseSynonyms_b7ade51793194447c48243cec2b1545c,
  "/src/dashboard/LogOutButton#LogOutButton": LogOutButton_73db187be03e7bef7cf967ee7b0dec3d,
  "/src/dashboard/Brand#BrandIcon": BrandIcon_05db74481976ef413207fd2b500ac628,
  "/src/dashboard/Brand#BrandLogo": BrandLogo_05db74481976ef413207fd2b500ac628,
  "/src/desk/admin/DeskLinks#DeskNavLink": DeskNavLink_f6e9cd079010df0edfeced2aa686973b,
  "/src/privacy/admin/PersonalDataLink#PersonalDataLink": PersonalDataLink_598595937ee13db09a9755b775ee8eb6,
  "/src/dashboard/Waiting#Waiting": Waiting_6c3b082be5a15806a93e86d08472dc33,
  "@payloadcms/storage-s3/client#S3ClientUploadHandler": S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24,
  "/src/desk/admin/DeskView#DeskView": DeskView_51a0f3c2bc6cc1ad8b180064d622d90a,
  "/src/privacy/admin/PersonalDataView#PersonalDataView": PersonalDataView_0e81252b8594a6f019822b949ecf87cc,
  "/src/signup/admin/MailPreviewView#MailPreviewView": MailPreviewView_a40544822558f463933c47d2173a075c,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
