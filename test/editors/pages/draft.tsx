import { CompositeDecorator, ContentState, convertFromHTML, Editor, EditorState, RichUtils } from 'draft-js'
import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { draftHtml, type Piece } from '../page-text'
import { mounted, place } from './mounted'

interface Content {
  getBlocksAsArray(): Block[]
  getEntity(key: string): { getType(): string; getData(): { url: string } }
}

interface Block {
  getText(): string
  getEntityAt(at: number): string | null
  getInlineStyleAt(at: number): { has(style: string): boolean }
  findEntityRanges(where: (character: { getEntity(): string | null }) => boolean, found: () => void): void
}

const urlOf = (content: Content, key: string | null) => (key ? content.getEntity(key).getData().url : '')

const decorator = new CompositeDecorator([
  {
    strategy: (block: Block, found: () => void) => block.findEntityRanges((each) => each.getEntity() !== null, found),
    component: (part: { children: ReactNode; contentState: Content; entityKey: string }) => (
      <a href={urlOf(part.contentState, part.entityKey)}>{part.children}</a>
    ),
  },
])
const { contentBlocks, entityMap } = convertFromHTML(draftHtml('p'))
const start = EditorState.createWithContent(ContentState.createFromBlockArray(contentBlocks, entityMap), decorator)
const latest: { content: Content } = { content: start.getCurrentContent() }

function Mail() {
  const [state, setState] = useState(start)
  useEffect(() => {
    latest.content = state.getCurrentContent()
  })
  const command = (name: string) => {
    const next = RichUtils.handleKeyCommand(state, name)
    if (next) setState(next)
    return next ? 'handled' : 'not-handled'
  }
  return <Editor editorState={state} onChange={setState} handleKeyCommand={command} />
}

flushSync(() => createRoot(place()).render(<Mail />))
mounted(() => draftHtml('p', latest.content.getBlocksAsArray().map(piecesOf)))

function piecesOf(block: Block): Piece[] {
  return Array.from(block.getText(), (text, at) => ({
    text,
    bold: block.getInlineStyleAt(at).has('BOLD'),
    href: urlOf(latest.content, block.getEntityAt(at)),
  }))
}
