import data from './attack-19.json' with { type: 'json' };
import { closest } from './suggest.ts';

/** `T1566` or, for a sub-technique, `T1566.001` */
export type TechniqueId = string;

export type Tactic = { id: string; name: string; shortname: string };
export type Technique = {
  id: TechniqueId;
  name: string;
  /** Shortnames, in the order of the matrix. */
  tactics: readonly string[];
  /** Absent means active. */
  status?: 'revoked' | 'deprecated';
  /** What a revoked technique was replaced by, as published: it may itself be revoked. */
  successors?: readonly TechniqueId[];
};
export type AttackFramework = {
  version: string;
  /** In the order of the matrix. */
  tactics: readonly Tactic[];
  techniques: readonly Technique[];
};

export type TechniqueDescription =
  | { kind: 'active'; technique: Technique }
  | { kind: 'revoked'; technique: Technique; successors: readonly Technique[] }
  | { kind: 'deprecated'; technique: Technique }
  | { kind: 'unknown'; suggestions: readonly TechniqueId[] };

/** Enterprise ATT&CK 19 (MITRE): ids, names, tactics and what replaced the revoked. */
export const attack19: AttackFramework = data as AttackFramework;

const indexes = new WeakMap<AttackFramework, ReadonlyMap<TechniqueId, Technique>>();

/** Every technique by id, withdrawn ones too; built once per framework. */
export function techniquesById(framework: AttackFramework): ReadonlyMap<TechniqueId, Technique> {
  const known = indexes.get(framework);
  if (known) return known;
  const index = new Map(framework.techniques.map((technique) => [technique.id, technique]));
  indexes.set(framework, index);
  return index;
}

/** The technique that a sub-technique belongs to: `T1566.001` gives `T1566`, `T1566` gives undefined. */
export function parentTechnique(id: TechniqueId): TechniqueId | undefined {
  const dot = id.indexOf('.');
  return dot < 0 ? undefined : id.slice(0, dot);
}

/**
 * What the framework says of an id. Successors of a revoked technique are followed until they are active.
 * `t1566`, `T1566/001` and `T1566.1` are unknown and suggest the right spelling; only active ids are ever suggested.
 */
export function describeTechniqueId(framework: AttackFramework, id: string): TechniqueDescription {
  const index = techniquesById(framework);
  const technique = index.get(id);
  if (technique?.status === 'revoked') {
    return { kind: 'revoked', technique, successors: [...new Set(expand(index, technique, new Set()))] };
  }
  if (technique) return { kind: technique.status ?? 'active', technique };
  const spelling = normalise(id);
  const active = framework.techniques.filter(({ status }) => !status).map((candidate) => candidate.id);
  return { kind: 'unknown', suggestions: active.includes(spelling) ? [spelling] : closest(spelling, active) };
}

function normalise(id: string): TechniqueId {
  return id
    .trim()
    .toUpperCase()
    .replace(/[./](\d{1,3})$/, (_, number: string) => `.${number.padStart(3, '0')}`);
}

function expand(
  index: ReadonlyMap<TechniqueId, Technique>,
  technique: Technique,
  seen: Set<Technique>,
): readonly Technique[] {
  if (!technique.status) return [technique];
  if (seen.has(technique)) return [];
  seen.add(technique);
  return (technique.successors ?? []).flatMap((id) => {
    const successor = index.get(id);
    return successor ? expand(index, successor, seen) : [];
  });
}
