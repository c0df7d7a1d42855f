import { expect, it } from 'vitest';
import { presented } from '../../testing/present-finding.ts';
import { countFindings, reportJson } from './json.ts';
import { listMost, MOST_OF_A_KIND } from './list-most.ts';

const many = (length: number, changes = {}) =>
  Array.from({ length }, (_, line) => presented({ line: line + 1, ...changes }));

it('lists few as they are', () => {
  const few = [...many(MOST_OF_A_KIND), ...many(MOST_OF_A_KIND, { file: 'b.md' })];
  expect(listMost(few)).toEqual(few);
});

it('of many of one rule in one file, lists the first and says how many more there are', () => {
  const listed = listMost([...many(MOST_OF_A_KIND + 1500), presented({ code: 'link/dead-anchor' })]);
  expect(listed).toHaveLength(MOST_OF_A_KIND + 1);
  expect(listed[MOST_OF_A_KIND - 1]).toMatchObject({
    line: MOST_OF_A_KIND,
    message: 'There is no file "plan.md". 1,500 more of this kind in this file are not listed.',
  });
});

it('counts all, also those of another severity', () => {
  const all = [...many(150), ...many(250, { severity: 'info', code: 'x/y' })];
  expect(countFindings(listMost(all))).toEqual(countFindings(all));
});

it('a report of what one file of 2 MB can hold is one that programs read', () => {
  expect(reportJson(listMost(many(400_000))).length).toBeLessThan(100_000);
});

it('counts what is one thing in many files, such as an id that all of them have', () => {
  const related = [{ file: 'a.md', line: 2, column: 5, note: 'The other one' }];
  const many = Array.from({ length: 3000 }, (_, at) =>
    presented({
      file: `runbooks/${at}.md`,
      code: 'id/duplicate',
      message: 'The id "a" is used 3000 times.',
      related,
    }),
  );
  const listed = listMost([...many, presented({ file: 'z.md' })]);
  expect(listed).toHaveLength(101);
  expect(listed[99]?.message).toMatch(/2,900 more of this kind in other files are not listed\.$/);
  expect(countFindings(listed)).toEqual(countFindings([...many, presented({ file: 'z.md' })]));
});
