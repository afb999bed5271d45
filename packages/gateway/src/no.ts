import { refusal, type Particulars, type Refusal, type RefusalCode } from '@pressobox/domain'

/** A refusal on its way to the one place that answers it. */
export class No extends Error {
  readonly refusal: Refusal

  constructor(code: RefusalCode, particulars: Particulars = {}) {
    super(code)
    this.refusal = refusal(code, particulars)
  }
}
