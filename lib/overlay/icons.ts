import { toneShapes } from '../signals/tone-shapes'

const shapes = {
  ...toneShapes,
  enter: 'M12.5 4v3a2 2 0 0 1-2 2H4M6.5 6.2 3.7 9l2.8 2.8',
  next: 'M8 3.5v9M4.5 9 8 12.5 11.5 9',
}

/** A line drawing of 16 by 16, in the colour of the text around it; hidden from screen readers. */
export function makeIcon(document: Document, shape: keyof typeof shapes): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('class', `icon ${shape}`)
  svg.setAttribute('aria-hidden', 'true')
  path.setAttribute('d', shapes[shape])
  svg.append(path)
  return svg
}
