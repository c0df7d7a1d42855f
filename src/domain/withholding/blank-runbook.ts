import { saysSomething, type Check, type Facts, type RunbookBody, type Step } from '../model/body.ts';
import { FIRST_MINUTES, isFirstMinutes } from '../model/first-minutes.ts';
import { NO_PROSE } from '../model/no-prose.ts';
import type { Runbook } from '../model/programme.ts';
import { WITHHELD } from '../model/withheld.ts';
import type { HiddenFiles } from './hidden-files.ts';

/** Keys of a runbook's front matter that say nothing about what it is for. */
const KEPT = new Set([
  'status',
  'owner',
  'csf',
  'triggers',
  'roles',
  'notifications',
  'communications',
  'default',
  'to',
]);
const KEPT_ENDINGS = /(_reviewed|_interval|_until)$/;

/**
 * A hidden runbook as totals and readiness count it: the same structure with every word masked. States, dates,
 * severity, subcategories and references stay (references are renamed where they lead to something hidden).
 */
export function blankRunbook(runbook: Runbook, hidden: HiddenFiles): Runbook {
  const {
    tags: _tags,
    aliases: _aliases,
    incident_type: _type,
    attack: _attack,
    related: _related,
    version: _version,
    tlp: _tlp,
    references: _references,
    inputs: _inputs,
    ...meta
  } = runbook.meta;
  const { kind } = runbook.meta;
  const blank = { ...(masked(meta) as Runbook['meta']), ...(kind ? { kind } : {}) };
  return { ...runbook, meta: blank, body: blankRunbookBody(runbook.body, hidden) };
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return WITHHELD;
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      KEPT.has(key) || KEPT_ENDINGS.test(key) ? item : masked(item),
    ]),
  );
}

function blankRunbookBody({ sections, words }: RunbookBody, hidden: HiddenFiles): RunbookBody {
  const { html: _html, ...text } = NO_PROSE;
  return {
    ...text,
    words,
    intro: '',
    sections: sections.map((section) => ({
      ...section,
      title: isFirstMinutes(section.title) ? FIRST_MINUTES : WITHHELD,
      anchor: WITHHELD,
      html: maskHtml(section.html),
      checks: section.checks.map(maskCheck),
      steps: section.steps.map((step) => maskStep(step, hidden)),
    })),
  };
}

function maskStep(
  { kind, plain, phase, span, facts, html, checks, arms, includes }: Step,
  hidden: HiddenFiles,
): Step {
  return {
    ...(includes === undefined ? {} : { includes: hidden.get(includes) ?? includes }),
    anchor: WITHHELD,
    key: WITHHELD,
    title: WITHHELD,
    kind,
    ...(plain ? { plain: {} } : {}),
    phase,
    facts: maskFacts(facts),
    html: maskHtml(html),
    checks: checks.map(maskCheck),
    arms: arms.map((arm) => ({
      label: WITHHELD,
      destination: { kind: 'end', reason: WITHHELD },
      text: WITHHELD,
      span: arm.span,
    })),
    span,
  };
}

/** Which facts are stated stays. */
export function maskFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, { span }]) => [
      name,
      { text: WITHHELD, html: WITHHELD, span, links: [] },
    ]),
  );
}

function maskCheck(check: Check): Check {
  return { key: WITHHELD, text: WITHHELD, html: WITHHELD, span: check.span };
}

function maskHtml(html: string): string {
  return saysSomething(html) ? `<p>${WITHHELD}</p>` : '';
}
