import { expect, it } from 'vitest';
import { carriedFile } from './carried-runbook.ts';

it.each([
  ['runbooks/a.md', 'runbooks/b.md'],
  ['runbooks/plant/line-7/a.md', 'runbooks/plant/line-7/b.md'],
  ['runbooks/Ordner mit Leerzeichen & ü/a.md', 'runbooks/Ordner mit Leerzeichen & ü/b.md'],
  ['runbooks/../../etc/a.md', 'runbooks/b.md'],
  ['runbooks/.git/hooks/a.md', 'runbooks/b.md'],
  ['/etc/a.md', 'runbooks/b.md'],
  ['content/roles.yml', 'runbooks/b.md'],
  ['runbooks\\..\\a.md', 'runbooks/b.md'],
  ['runbooks/a:b/a.md', 'runbooks/b.md'],
  ['runbooks/trailing./a.md', 'runbooks/b.md'],
  ['runbooks//a.md', 'runbooks/b.md'],
])('what a playbook says of its place, %j, is a folder below runbooks or none', (file, place) => {
  expect(carriedFile({ id: undefined, file, front: {}, text: '' }, 'b')).toBe(place);
});
