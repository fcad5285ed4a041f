/** Small JSON values on the device. A full or forbidden storage never breaks the app: it only forgets. */
export function remember(key: string, value: unknown): void {
  try {
    uni.setStorageSync(key, JSON.stringify(value))
  } catch {
    // Private mode or quota: go on without.
  }
}

export function recall<T>(key: string): T | null {
  try {
    const text: unknown = uni.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}

export function forget(key: string): void {
  try {
    uni.removeStorageSync(key)
  } catch {
    // Nothing to forget.
  }
}
