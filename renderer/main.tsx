import './no-eval.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api.ts'
import { App } from './app.tsx'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import './ui/tokens.css'
import './ui/base.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root.')

// A fault’s message can quote the register; only its kind goes to the console.
createRoot(root, { onCaughtError: () => undefined, onUncaughtError: () => console.error('fault in the page') }).render(
  <StrictMode>
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
)
