import { sayRunning } from './house.ts'
import { shell } from './shell.ts'
import { useSaved } from './use-saved.ts'

interface SheetLinkProps {
  /** Where the box gives it: one page as one file. */
  readonly href: string
  /** What it is called on the stick. */
  readonly file: string
  readonly label: string
  readonly className: string
}

/** A page for ordinary paper: a browser opens it and prints it, the box's own window saves it onto the stick. */
export function SheetLink({ href, file, label, className }: SheetLinkProps) {
  return shell === null ? (
    <a className={className} target="_blank" rel="noreferrer" href={href}>
      {label}
    </a>
  ) : (
    <a className={className} download={file} href={href}>
      {label}
    </a>
  )
}

/** In the box's own window: where the file will be, and what came of it. */
export function SheetSaved({ file }: Pick<SheetLinkProps, 'file'>) {
  const saved = useSaved()
  if (shell === null) return null
  return (
    <p role="status" className={saved === null ? 'muted' : saved.well ? 'well' : 'wrong'}>
      {saved?.words ?? sayRunning('sheetStick', { name: file })}
    </p>
  )
}
