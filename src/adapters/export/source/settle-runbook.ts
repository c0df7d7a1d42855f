import type { Html, Step } from '../../../domain/model/body.ts';
import type { Runbook } from '../../../domain/model/programme.ts';
import { isWithheld } from '../../../domain/model/withheld.ts';
import { parseRunbook } from '../../../markdown/parse-runbook.ts';
import { writeBody } from './write-body.ts';

/** Most texts rest after one round; what does not after some never will. */
const ROUNDS = 5;

/** A runbook as its own text says it: written, read again, and written as before. */
export interface SettledRunbook {
  runbook: Runbook;
  text: string;
}

/**
 * The published runbook with a text that is read as the same runbook and written as the same text: whoever reads that
 * text has what was exported, to the byte. Undefined where none is found: then no step, way or fact is given up for it.
 */
export function settleRunbook(runbook: Runbook): SettledRunbook | undefined {
  const known = settled.get(runbook);
  if (known) return known.found;
  const found = settle(runbook);
  settled.set(runbook, { found });
  return found;
}

/** Forms of one command ask for the same runbooks. */
const settled = new WeakMap<Runbook, { found: SettledRunbook | undefined }>();

function settle(runbook: Runbook): SettledRunbook | undefined {
  const { file, meta, body } = runbook;
  let text = writeBody(body, file);
  for (let round = 0; round < ROUNDS; round++) {
    const read = parseRunbook(text, file, undefined, meta.title);
    const again = writeBody(read, file);
    if (again === text)
      return shapeOf(read) === shapeOf(body) ? { runbook: { ...runbook, body: read }, text } : undefined;
    text = again;
  }
  return undefined;
}

/** What a machine walks by, and every word that a person reads. */
function shapeOf({ intro, sections, notes = [] }: Runbook['body']): string {
  const texts = sections.flatMap(({ html, steps }) => [html, ...steps.flatMap(textsOf)]);
  return JSON.stringify([
    sections.map(({ title, anchor, steps }) => [title, anchor, steps.map(stepShape)]),
    wordsIn([intro, ...texts, ...notes].join(' ')),
  ]);
}

const textsOf = ({ html, facts, arms }: Step): string[] => [
  html,
  ...Object.values(facts).map((fact) => fact.html),
  ...arms.flatMap(({ label, text }) => [label, text]),
];

/** Once and in no order: facts stand where they are written, and an arm in a step's text too. */
const wordsIn = (html: Html): string[] =>
  [...new Set(html.replace(/<[^>]*>/g, ' ').split(/[^\p{L}\p{N}]+/u))].filter(Boolean).sort();

function stepShape({ key, anchor, title, kind, phase, plain, facts, arms, checks, includes }: Step): unknown {
  const told = Object.entries(facts).filter(([, { text }]) => text !== '');
  return [
    key,
    anchor,
    title,
    kind,
    phase,
    plain,
    told.map(([name, { links }]) => [name, links.map(({ target }) => target)]).sort(),
    checks.map((check) => check.key),
    arms.map(({ label, destination }) => [label, destination]),
    includes && !isWithheld(includes) ? includes : null,
  ];
}
