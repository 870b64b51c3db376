import { Button } from '../ui/Button'
import type { PopupProps } from './popup-props'
import './TeachRow.css'

/** For a page that is read wrongly, or not at all: the user points out what is what. */
export function TeachRow({ onTeach }: Pick<PopupProps, 'onTeach'>) {
  return (
    <section className="popup-teach">
      <p>Are messages missed here?</p>
      <Button onPress={onTeach}>Teach this page</Button>
    </section>
  )
}
