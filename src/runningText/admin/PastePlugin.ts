'use client'

import {
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { cleanPastedHtml } from '../pastedHtml'
import { htmlOfTypedLists } from '../plainText'

/** What the editor itself has copied, or lets be dragged. */
const ownFormats = ['application/x-lexical-editor', 'application/x-lexical-drag']

/** Cleans what is pasted or dropped from elsewhere, and lets the editor take that. */
export function PastePlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const seen = new WeakSet<Event>()
    const unregisterPaste = editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!(event instanceof ClipboardEvent) || seen.has(event)) return false
        const clean = cleaned(event.clipboardData)
        if (!clean) return false
        const again = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: clean })
        seen.add(again)
        event.preventDefault()
        editor.dispatchCommand(PASTE_COMMAND, again)
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    )
    // What is dropped comes this way, when the browser has found its place.
    const unregisterDrop = editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => {
        if (!(event instanceof InputEvent) || event.inputType !== 'insertFromDrop' || seen.has(event))
          return false
        const clean = cleaned(event.dataTransfer)
        if (!clean) return false
        const { inputType } = event
        const again = new InputEvent('beforeinput', { cancelable: true, dataTransfer: clean, inputType })
        seen.add(again)
        editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, again)
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    )
    return () => {
      unregisterPaste()
      unregisterDrop()
    }
  }, [editor])
  return null
}

/** `null` for what the editor reads rightly itself: its own, and plain text without lists. */
function cleaned(brought: DataTransfer | null): DataTransfer | null {
  if (!brought || ownFormats.some((format) => brought.types.includes(format))) return null
  const text = brought.getData('text/plain')
  const html = brought.getData('text/html') || htmlOfTypedLists(text)
  if (!html) return null
  const clean = new DataTransfer()
  clean.setData('text/plain', text)
  clean.setData('text/html', cleanPastedHtml(html, new DOMParser()))
  return clean
}
