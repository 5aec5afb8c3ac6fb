import { describe, expect, it } from 'vitest'
import { isFilter } from '../../../src/engine/sql/filter.ts'

describe('filters', () => {
  it.each([
    `text ~ "can't login" AND resolution = Unresolved OR labels not in (wontfix) ORDER BY created`,
    `issuetype = Bug AND "Story Points[Number]" > 3 AND fixVersion was not in unreleasedVersions()`,
    "INTERSECTS(geom,POINT(12.5 41.9)) OR name='Côte d''Ivoire'".replace('ô', 'o'),
    "UPPER(name) LIKE UPPER('%main%') OR objectid IN (1,2,3)",
    'due is not empty and (a = 1 or not b ~ "x")',
    "a.b eq 'it\\'s' and created >= -7d",
    'active != true',
    "name = 'x' order by priority desc, created",
  ])('%s', (text) => {
    expect(isFilter(text)).toBe(true)
  })
  it.each([
    "x' or 'a'='a",
    '1 or name = 2',
    "admin' and role = 'x'--",
    "name = 'x' or 1=1",
    "name = 'x' or sleep(5)",
    "name = 'x' and length(password) > 5",
    "name = 'x' and substr(password,1,1) = 'a'",
    "name = 'x' and exists(select 1)",
    "name = 'x' union select 1",
    "name = 'x'; drop table a",
    "name = 'x' # rest",
    "name = 'x' -- rest",
    "name = 'x",
    'name = (1 or 1',
    "name = @@version and a = 'b'",
    "'a' = 'a' and b = 'c'",
    'select = 1 and b = 2',
    'one two three',
    'a b(c) d',
    'name',
    'x and id<5',
    '"a"="b"',
    'user_id(1)=user_id(1)',
    'a = a or b = c',
    '',
    `${'('.repeat(30)}a = 1${')'.repeat(30)}`,
    "name = 'x' order by 1",
    "a = b or c = d having e = 'f'",
  ])('not: %s', (text) => {
    expect(isFilter(text)).toBe(false)
  })
})
