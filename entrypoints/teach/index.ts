import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { teachPage } from './teach-page'

/** In our own isolated world: the lesson that is going on in this page. */
const world = globalThis as { sidelineLesson?: AbortController }

/** "Teach this page": put into a page when the user asks for it, and never otherwise. Asked again, it begins anew. */
export default defineUnlistedScript({
  main() {
    world.sidelineLesson?.abort()
    const lesson = (world.sidelineLesson = new AbortController())
    teachPage(() => lesson.abort(), lesson.signal)
  },
})
