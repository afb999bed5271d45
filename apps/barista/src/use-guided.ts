import { useCallback, useEffect, useState } from 'react'
import { api } from './house.ts'

/** The steps of the guide that were looked at, as the box keeps them; null until it said so. */
export function useGuided(): readonly [readonly string[] | null, (steps: readonly string[]) => void] {
  const [steps, setSteps] = useState<readonly string[] | null>(null)
  useEffect(() => {
    void api.guided().then((result) => {
      if (result.ok) setSteps(result.value.steps)
    })
  }, [])
  const keep = useCallback((next: readonly string[]): void => {
    setSteps(next)
    void api.guide(next)
  }, [])
  return [steps, keep]
}
