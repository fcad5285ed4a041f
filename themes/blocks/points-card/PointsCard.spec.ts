import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { PointsCardProps } from '@/generated/blocks'
import { fakeUni, signInAs } from '../../../../tests/uni'

const content: PointsCardProps = { title: '我的积分', appearance: 'plain', showStreak: true, invitation: '登录后查看' }

async function show(props: Partial<PointsCardProps> = {}) {
  const { default: PointsCard } = await import('./PointsCard.vue')
  const wrapper = mount(PointsCard, { props: { content: { ...content, ...props } } })
  await flushPromises()
  return wrapper
}

describe('the points card', () => {
  it('invites a visitor to sign in and asks the server nothing', async () => {
    const wrapper = await show()
    expect(wrapper.text()).toContain('登录后查看')
    expect(wrapper.text()).toContain('微信一键登录')
    expect(fakeUni.requests).toHaveLength(0)
  })

  it('shows a member the balance and the streak', async () => {
    signInAs('renhe')
    fakeUni.serve(() => ({
      status: 200,
      body: { balance: 1234, streak: 6, checkedInToday: false, today: '2026-11-21' },
    }))
    const wrapper = await show()
    expect(wrapper.find('.points-card-balance').text()).toContain('1,234')
    expect(wrapper.find('.pill').text()).toContain('连续 6 天')
  })

  it('leaves the streak out when told to', async () => {
    signInAs('renhe')
    fakeUni.serve(() => ({ status: 200, body: { balance: 1, streak: 6, checkedInToday: false, today: '2026-11-21' } }))
    expect((await show({ showStreak: false })).find('.pill').exists()).toBe(false)
  })

  it('says in plain words that it could not read the points, and retries', async () => {
    signInAs('renhe')
    const wrapper = await show()
    expect(wrapper.find('[role="alert"]').text()).toContain('没有连上网络')
    fakeUni.serve(() => ({ status: 200, body: { balance: 8, streak: 0, checkedInToday: false, today: '2026-11-21' } }))
    await wrapper.find('.note-action').trigger('tap')
    await flushPromises()
    expect(wrapper.find('.points-card-balance').text()).toContain('8')
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
  })

  it('opens the statement', async () => {
    signInAs('renhe')
    fakeUni.serve(() => ({ status: 200, body: { balance: 8, streak: 0, checkedInToday: false, today: '2026-11-21' } }))
    await (await show()).find('.points-card-go').trigger('tap')
    expect(uni.navigateTo).toHaveBeenCalledWith(expect.objectContaining({ url: '/pages/inner/inner?link=fn%3Apoints' }))
  })
})
