import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { BROWSER_VARIABLE } from '../../adapters/browser/open-browser.ts';
import type { Programme } from '../../domain/model/programme.ts';
import { publishedSample } from '../../testing/published-sample.ts';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { drawForPages, drawingTime, type Flows } from './draw.ts';

let small: Programme;
let large: Programme;

beforeAll(async () => {
  small = await publishedSample([]);
  const [one] = small.runbooks;
  if (!one) throw new Error('The sample has no runbook.');
  const runbooks = Array.from({ length: 160 }, (_, at) => ({
    ...one,
    meta: { ...one.meta, title: `Case ${at}` },
  }));
  large = { ...small, runbooks };
});

afterEach(() => vi.unstubAllEnvs());

/** What is said until drawing has begun, with a browser that is there but does not start, unless another is named. */
async function saidBefore(
  programme: Programme,
  flows: Flows,
  browser = '/nowhere/chromium',
): Promise<string> {
  vi.stubEnv(BROWSER_VARIABLE, browser);
  let said = '';
  const terminal = {
    cwd: '/',
    env: { READYROOM_CACHE: emptyFolder() },
    out: () => undefined,
    err: (text: string) => void (said += text),
    terminal: false,
    clock: () => '2026-10-31' as const,
  };
  const { finished } = await drawForPages({ programme, today: '2026-10-31' }, flows, terminal as never);
  const before = said;
  await finished.catch(() => undefined);
  return before;
}

it('what --flows all would take is said before anything is left', async () => {
  const said = await saidBefore(large, 'auto');
  const [, left = '', time] =
    /… (\d+) flows .*--flows all would draw them now, once, in (.*)\n/.exec(said) ?? [];
  expect(Number(left)).toBeGreaterThanOrEqual(160);
  expect(time).toBe(drawingTime(Number(left)));
});

it.each([
  ['little', () => small, 'auto', undefined, ''],
  ['all, once', () => large, 'all', undefined, '… drawing '],
  ['none, as was asked', () => large, 'none', undefined, ''],
  ['no browser to draw with', () => large, 'auto', 'none', ''],
] as const)('%s', async (_, programme, flows, browser, wanted) => {
  const said = await saidBefore(programme(), flows, browser);
  if (wanted === '') expect(said).toBe('');
  else expect(said).toContain(wanted);
  expect(said).not.toContain('would draw');
});
