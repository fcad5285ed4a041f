import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const uniElements = new Set(['view', 'text', 'image', 'swiper', 'scroll-view'])

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => uniElements.has(tag) } } })],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.spec.ts', 'src/generated/blocks/**/*.spec.ts'],
    setupFiles: ['tests/setup.ts'],
    env: { UNI_PLATFORM: 'h5' },
    restoreMocks: true,
  },
})
