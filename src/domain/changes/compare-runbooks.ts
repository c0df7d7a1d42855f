import { flowDiagram } from '../diagrams/flow-diagram.ts';
import { readFlow, type Flow } from '../links/flow.ts';
import { namesIn } from '../links/read-names.ts';
import { FACT_LABELS } from '../model/body.ts';
import type { Programme, Runbook } from '../model/programme.ts';
import { Duration, durationMinutes } from '../model/time/duration.ts';
import { matchSteps, SECTION, toldSteps, type StepPair, type ToldStep } from './match-steps.ts';

export interface StepChange {
  change: 'added' | 'removed' | 'moved' | 'reworded';
  title: string;
  /** Heading of the section that it stands in, or stood in. */
  under: string;
  decision: boolean;
  /** Its title of before, where that differs. */
  was?: string;
  /** What of it was reworded: facts by their labels, `title`, `text`, `boxes`. */
  parts?: string[];
}

/** A way from step to step, to an end or to another runbook, in words. */
export interface Way {
  from: string;
  to: string;
  kind: 'next' | 'jump' | 'arm' | 'failure' | 'route';
  label: string;
}

/** Two of something: what came, and what went. */
export interface Came<Thing> {
  added: Thing[];
  removed: Thing[];
}

/** A section's own text: the first five minutes, what stands before the first step. */
export interface SectionChange {
  change: 'added' | 'removed' | 'reworded';
  title: string;
}

export interface RunbookChange {
  sections: SectionChange[];
  steps: StepChange[];
  ways: Came<Way>;
  roles: Came<string>;
  /** Minutes of all steps that state a time; null where none does. Absent where it is the same. */
  minutes?: { before: number | null; after: number | null };
  /** Mermaid sources of the flow before and after; absent where they are the same. */
  flow?: { before: string | null; after: string | null };
}

type Side = { programme: Programme; runbook: Runbook | undefined };

/** What a reader of a runbook would do otherwise; a side without the runbook has nothing. */
export function compareRunbooks(before: Side, after: Side): RunbookChange {
  const [was, is] = [stepsOf(before), stepsOf(after)];
  const pairs = matchSteps(was, is);
  const minutes = { before: minutesOf(was), after: minutesOf(is) };
  const flow = { before: drawn(before), after: drawn(after) };
  const named = new Map(pairs.flatMap(([one, other]) => (one && other ? [[one.step.anchor, other]] : [])));
  return {
    sections: sectionChanges(before.runbook, after.runbook),
    steps: stepChanges(pairs),
    ways: came(
      waysOf(before, (anchor) => named.get(anchor)?.step.title),
      waysOf(after, () => undefined),
    ),
    roles: came(rolesOf(before, was), rolesOf(after, is)),
    ...(minutes.before === minutes.after ? {} : { minutes }),
    ...(flow.before === flow.after ? {} : { flow }),
  };
}

export function changesNothing({ sections, steps, ways, roles, minutes, flow }: RunbookChange): boolean {
  const lists = [sections, steps, ways.added, ways.removed, roles.added, roles.removed];
  return lists.every(({ length }) => length === 0) && !minutes && !flow;
}

