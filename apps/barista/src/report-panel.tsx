import QRCode from 'qrcode'
import { useState } from 'react'
import { Dialog } from '@pressobox/ui'
import type { ReportSpan } from '@pressobox/client'
import { api, sayNumbers, sayRunning } from './house.ts'
import { Closing, Wrong } from './panel-pieces.tsx'
import { ReportSpanChoice } from './report-span.tsx'
import { shell } from './shell.ts'

interface ReportPanelProps {
  readonly event: string
  readonly onClose: () => void
}

/** The report of an event leaves the box: onto a stick, once to a phone, or as a file of this browser. */
export function ReportPanel({ event, onClose }: ReportPanelProps) {
  const [span, setSpan] = useState<ReportSpan>({ event })
  const [told, setTold] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    setTold(sayRunning('stickBusy'))
    const result = await api.saveReport(span)
    setTold(result.ok ? sayRunning('stickSafe', { names: result.value.names.join(', ') }) : null)
    setProblem(result.ok ? null : result.problem.detail)
  }
  const link = async (): Promise<void> => {
    const result = await api.linkReport(span)
    setProblem(result.ok ? null : result.problem.detail)
    if (result.ok) setCode(await QRCode.toString(result.value.url, { type: 'svg', margin: 2 }))
  }
  const said = Object.entries(span).filter(([, value]) => value !== undefined)
  const query = `?${new URLSearchParams(said).toString()}`
  return (
    <Dialog title={sayRunning('reportTitle')} broad onClose={onClose}>
      {code === null && (
        <>
          <p>{sayRunning('reportText', { event: span.event })}</p>
          <ReportSpanChoice of={span} onChange={setSpan} />
        </>
      )}
      <Wrong problem={problem} />
      <p role="status">{code === null ? told : sayRunning('reportScan')}</p>
      {code !== null && (
        <p className="code-to-scan">
          <img src={`data:image/svg+xml;utf8,${encodeURIComponent(code)}`} alt={sayRunning('reportPhone')} />
        </p>
      )}
      <div className="actions in-a-row" hidden={code !== null}>
        <button type="button" className="button" onClick={() => void save()}>
          {sayRunning('reportStick')}
        </button>
        <button type="button" className="button quiet" onClick={() => void link()}>
          {sayRunning('reportPhone')}
        </button>
        {shell === null && (
          <>
            <a className="button quiet" href={`/api/report.html${query}`} download>
              {sayNumbers('reportHtml')}
            </a>
            <a className="button quiet" href={`/api/report.csv${query}`} download>
              {sayNumbers('reportCsv')}
            </a>
          </>
        )}
      </div>
      <Closing onClose={onClose} />
    </Dialog>
  )
}
