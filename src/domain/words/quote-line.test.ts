import { expect, it } from 'vitest';
import { quoteLine } from './quote-line.ts';

it.each([
  ['title: Valve 7: stuck', '', 'title: "Valve 7: stuck"'],
  ['  - at: host: 7  # why', '', '- at: "host: 7"'],
  ['title: He said "no": why', '', `title: 'He said "no": why'`],
  [String.raw`title: C:\x: it's open`, '', String.raw`title: 'C:\x: it''s open'`],
  ['title: ends with:', 'summary: x', 'title: "ends with:"'],
  ['title: Valve: stuck', '  goes on', undefined],
  ['title: "quoted": more', '', undefined],
  ['title: [a: b', '', undefined],
  ['title: at 12:30', '', undefined],
])('%s', (line, next, whole) => {
  const found = quoteLine(line, next);
  expect(found?.whole).toBe(whole);
  if (found) expect(line.slice(found.column - 1, found.end - 1)).toContain(':');
});
