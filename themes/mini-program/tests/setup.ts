import { beforeEach, vi } from 'vitest'
import { fakeUni } from './uni'

beforeEach(() => {
  fakeUni.reset()
  vi.stubGlobal('uni', fakeUni.api)
  vi.stubGlobal('getCurrentPages', () => [{ route: 'pages/shell/shell' }])
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }))
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('zh-CN')
  window.history.replaceState(null, '', '/t/renhe/')
  vi.resetModules()
})
