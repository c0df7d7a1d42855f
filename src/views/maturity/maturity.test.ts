import { describe, expect, it } from 'vitest';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { formatScore } from '../../domain/maturity/format.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import { boardSheet } from './board.ts';
import { maturityIds, maturityNode } from './maturity-node.ts';
import { maturityOverview } from './maturity-overview.ts';

const judged = await judgedSample();

describe('overview', () => {
  const view = maturityOverview(judged);
  it('shows six functions and 22 categories, each with the number of the domain', () => {
    expect(view.functions.map(({ figures }) => figures.score)).toEqual(
      judged.score.functions.map(({ score }) => formatScore(score)),
    );
    expect(view.heatmap.flatMap(({ cells }) => cells)).toHaveLength(22);
  });
  it('scores again as if the first gaps were closed', () => {
    expect(view.gaps.rows.map(({ id, gap }) => [id, gap])).toEqual([['DE.CM-09', '1.00']]);
    expect(view.gaps.closing).toEqual({
      ids: ['DE.CM-09'],
      rows: [
        { title: 'Overall', before: '2.50', after: '3.50', change: '+1.00' },
        { title: 'Detect', href: '/functions/detect/', before: '2.50', after: '3.50', change: '+1.00' },
      ],
    });
    expect(view.gaps.assessFirst).toHaveLength(105);
  });
  it('splits the trend in matched change and scope effect', () => {
    expect(view.trend).toMatchObject({
      from: '2026-03-31',
      rows: [{ change: '+1.00', matched: '+1.00', scope: '0.00', controls: 1 }, ...Array(6).fill({})],
    });
  });
  it('puts actions into quarters', () => {
    expect(view.roadmap.map(({ title, actions }) => [title, actions.length])).toEqual([['2027-Q1', 1]]);
  });
  it('has an overdue quarter once a due day has passed', async () => {
    const late = maturityOverview(await judgedSample([], '2027-02-01'));
    expect(late.roadmap.map(({ title }) => title)).toEqual(['Overdue']);
  });
});

describe('nodes', () => {
  it('have pages for what is in the framework, and none for what was withdrawn', () => {
    expect(maturityIds({ framework: csf2 })).toHaveLength(6 + 22 + 106);
    expect(
      maturityIds({ framework: csf2 }).filter((id) => csf2.withdrawn.some((gone) => gone.id === id)),
    ).toEqual([]);
  });
  it.each(maturityIds({ framework: csf2 }))('%s can be shown, its neighbours too', (id) => {
    const view = maturityNode(judged, id);
    expect(view.reasonWords).toMatch(/\.$/);
    expect(view.siblings.previous ?? view.siblings.next).not.toBeNull();
  });
  it('a subcategory shows its controls in full, what is above it only their sum', () => {
    expect(maturityNode(judged, 'DE.CM-09').controls.map(({ id }) => id)).toEqual(['endpoint-telemetry']);
    expect(maturityNode(judged, 'DE.CM')).toMatchObject({
      controls: [],
      level: 'category',
      trail: [{ label: 'Maturity' }, { mark: 'DE' }],
    });
  });
  it('leads to runbooks and from them to techniques', () => {
    expect(maturityNode(judged, 'DE.AE-02')).toMatchObject({
      runbooks: [{ href: '/runbooks/web-shell/' }],
      techniques: [{ href: '/techniques/T1505.003/' }],
    });
  });
});

it('the board sees the same numbers', () => {
  const sheet = boardSheet(judged);
  expect(sheet.overview.overall.score).toBe(formatScore(judged.score.overall.score));
  expect(sheet.gaps.length).toBeLessThanOrEqual(5);
});
