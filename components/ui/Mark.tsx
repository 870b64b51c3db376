/** Sideline's mark, as in `public/icon/icon.svg`: a touch line, and somebody standing beside it. Hidden from a reader's voice. */
export function Mark({ size }: { /** Edge in px. */ readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 128 128" aria-hidden="true">
      <path fill="#2a69cf" d="M28 0h52v128H28a28 28 0 0 1-28-28V28A28 28 0 0 1 28 0Z" />
      <path fill="#fff" d="M80 0h16v128H80z" />
      <path fill="#5f98ee" d="M96 0h4a28 28 0 0 1 28 28v72a28 28 0 0 1-28 28h-4Z" />
      <circle cx="40" cy="64" r="24" fill="#ffcb73" />
    </svg>
  )
}
