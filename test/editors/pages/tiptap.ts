import { Editor } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { draftHtml } from '../page-text'
import { mounted, place } from './mounted'

const editor = new Editor({ element: place(), extensions: [StarterKit], content: draftHtml('p') })
mounted(() => editor.getHTML())
