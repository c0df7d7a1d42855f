import { describe, expect, it } from 'vitest';
import { judgedSample } from '../../testing/judged-sample.ts';
import { functionReadinessView, readinessOverview } from './readiness-view.ts';

const ITEM =
  '{ id: feed-checked, text: Every feed was checked this quarter, critical: true, state: pass, checked: 2026-10-01, valid_for: 90d }';
const withItem = (by: string) => judgedSample([{ file: 'content/readiness/detect.yml', replace: ITEM, by }]);
const groupOf = async (by: string) =>
  functionReadinessView(await withItem(by), 'detect').groups.find(({ items }) =>
    items.some(({ id }) => id === 'feed-checked'),
  )?.id;

describe('an item stands in the group that says what to do next', () => {
  it.each([
    ['critical: true, state: fail', 'blocks'],
    ['critical: true, state: unanswered', 'answer'],
    ['state: fail', 'fix'],
    ['state: unanswered', 'check'],
    ['state: pass', 'holds'],
    ['state: not-applicable, rationale: no feeds', 'excluded'],
  ])('%s: %s', async (state, group) => {
    expect(await groupOf(`{ id: feed-checked, text: Checked, ${state} }`)).toBe(group);
  });
});

it('every item stands in one group', async () => {
  const judged = await judgedSample();
  for (const { slug, items } of judged.readiness.functions) {
    const shown = functionReadinessView(judged, slug).groups.flatMap((group) => group.items);
    expect(shown.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
  }
});

it('an operating form sees its own items and those for all', async () => {
  const judged = await withItem(
    '{ id: feed-checked, text: Checked, forms: [soc], state: pass }\n  - { id: hunted, text: Hunted, forms: [hunters], state: pass }',
  );
  const ids = functionReadinessView(judged, 'detect', 'soc').groups.flatMap(({ items }) =>
    items.map(({ id }) => id),
  );
  expect(ids).toContain('feed-checked');
  expect(ids).not.toContain('hunted');
});

it('the summary names every function once', async () => {
  const { summary } = readinessOverview(await judgedSample());
  for (const name of ['Govern', 'Identify', 'Protect', 'Detect', 'Respond', 'Recover'])
    expect(summary.split(name)).toHaveLength(2);
});
