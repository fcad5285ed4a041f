import { ref, type Ref } from 'vue'

/** Runs one thing at a time: a second tap while it is under way does nothing. */
export function useAction(work: () => Promise<unknown>): { busy: Ref<boolean>; run: () => Promise<void> } {
  const busy = ref(false)
  async function run() {
    if (busy.value) return
    busy.value = true
    try {
      await work()
    } finally {
      busy.value = false
    }
  }
  return { busy, run }
}
