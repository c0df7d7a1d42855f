import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const WORK = `
  import { keepHeapSmall } from ${JSON.stringify(path.join(import.meta.dirname, 'keep-heap-small.ts'))};
  let held = Array.from({ length: 120 }, (_, at) => Array(600_000).fill(at + 0.5));
  const full = process.memoryUsage.rss();
  held = held.length;
  keepHeapSmall();
  // What V8 keeps in hand for a few seconds counts as held no longer.
  console.log(JSON.stringify([full, process.memoryUsage().heapTotal]));
`;

it('what nothing needs any more is given back', () => {
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', WORK], { encoding: 'utf8' });
  const [full, left] = JSON.parse(said) as [number, number];
  expect(full).toBeGreaterThan(500e6);
  expect(left).toBeLessThan(full / 4);
});
