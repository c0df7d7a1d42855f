import type { JudgedProgramme } from '../../judged-programme.ts';
import { isValidEvidence } from '../../judgements/evidence.ts';
import { controlAsOf } from '../../maturity/control-state.ts';
import { gapsOf } from '../../maturity/gaps.ts';
import { scoreWord } from '../../maturity/level-words.ts';
import { shownId } from '../../model/withheld.ts';
import { ownCells, ownColumns } from './own-columns.ts';
import { day, isShown, list, number, text, type Table } from './table.ts';

export function controlsTable({ programme, today, site }: JudgedProgramme): Table {
  return {
    name: 'controls',
    columns: [
      text('id'),
      text('title'),
      text('csf'),
      text('owner'),
      number('weight'),
      number('floor'),
      text('state'),
      number('score'),
      number('target'),
      day('assessed'),
      number('valid evidence'),
      ...ownColumns(site, 'assessment'),
    ],
    rows: programme.assessments.filter(isShown).map(({ id, meta, own }) => {
      const state = controlAsOf(meta, today);
      const entry = state.kind === 'scored' ? state.entry : undefined;
      const valid = (meta.evidence ?? []).filter((one) => isValidEvidence(one, today)).length;
      return [
        id,
        meta.title,
        list(meta.csf),
        shownId(meta.owner),
        meta.weight ?? 1,
        meta.floor ?? null,
        state.kind,
        entry?.current ?? null,
        entry?.target ?? null,
        entry?.date ?? null,
        valid,
        ...ownCells(site, 'assessment', { own }),
      ];
    }),
  };
}

/** Overall, functions and categories on every day of assessment. */
export function scoresTable({ history, score: { scale } }: JudgedProgramme): Table {
  const words = scale.words !== undefined;
  return {
    name: 'scores',
    columns: [
      day('as of'),
      text('id'),
      text('title'),
      number('score'),
      number('low'),
      number('high'),
      number('target'),
      number('evidenced'),
      number('coverage'),
      number('level'),
      ...(words ? [text('level word')] : []),
    ],
    rows: history.flatMap(({ asOf, overall, functions, categories }) =>
      [overall, ...functions, ...categories].map((node) => [
        asOf,
        node.id,
        node.title,
        node.score,
        node.low,
        node.high,
        node.target,
        node.evidenced,
        node.coverage,
        node.level,
        ...(words ? [scoreWord(node.level, scale) ?? null] : []),
      ]),
    ),
  };
}

export function gapsTable({ score }: JudgedProgramme): Table {
  const { byPriority, assessFirst } = gapsOf(score);
  return {
    name: 'gaps',
    columns: [
      text('id'),
      text('title'),
      number('score'),
      number('target'),
      number('gap'),
      number('priority'),
      text('band'),
    ],
    rows: [
      ...byPriority.map((node) => [
        node.id,
        node.title,
        node.score,
        node.target,
        node.gap,
        node.priority,
        node.band,
      ]),
      ...assessFirst.map((node) => [node.id, node.title, null, null, null, null, 'assess first']),
    ],
  };
}

export function actionsTable({ programme }: JudgedProgramme): Table {
  return {
    name: 'actions',
    columns: [text('control'), text('action'), text('owner'), day('due'), text('status'), text('effort')],
    rows: programme.assessments
      .filter(isShown)
      .flatMap(({ id, meta }) =>
        (meta.actions ?? []).map(({ title, owner, due, status, effort }) => [
          id,
          title,
          shownId(owner),
          due,
          status,
          effort ?? null,
        ]),
      ),
  };
}
