'use client'

import { COMMAND_PRIORITY_CRITICAL, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { cleanPastedHtml } from '../pastedHtml'

const ownFormat = 'application/x-lexical-editor'

/** Cleans what is pasted from elsewhere, and lets the editor paste that. */
export function PastePlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const seen = new WeakSet<Event>()
    return editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!(event instanceof ClipboardEvent) || seen.has(event)) return false
        const pasted = event.clipboardData
        const html = pasted?.getData('text/html')
        if (!pasted || !html || pasted.types.includes(ownFormat)) return false
        const clean = new DataTransfer()
        clean.setData('text/plain', pasted.getData('text/plain'))
        clean.setData('text/html', cleanPastedHtml(html, new DOMParser()))
        const again = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: clean })
        seen.add(again)
        event.preventDefault()
        editor.dispatchCommand(PASTE_COMMAND, again)
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    )
  }, [editor])
  return null
}
