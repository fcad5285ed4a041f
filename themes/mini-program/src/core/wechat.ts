// The code WeChat hands out for the person using the phone.
import { t } from '@/i18n'
import { Failure } from './api'
import { onWeChat } from './platform'

interface Login {
  appid: string
  success: (result: { code: string }) => void
  fail: (reason: unknown) => void
}

type LoginProvider = { login?: (options: Login) => void }

export async function wechatCode(appid: string): Promise<string> {
  return onWeChat ? codeFrom(uni as unknown as LoginProvider, appid) : codeFrom(await providerInBrowser(appid), appid)
}

function codeFrom(provider: LoginProvider, appid: string): Promise<string> {
  return new Promise((resolve, reject) => {
    provider.login!({
      appid,
      success: ({ code }) => resolve(code),
      fail: () => reject(new Failure('refused', t('error.signInRefused'))),
    })
  })
}

/** Outside WeChat only the sandbox can sign a person in; where it is absent the app says so. */
async function providerInBrowser(appid: string): Promise<LoginProvider> {
  const scope = window as unknown as { wx?: LoginProvider }
  if (!scope.wx?.login) await loadScript(`/sandbox/wx.js?appid=${encodeURIComponent(appid)}`)
  if (!scope.wx?.login) throw new Failure('refused', t('error.openInWeChat'))
  return scope.wx
}

function loadScript(source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = source
    script.onload = () => resolve()
    script.onerror = () => {
      script.remove()
      reject(
        navigator.onLine === false
          ? new Failure('offline', t('error.offline'))
          : new Failure('refused', t('error.openInWeChat')),
      )
    }
    document.head.appendChild(script)
  })
}
