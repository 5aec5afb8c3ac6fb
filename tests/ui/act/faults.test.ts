import { describe, expect, it } from 'vitest'
import { faultOf } from '../../../src/engine/fail2ban/fault.ts'
import { faultText, unreadText } from '../../../src/ui/act/faults.ts'
import { en } from '../../../src/ui/messages/en/index.ts'
import { ja } from '../../../src/ui/messages/ja/index.ts'

describe('why a filter is not read', () => {
  const fault = faultOf('section-twice', 3, 'A')

  it('is said in both languages', () => {
    expect(faultText(en.faults, fault)).toBe('line 3: [A] is there twice')
    expect(faultText(ja.faults, fault)).toBe('3行目：[A]が重複しています')
  })

  it('says where, and what it lacks', () => {
    expect(unreadText(en, { fault, at: 'a.conf', missing: [] })).toBe(
      'a.conf: line 3: [A] is there twice',
    )
    expect(unreadText(ja, { fault, at: '', missing: ['b.conf', 'c.conf'] })).toBe(
      '3行目：[A]が重複しています（b.conf、c.confがありません）',
    )
  })
})