/** Texts by their heading; what stands above the first is called by the runbook. */
function sectionChanges(before: Runbook | undefined, after: Runbook | undefined): SectionChange[] {
  const [was, is] = [textsOf(before), textsOf(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((title): SectionChange[] => {
    const [one, other] = [was.get(title), is.get(title)];
    if (one === other) return [];
    return [{ change: one === undefined ? 'added' : other === undefined ? 'removed' : 'reworded', title }];
  });
}

function textsOf(runbook: Runbook | undefined): Map<string, string> {
  const { intro = '', sections = [] } = runbook?.body ?? {};
  const texts = new Map<string, string>(intro ? [['Introduction', intro]] : []);
  for (const { title, html, steps } of sections)
    if (html || steps.length === 0) texts.set(title, `${texts.get(title) ?? ''}${html}`);
  return texts;
}

const stepsOf = ({ programme, runbook }: Side): ToldStep[] => (runbook ? toldSteps(programme, runbook) : []);

/** The flow without its links, which lead nowhere outside the site. */
function drawn({ programme, runbook }: Side): string | null {
  const source = runbook && flowDiagram(programme, runbook);
  return source?.replace(/^ {2}click .*\n/gm, '') ?? null;
}

function stepChanges(pairs: readonly StepPair[]): StepChange[] {
  const order = orderedBefore(pairs);
  return pairs.flatMap(([before, after]): StepChange[] => {
    if (!after) return before ? [tell('removed', before)] : [];
    if (!before) return [tell('added', after)];
    const renamed = before.step.title === after.step.title ? {} : { was: before.step.title };
    const names = new Set([...before.parts.keys(), ...after.parts.keys()]);
    const parts = [...names].filter((name) => before.parts.get(name) !== after.parts.get(name));
    const moved = before.step.phase !== after.step.phase || !order.has(after);
    const reworded = parts.filter((name) => !moved || name !== SECTION);
    return [
      ...(moved ? [tell('moved', after)] : []),
      ...(reworded.length > 0 ? [{ ...tell('reworded', after), ...renamed, parts: reworded }] : []),
    ];
  });
}

/** Steps that kept their order: the longest row of them that stands as before; whatever is not in it was moved. */
function orderedBefore(pairs: readonly StepPair[]): ReadonlySet<ToldStep> {
  const kept = pairs.flatMap(([before, after]) => (before && after ? [{ after, at: before.at }] : []));
  const best = kept.map(() => ({ length: 1, from: -1 }));
  kept.forEach(({ at }, here) => {
    for (let there = 0; there < here; there++) {
      const known = best[there];
      if ((kept[there]?.at ?? 0) < at && known && known.length + 1 > (best[here]?.length ?? 0))
        best[here] = { length: known.length + 1, from: there };
    }
  });
  const row = new Set<ToldStep>();
  const longest = Math.max(0, ...best.map(({ length }) => length));
  let at = best.findIndex(({ length }) => length === longest);
  for (; at >= 0; at = best[at]?.from ?? -1) {
    const step = kept[at]?.after;
    if (step) row.add(step);
  }
  return row;
}

function tell(change: StepChange['change'], { step, under }: ToldStep): StepChange {
  return { change, title: step.title, under, decision: step.kind === 'decision' };
}

/** Ways in words; a step is called as it is called after, so that a new title makes no new way. */
function waysOf({ programme, runbook }: Side, titleNow: (anchor: string) => string | undefined): Way[] {
  if (!runbook) return [];
  const flow: Flow = readFlow(runbook.body, runbook.file);
  const titles = new Map(flow.nodes.map((node) => [node.id, titleNow(node.id) ?? nodeWords(node)]));
  const of = (id: string) => titles.get(id) ?? id;
  const lost = flow.looseEnds.map(({ from, kind, label, text }): Way => ({
    from: of(from),
    to: `nowhere: ${text}`,
    kind,
    label,
  }));
  const routes = (runbook.meta.routes ?? []).map(({ when, to }): Way => ({
    from: runbook.meta.title,
    to: programme.runbooks.find(({ id }) => id === to)?.meta.title ?? to,
    kind: 'route',
    label: when,
  }));
  const led = flow.edges.map(({ from, to, kind, label }): Way => ({
    from: of(from),
    to: of(to),
    kind,
    label,
  }));
  return [...led, ...lost, ...routes];
}

function nodeWords({ kind, title }: Flow['nodes'][number]): string {
  return kind === 'end' ? `end${title ? `: ${title}` : ''}` : title;
}

function rolesOf({ runbook }: Side, steps: readonly ToldStep[]): string[] {
  const told = steps.flatMap(({ parts }) => namesIn(parts.get(FACT_LABELS.role) ?? ''));
  return [...new Set([...(runbook?.meta.roles ?? []), ...(runbook ? [runbook.meta.owner] : []), ...told])];
}

function minutesOf(steps: readonly ToldStep[]): number | null {
  const times = steps.flatMap(({ parts }) => {
    const said = Duration.safeParse(parts.get(FACT_LABELS.time));
    return said.success ? [durationMinutes(said.data)] : [];
  });
  return times.length === 0 ? null : times.reduce((sum, each) => sum + each, 0);
}

function came<Thing>(before: readonly Thing[], after: readonly Thing[]): Came<Thing> {
  const [was, is] = [before, after].map((things) => new Set(things.map((each) => JSON.stringify(each))));
  return {
    added: after.filter((each) => !was?.has(JSON.stringify(each))),
    removed: before.filter((each) => !is?.has(JSON.stringify(each))),
  };
}
