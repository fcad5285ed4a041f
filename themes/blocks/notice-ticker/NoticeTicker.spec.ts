import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import NoticeTicker from './NoticeTicker.vue'
import type { NoticeTickerProps } from '@/generated/blocks'

const content: NoticeTickerProps = {
  items: [{ text: '一' }, { text: '二', link: 'fn:check-in' }],
  direction: 'up',
  speed: 'slow',
  tone: 'warm',
}
const show = (props: Partial<NoticeTickerProps> = {}) =>
  mount(NoticeTicker, { props: { content: { ...content, ...props } } })
const current = (wrapper: ReturnType<typeof show>) => wrapper.find('.ticker-line[aria-hidden="false"]').text()

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function pass(seconds: number) {
  vi.advanceTimersByTime(seconds * 1000)
  await nextTick()
}

describe('the notice ticker', () => {
  it('turns from notice to notice and starts over', async () => {
    const wrapper = show()
    expect(current(wrapper)).toBe('一')
    await pass(6)
    expect(current(wrapper)).toBe('二')
    await pass(6)
    expect(current(wrapper)).toBe('一')
  })

  it('stands still while paused', async () => {
    const wrapper = show()
    await wrapper.find('.ticker-pause').trigger('tap')
    await pass(60)
    expect(current(wrapper)).toBe('一')
  })

  it('starts paused for people who want less motion', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    const wrapper = show()
    await pass(60)
    expect(current(wrapper)).toBe('一')
  })

  it('does not move a single notice', () => {
    expect(
      show({ items: [{ text: '一' }] })
        .find('.ticker-pause')
        .exists(),
    ).toBe(false)
  })

  it('reads a leftward notice only once to a screen reader', () => {
    const runs = show({ direction: 'left' }).findAll('.ticker-run')
    expect(runs.map((run) => run.attributes('aria-hidden'))).toEqual(['false', 'true'])
  })

  it('stops its clock when it leaves the page', () => {
    const wrapper = show()
    wrapper.unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})
