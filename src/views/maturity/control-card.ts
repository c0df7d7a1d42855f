import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { controlPaths, controlPathsWords } from '../../domain/metrics/control-paths.ts';
import { controlAddress, pathsAddress } from '../../domain/links/addresses.ts';
import { controlAsOf, type ControlStateKind } from '../../domain/maturity/control-state.ts';
import { evidenceExpires, isValidEvidence } from '../../domain/judgements/evidence.ts';
import { formatScore } from '../../domain/maturity/format.ts';
import { scoreWord } from '../../domain/maturity/level-words.ts';
import { scaleOf } from '../../domain/maturity/settings.ts';
import type { AssessmentDocument } from '../../domain/model/programme.ts';
import type { Scale } from '../../domain/model/own/scale.ts';
import { actionsOf, type ActionView } from './open-actions.ts';
import {
  linksTo,
  roleLink,
  runbookLink,
  subcategoryLink,
  teamLink,
  type PageLink,
} from '../page/page-link.ts';
import { refAddress } from '../page/ref-address.ts';
import { inDays } from '../page/when.ts';
import { STATE_WORDS } from './state-words.ts';

export interface RubricLevel {
  level: number;
  /** What the programme calls it. */
  word: string | undefined;
  text: string;
  /** `now`: the level that the score has reached; `next`: the one to reach next. */
  mark: 'now' | 'next' | null;
  /** The score is half-way to this level, and of the two things that it asks for (`; and`) the first holds. */
  half?: true;
}

export interface EvidenceView {
  title: string;
  /** A web address and a file of the programme become a link, a place in a records system stays words. */
  ref: string;
  href?: string;
  method: string;
  collected: string;
  expires: string;
  when: string;
  state: 'valid' | 'expired' | 'later';
}

export interface HistoryRow {
  date: string;
  score: string;
  target: string;
  note: string;
}

/** A control as its subcategories and its own page show it. */
export interface ControlCard {
  id: string;
  title: string;
  href: string;
  state: ControlStateKind;
  stateWords: string;
  score: string;
  /** What the programme calls it. */
  word: string | null;
  target: string;
  since: string | null;
  note: string | null;
  question: string | null;
  owner: PageLink;
  weight: string;
  floor: { value: string; missed: boolean } | null;
  forms: PageLink[];
  csf: (PageLink & { href: string })[];
  rubric: RubricLevel[];
  evidence: EvidenceView[];
  evidenceWords: string;
  /** Runbooks that the control names, and how far their decisions were walked. */
  paths: (PageLink & { words: string; more?: string })[];
  actions: ActionView[];
  /** Newest first. */
  history: HistoryRow[];
}

export function controlCard(judged: JudgedProgramme, control: AssessmentDocument): ControlCard {
  const { today, links, site } = judged;
  const { meta } = control;
  const scale = scaleOf(site);
  const state = controlAsOf(meta, today);
  const current = state.kind === 'scored' ? state.entry.current : null;
  const evidence = (meta.evidence ?? []).map((piece): EvidenceView => {
    const expires = evidenceExpires(piece);
    return {
      title: piece.title,
      ref: piece.ref,
      ...refAddress(judged, control.body, piece.ref),
      method: piece.method,
      collected: piece.collected,
      expires,
      when: inDays(expires, today),
      state: isValidEvidence(piece, today) ? 'valid' : piece.collected > today ? 'later' : 'expired',
    };
  });
  return {
    id: control.id,
    title: meta.title,
    href: controlAddress(control.id),
    state: state.kind,
    stateWords: STATE_WORDS[state.kind],
    score: formatScore(current),
    word: scoreWord(current, scale) ?? null,
    target: formatScore(state.kind === 'scored' ? state.entry.target : null),
    since: state.kind === 'unanswered' ? null : state.date,
    note: noteOf(state),
    question: meta.question ?? null,
    owner: roleLink(judged, meta.owner),
    weight: String(meta.weight ?? 1),
    floor:
      meta.floor === undefined
        ? null
        : { value: formatScore(meta.floor), missed: isBelow(state.kind, current, meta.floor) },
    forms: linksTo(meta.forms ?? [], links.teams, teamLink),
    csf: meta.csf.map(subcategoryLink),
    rubric: rubricOf(meta.levels ?? {}, current, scale),
    evidence,
    evidenceWords: evidenceWords(evidence),
    paths: pathsOf(judged, control),
    actions: actionsOf(judged, control),
    history: (meta.history ?? [])
      .filter(({ date }) => date <= today)
      .map((entry) => ({
        date: entry.date,
        score: 'status' in entry ? STATE_WORDS[entry.status] : formatScore(entry.current),
        target: 'status' in entry ? formatScore(null) : formatScore(entry.target),
        note: ['status' in entry ? entry.rationale : undefined, entry.note].filter(Boolean).join('; '),
      }))
      .reverse(),
  };
}

function pathsOf({ programme, today }: JudgedProgramme, control: AssessmentDocument): ControlCard['paths'] {
  return controlPaths(control, programme, today).map((paths) => ({
    ...runbookLink(paths.runbook),
    words: controlPathsWords(paths),
    ...(paths.noted ? { more: pathsAddress(paths.runbook.id) } : {}),
  }));
}

/** Levels in order; a score between two has reached the lower one. */
export function rubricOf(
  levels: Readonly<Record<string, string>>,
  current: number | null,
  scale: Scale,
): RubricLevel[] {
  const rows = Object.entries(levels)
    .map(([level, text]) => ({ level: Number(level), word: scoreWord(Number(level), scale), text }))
    .sort((a, b) => a.level - b.level);
  const reached = current === null ? undefined : rows.filter(({ level }) => level <= current).at(-1)?.level;
  const next = current === null ? undefined : rows.find(({ level }) => level > current)?.level;
  const midway = reached !== undefined && next !== undefined && current === (reached + next) / 2;
  return rows.map((row) => ({
    ...row,
    mark: row.level === reached ? 'now' : row.level === next ? 'next' : null,
    ...(row.level === next && midway && row.text.split('; and ').length === 2 ? { half: true as const } : {}),
  }));
}

function isBelow(kind: ControlStateKind, current: number | null, floor: number): boolean {
  return kind === 'unanswered' || (current !== null && current < floor);
}

function noteOf(state: ReturnType<typeof controlAsOf>): string | null {
  if (state.kind === 'unanswered') return null;
  const rationale = 'rationale' in state.entry ? state.entry.rationale : undefined;
  return [rationale, state.entry.note].filter(Boolean).join('; ') || null;
}

function evidenceWords(evidence: readonly EvidenceView[]): string {
  if (evidence.some(({ state }) => state === 'valid')) return 'Backed by valid evidence.';
  if (evidence.some(({ state }) => state === 'expired'))
    return 'All evidence has expired: the evidenced score is capped.';
  return 'No evidence yet: the evidenced score is capped.';
}
