import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import Button from './Button.vue'
import type { ButtonProps } from '@/generated/blocks'

const content: ButtonProps = {
  text: '打电话',
  icon: 'phone',
  link: 'tel:010-00000000',
  emphasis: 'primary',
  size: 'large',
}

describe('the button', () => {
  it('calls the number it was given', async () => {
    await mount(Button, { props: { content } }).trigger('tap')
    expect(uni.makePhoneCall).toHaveBeenCalledWith(expect.objectContaining({ phoneNumber: '010-00000000' }))
  })

  it('looks as emphasised and as large as configured', () => {
    expect(mount(Button, { props: { content } }).classes()).toEqual(
      expect.arrayContaining(['btn-primary', 'btn-large']),
    )
    const ghost = mount(Button, { props: { content: { ...content, icon: '', emphasis: 'ghost', size: 'regular' } } })
    expect(ghost.classes()).toContain('btn-ghost')
    expect(ghost.find('.icon').exists()).toBe(false)
  })

  it('says that it does nothing when it has no link', () => {
    const idle = mount(Button, { props: { content: { ...content, link: '' } } })
    expect(idle.attributes('aria-disabled')).toBe('true')
  })
})
