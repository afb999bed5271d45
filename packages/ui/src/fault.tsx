import { Component, type ReactNode } from 'react'

interface FaultProps {
  /** What stands there instead when something below throws. */
  readonly instead: ReactNode
  readonly children: ReactNode
}

/** Never a white page: a fault below is caught here and said in words. */
export class Fault extends Component<FaultProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children
  }
}
