import { exerciseAddress } from '../../domain/links/addresses.ts';
import { holdsInjects, injectsOf, isExpected, type Inject } from '../../domain/judgements/injects.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import type { ExerciseDocument } from '../../domain/model/programme.ts';
import { minuteFace } from '../../domain/runs/tabletop/exercise-time.ts';
import { durationWords } from '../../domain/model/time/time-words.ts';
import { cutBefore } from '../../domain/text/html-tags.ts';
import { inOrder, type PageCard } from '../page/page-card.ts';
import { linksTo, roleLink, runbookLink, type PageLink } from '../page/page-link.ts';
import { markMoves, type ExpectedMove } from './exercise-moves.ts';
import { sourcesOf, type SourceView } from '../page/ref-address.ts';
import { inDays } from '../page/when.ts';

export interface InjectView {
  anchor: string;
  /** Hours and minutes after the start, `0:20`; null where the text names no time. */
  clock: string | null;
  title: string;
  /** What is told. */
  html: string;
  /** What those who play are to find by themselves, with `data-move` at each move; empty where nothing is said. */
  expected: string;
  moves: ExpectedMove[];
}

export interface ExercisePage {
  id: string;
  title: string;
  summary: string;
  duration: string;
  owner: PageLink;
  reviewed: { day: string; when: string } | null;
  objectives: readonly string[];
  roles: PageLink[];
  runbooks: PageLink[];
  /** What everybody may read: all that stands above the injects. */
  situation: string;
  /** What stands below "Injects" before the first of them. */
  before: string;
  injects: InjectView[];
  /** Questions, what observers note, whatever else follows. */
  after: string;
  /** Of the page for those who play. */
  players: string;
  /** Of the page for those who watch. */
  observers: string;
  references: SourceView[];
  file: string;
}

export function exerciseCards({ programme }: Pick<JudgedProgramme, 'programme'>): PageCard[] {
  return inOrder(programme.exercises).map(({ id, meta, body }) => ({
    href: exerciseAddress(id),
    title: meta.title,
    summary: meta.summary,
    note: `${durationWords(meta.duration)}, ${injectsOf(body.headings).length} injects`,
  }));
}

export function exercisePage(judged: JudgedProgramme, document: ExerciseDocument): ExercisePage {
  const { meta, body, id } = document;
  const parts = cutBefore(body.html, 'h2');
  const anchor = body.headings.find(holdsInjects)?.anchor;
  const at = anchor === undefined ? -1 : parts.findIndex((part) => anchorOf(part) === anchor);
  const [before = '', ...told] = at < 0 ? [] : cutBefore(parts[at] ?? '', 'h3');
  const injects = injectsOf(body.headings);
  return {
    id,
    title: meta.title,
    summary: meta.summary,
    duration: durationWords(meta.duration),
    owner: roleLink(judged, meta.owner),
    reviewed: meta.last_reviewed
      ? { day: meta.last_reviewed, when: inDays(meta.last_reviewed, judged.today) }
      : null,
    objectives: meta.objectives,
    roles: meta.roles.map((role) => roleLink(judged, role)),
    runbooks: linksTo(meta.runbooks, judged.links.runbooks, runbookLink),
    situation: (at < 0 ? parts : parts.slice(0, at)).join('').trim(),
    before: withoutHeading(before).trim(),
    injects: told.map((html) =>
      viewInject(
        html,
        injects.find(({ heading }) => heading.anchor === anchorOf(html)),
      ),
    ),
    after:
      at < 0
        ? ''
        : parts
            .slice(at + 1)
            .join('')
            .trim(),
    players: `${exerciseAddress(id)}players/`,
    observers: `${exerciseAddress(id)}observers/`,
    references: sourcesOf(judged, document),
    file: document.file,
  };
}

function viewInject(html: string, inject: Inject | undefined): InjectView {
  const parts = cutBefore(withoutHeading(html), 'h4');
  const isFolded = (part: string) => part.startsWith('<h4') && isExpected(textOfHeading(part));
  const { minute } = inject ?? {};
  const { html: expected, moves } = markMoves(parts.filter(isFolded).map(withoutHeading).join(''));
  return {
    anchor: anchorOf(html) ?? '',
    clock: minute === undefined ? null : minuteFace(minute),
    title: inject?.title ?? textOfHeading(html),
    html: parts.filter((part) => !isFolded(part)).join(''),
    expected,
    moves,
  };
}

const HEADING = /^\s*<(h[2-4])\b[^>]*>([^]*?)<\/\1>/;
const anchorOf = (html: string): string | undefined => /^\s*<h[2-4]\b[^>]*?\sid="([^"]*)"/.exec(html)?.[1];
const withoutHeading = (html: string): string => html.replace(HEADING, '');
const textOfHeading = (html: string): string => (HEADING.exec(html)?.[2] ?? '').replace(/<[^>]*>/g, '');
