import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { CheckInCalendarProps } from '@/generated/blocks'
import { fakeUni, signInAs, type Reply, type Request } from '../../../../tests/uni'

const content: CheckInCalendarProps = { title: '每日签到', span: 'month', buttonText: '签到' }
const today = '2026-11-21'

/** A member who has checked in on the two days before, and a server that keeps count. */
function server(overrides: (request: Request) => Reply | null = () => null) {
  const days = ['2026-11-19', '2026-11-20']
  fakeUni.serve((request) => {
    const other = overrides(request)
    if (other) return other
    if (request.url === '/api/v1/me/points') {
      return { status: 200, body: { balance: 10, streak: days.length, checkedInToday: days.includes(today), today } }
    }
    if (request.method === 'POST' && request.url === '/api/v1/me/check-ins') {
      days.push(today)
      const awards = [{ rule: '每天签到', points: 5 }]
      return { status: 200, body: { day: today, streak: 3, points: 5, balance: 15, awards, repeated: false } }
    }
    if (request.url === '/oauth2/token') {
      return { status: 200, body: { access_token: 'a', refresh_token: 'r', expires_in: 600 } }
    }
    if (request.url.startsWith('/api/v1/apps/')) {
      return { status: 200, body: { appid: 'wx1', theme: { tokens: {} }, tabBar: { items: [] }, pages: [] } }
    }
    const month = request.url.split('month=')[1]!
    return { status: 200, body: { month, today, days: days.filter((day) => day.startsWith(month)), streak: 2 } }
  })
}

async function show(props: Partial<CheckInCalendarProps> = {}) {
  const { default: CheckInCalendar } = await import('./CheckInCalendar.vue')
  const wrapper = mount(CheckInCalendar, { props: { content: { ...content, ...props } } })
  await flushPromises()
  return wrapper
}

const posts = () => fakeUni.requests.filter(({ url, method }) => method === 'POST' && url.endsWith('/check-ins'))

describe('the check-in calendar', () => {
  it('ticks the days of the member and counts the streak', async () => {
    signInAs('renhe')
    server()
    const wrapper = await show()
    expect(wrapper.findAll('.is-ticked').map((day) => day.attributes('aria-label'))).toEqual([
      '11月19日，已签到',
      '11月20日，已签到',
    ])
    expect(wrapper.find('.pill').text()).toContain('连续 2 天')
  })

  it('checks in with one tap and shows what was earned and why', async () => {
    signInAs('renhe')
    server()
    const wrapper = await show()
    await wrapper.find('.calendar-button').trigger('tap')
    await flushPromises()
    expect(wrapper.find('.calendar-result').text()).toContain('获得 5 积分')
    expect(wrapper.find('.calendar-award').text()).toContain('每天签到')
    expect(wrapper.find('.calendar-button').text()).toBe('今日已签到')
    expect(wrapper.findAll('.is-ticked')).toHaveLength(3)
  })

  it('checks in once however often it is tapped', async () => {
    signInAs('renhe')
    server()
    const wrapper = await show()
    for (let tap = 0; tap < 5; tap++) void wrapper.find('.calendar-button').trigger('tap')
    await flushPromises()
    await wrapper.find('.calendar-button').trigger('tap')
    await flushPromises()
    expect(posts()).toHaveLength(1)
  })

  it('signs a visitor in and checks in, in the same tap', async () => {
    vi.stubGlobal('wx', { login: ({ success }: { success: (r: object) => void }) => success({ code: 'c' }) })
    server()
    const wrapper = await show()
    expect(wrapper.find('.calendar-button').text()).toBe('登录并签到')
    await wrapper.find('.calendar-button').trigger('tap')
    await flushPromises()
    expect(posts()).toHaveLength(1)
    expect(wrapper.find('.calendar-button').text()).toBe('今日已签到')
    vi.unstubAllGlobals()
  })

  it('keeps the tap repeatable when the check-in did not get through', async () => {
    signInAs('renhe')
    let broken = true
    server(({ method, url }) => (broken && method === 'POST' && url.endsWith('/check-ins') ? { status: 503 } : null))
    const wrapper = await show()
    await wrapper.find('.calendar-button').trigger('tap')
    await flushPromises()
    expect(wrapper.find('[role="alert"]').text()).toContain('不是您的操作有误')
    broken = false
    await wrapper.find('.note-action').trigger('tap')
    await flushPromises()
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
    expect(wrapper.find('.calendar-button').text()).toBe('今日已签到')
    expect(posts()).toHaveLength(2)
  })

  it('shows a check-in whose answer was lost as done, with the balance, when it is repeated', async () => {
    signInAs('renhe')
    let lost = true
    server(({ method, url }) => {
      if (url === '/api/v1/me/points') return { status: 503 }
      if (method !== 'POST') return null
      if (lost) return { fail: 'request:fail timeout' }
      return { status: 200, body: { day: today, streak: 3, points: 0, balance: 15, awards: [], repeated: true } }
    })
    const wrapper = await show()
    await wrapper.find('.calendar-button').trigger('tap')
    await flushPromises()
    expect(wrapper.find('[role="alert"]').text()).toContain('网络有点慢')
    lost = false
    await wrapper.find('.note-action').trigger('tap')
    await flushPromises()
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
    expect(wrapper.find('.calendar-button').text()).toBe('今日已签到')
    expect(wrapper.find('.calendar-result').text()).toContain('今天已经签到过了')
    expect(wrapper.find('.calendar-result').text()).toContain('现有积分 15')
  })

  it('turns back to earlier months and never past this one', async () => {
    signInAs('renhe')
    server()
    const wrapper = await show()
    const [previous, next] = wrapper.findAll('.calendar-turn')
    await next!.trigger('tap')
    expect(wrapper.find('.calendar-month-name').text()).toBe('2026 年 11 月')
    await previous!.trigger('tap')
    await flushPromises()
    expect(wrapper.find('.calendar-month-name').text()).toBe('2026 年 10 月')
    expect(fakeUni.requests.at(-1)!.url).toContain('month=2026-10')
  })

  it('shows one week when asked to', async () => {
    signInAs('renhe')
    server()
    const wrapper = await show({ span: 'week' })
    expect(wrapper.findAll('.calendar-day')).toHaveLength(7)
    expect(wrapper.find('.calendar-month').exists()).toBe(false)
  })
})
