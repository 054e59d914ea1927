import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The page is a handful of files beside each other: nothing inline (the content security policy
 * refuses inline code and styles) and nothing fetched from elsewhere.
 */
export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome120',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
})
