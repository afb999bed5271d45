declare module 'react' {
  /** Styles may carry values for CSS to use. */
  interface CSSProperties {
    readonly [property: `--${string}`]: string | number
  }
}

export {}
