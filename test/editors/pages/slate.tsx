import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { createEditor, type Descendant, type Editor } from 'slate'
import { withHistory } from 'slate-history'
import { Editable, Slate, withReact } from 'slate-react'
import { draftHtml, lines, type Piece } from '../page-text'
import { mounted, place } from './mounted'

interface Leaf {
  readonly text: string
  readonly bold?: boolean
}
interface Link {
  readonly href: string
  readonly children: Leaf[]
}
interface Drawn {
  readonly attributes: object
  readonly children: ReactNode
}

const editor = withHistory(withReact(createEditor())) as unknown as Editor & {
  undo(): void
  redo(): void
}
const { isInline } = editor
editor.isInline = (element) => 'href' in element || isInline(element)

const value = lines.map((pieces) => ({
  children: pieces.map(({ text, bold, href }) => {
    const leaf = bold ? { text, bold } : { text }
    return href ? { href, children: [leaf] } : leaf
  }),
})) as unknown as Descendant[]

function Mail() {
  const [initialValue] = useState(value)
  return (
    <Slate editor={editor as never} initialValue={initialValue}>
      <Editable
        onKeyDown={(event) => {
          if (event.ctrlKey && event.code === 'KeyZ') {
            event.preventDefault()
            if (event.shiftKey) editor.redo()
            else editor.undo()
          }
        }}
        renderElement={({ attributes, children, element }: Drawn & { element: object }) =>
          'href' in element ? (
            <a {...attributes} href={String(element.href)}>
              {children}
            </a>
          ) : (
            <p {...attributes}>{children}</p>
          )
        }
        renderLeaf={({ attributes, children, leaf }: Drawn & { leaf: object }) =>
          'bold' in leaf ? <b {...attributes}>{children}</b> : <span {...attributes}>{children}</span>
        }
      />
    </Slate>
  )
}

flushSync(() => createRoot(place()).render(<Mail />))
mounted(() => draftHtml('p', (editor.children as unknown as { children: (Leaf | Link)[] }[]).map(piecesOf)))

function piecesOf({ children }: { children: (Leaf | Link)[] }): Piece[] {
  return children.flatMap((child) =>
    'href' in child ? child.children.map((leaf) => ({ ...leaf, href: child.href })) : [child],
  )
}
