import { GAPS, techniqueCoverage, type Gap } from '../../domain/exchange/technique-coverage.ts';
import type { Standing } from '../../domain/exchange/reported-techniques.ts';
import { parentTechnique, techniquesById, type AttackFramework } from '../../domain/frameworks/attack.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { techniqueAddress } from '../../domain/links/addresses.ts';
import type { ShapeName, Tone } from '../page/badges.ts';

export interface MatrixMark {
  label: string;
  shape: ShapeName;
  tone: Tone;
}

export interface MatrixCell {
  id: string;
  name: string;
  href: string;
  isSub: boolean;
  /** Null for the parent of sub-techniques that nothing names itself. */
  mark: MatrixMark | null;
}

export interface MatrixRow {
  id: string;
  name: string;
  href: string;
  tactics: string;
  runbooks: number;
  alerts: number;
  exercised: number;
  mark: MatrixMark;
}

/** Techniques of ATT&CK in columns of their tactics, as the published matrix has them; only those that something names. */
export interface TechniqueMatrix {
  columns: { name: string; cells: MatrixCell[] }[];
  legend: (MatrixMark & { count: number })[];
  rows: MatrixRow[];
}

export const MARKS: Record<Standing, { shape: ShapeName; tone: Tone }> = {
  nobody: { shape: 'square', tone: 'red' },
  relative: { shape: 'ring', tone: 'grey' },
  unanswered: { shape: 'triangle', tone: 'red' },
  unseen: { shape: 'diamond', tone: 'orange' },
  unexercised: { shape: 'half', tone: 'yellow' },
  covered: { shape: 'dot', tone: 'green' },
};
const markOf = (gap: Gap): MatrixMark => ({ label: GAPS[gap], ...MARKS[gap] });

export function techniqueMatrix(judged: JudgedProgramme, attack: AttackFramework): TechniqueMatrix {
  const coverage = techniqueCoverage(judged, attack);
  const byId = new Map(coverage.map((one) => [one.id, one]));
  const ids = [...new Set(coverage.flatMap(({ id }) => [parentTechnique(id) ?? id, id]))].sort();
  const known = techniquesById(attack);
  const cells = ids.map((id): MatrixCell => {
    const covered = byId.get(id);
    return {
      id,
      name: known.get(id)?.name ?? id,
      href: techniqueAddress(id),
      isSub: parentTechnique(id) !== undefined,
      mark: covered ? markOf(covered.gap) : null,
    };
  });
  const names = new Map(attack.tactics.map(({ shortname, name }) => [shortname, name]));
  return {
    columns: attack.tactics
      .map(({ name, shortname }) => ({
        name,
        cells: cells.filter(({ id }) => known.get(id)?.tactics.includes(shortname)),
      }))
      .filter((column) => column.cells.length > 0),
    legend: (Object.keys(GAPS) as Gap[]).map((gap) => ({
      ...markOf(gap),
      count: coverage.filter((one) => one.gap === gap).length,
    })),
    rows: coverage.map(({ id, name, tactics, runbooks, alerts, exercised, gap }) => ({
      id,
      name,
      href: techniqueAddress(id),
      tactics: tactics.map((tactic) => names.get(tactic) ?? tactic).join(', '),
      runbooks: runbooks.length,
      alerts: alerts.length,
      exercised: exercised.length,
      mark: markOf(gap),
    })),
  };
}
