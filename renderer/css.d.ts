import 'react'

declare module 'react' {
  /** Custom properties in a style: `{ '--ruler': '200px' }`. */
  interface CSSProperties {
    [custom: `--${string}`]: string | number | undefined
  }
}
