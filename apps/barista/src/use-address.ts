import { useEffect, useState } from 'react'
import type { StaffSnapshot } from '@pressobox/protocol'
import { api } from './house.ts'

/** Where phones find the box, as `http://192.168.4.1:8080/`; null until it is known. Where nobody asked for a code yet, this does. */
export function useAddress({ code }: Pick<StaffSnapshot, 'code'>): string | null {
  const [asked, setAsked] = useState<string | null>(null)
  const told = code?.address ?? null
  useEffect(() => {
    if (told !== null) return
    void api.code().then((result) => {
      if (result.ok) setAsked(result.value.address)
    })
  }, [told])
  return told ?? asked
}
