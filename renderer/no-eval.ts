import { config } from 'zod'

// zod tries whether it may compile code, which the content security policy refuses and reports.
// Must be the first import of the page.
config({ jitless: true })
