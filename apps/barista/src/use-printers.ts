import { useEffect, useState } from 'react'
import type { PrinterList } from '@pressobox/client'
import { api } from './house.ts'

const nothing: PrinterList = { printers: [], found: [], profiles: [], calibration: { pages: [], rulers: [] } }
const everyMs = 2000

/** What only a question gives: printers that were seen and profiles to choose from; asked again as long as it is looked at. */
export function usePrinters(): PrinterList {
  const [list, setList] = useState(nothing)
  useEffect(() => {
    const ask = (): void => {
      void api.printers().then((result) => {
        if (result.ok) setList(result.value)
      })
    }
    ask()
    const timer = setInterval(ask, everyMs)
    return () => clearInterval(timer)
  }, [])
  return list
}
