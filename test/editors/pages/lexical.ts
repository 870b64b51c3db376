import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { $createLinkNode, $isLinkNode, LinkNode } from '@lexical/link'
import { registerRichText } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, type LexicalNode } from 'lexical'
import { draftHtml, lines, type Piece } from '../page-text'
import { mounted, place } from './mounted'

const field = document.createElement('div')
field.contentEditable = 'true'
field.style.whiteSpace = 'pre-wrap'
place().append(field)
const editor = createEditor({
  namespace: 'draft',
  nodes: [LinkNode],
  onError: (error) => {
    throw error
  },
})
editor.setRootElement(field)
registerRichText(editor)
editor.update(
  () => {
    for (const pieces of lines) $getRoot().append($createParagraphNode().append(...pieces.map($nodeOf)))
  },
  { discrete: true },
)
registerHistory(editor, createEmptyHistoryState(), 300)
mounted(() => editor.getEditorState().read(() => draftHtml('p', $getRoot().getChildren().map($piecesOf))))

function $nodeOf({ text, bold, href }: Piece): LexicalNode {
  const node = $createTextNode(text)
  if (bold) node.setFormat('bold')
  return href ? $createLinkNode(href).append(node) : node
}

function $piecesOf(block: LexicalNode): Piece[] {
  if (!('getAllTextNodes' in block)) return []
  return (block as ReturnType<typeof $createParagraphNode>).getAllTextNodes().map((node) => {
    const link = node.getParents().find($isLinkNode)
    return { text: node.getTextContent(), bold: node.hasFormat('bold'), href: link?.getURL() ?? '' }
  })
}
