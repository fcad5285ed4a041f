import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import CubeNav from './CubeNav.vue'
import type { CubeNavProps } from '@/generated/blocks'

const cells = Array.from({ length: 9 }, (_, i) => ({ icon: 'coin', text: `格子${i}`, link: 'fn:points' }))
const show = (content: CubeNavProps) => mount(CubeNav, { props: { content } })

describe('cube navigation', () => {
  it.each([
    ['2x2', 4],
    ['3x3', 9],
    ['1x4', 4],
    ['2x4', 8],
  ] as const)('shows as many cells as %s has room for', (layout, room) => {
    expect(show({ layout, cells }).findAll('.cube-cell')).toHaveLength(room)
  })

  it('opens the link of the tapped cell', async () => {
    await show({ layout: '1x4', cells }).find('.cube-cell').trigger('tap')
    expect(uni.navigateTo).toHaveBeenCalledWith(expect.objectContaining({ url: '/pages/inner/inner?link=fn%3Apoints' }))
  })

  it('shows badge and title only where there is one', () => {
    const wrapper = show({ layout: '1x4', cells: [{ ...cells[0]!, badge: '新' }, cells[1]!] })
    expect(wrapper.findAll('.cube-badge').map((badge) => badge.text())).toEqual(['新'])
    expect(wrapper.find('.cube-title').exists()).toBe(false)
  })

  it('does not pretend that a cell without a link can be tapped', () => {
    const cell = show({ layout: '1x4', cells: [{ icon: 'pill', text: '带上药盒', link: '' }] }).find('.cube-cell')
    expect(cell.attributes('role')).toBeUndefined()
    expect(cell.attributes('tabindex')).toBeUndefined()
  })
})
