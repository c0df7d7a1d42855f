import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { attack19, describeTechniqueId } from '../domain/frameworks/attack.ts';
import { csf2, describeCsfId } from '../domain/frameworks/csf.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../..');
const texts = ['runbooks', 'content'].flatMap((folder) =>
  readdirSync(path.join(PRODUCT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(md|yml)$/.test(file))
    .map((file) => ({
      file: `${folder}/${file}`,
      text: readFileSync(path.join(PRODUCT, folder, file), 'utf8'),
    })),
);
const runbooks = texts.filter(({ file }) => file.startsWith('runbooks/'));
const active = runbooks.filter(({ text }) => /^status: active$/m.test(text));
const answering = active.filter(({ text }) => !/^kind: (?:hunt|exercise|check)$/m.test(text));

/** Sentences of the steps themselves: no tables, no code, no lists of facts. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^[ \t]*```[\s\S]*?^[ \t]*```/gm, '')
    .split('\n')
    .filter((line) => !/^\s*(?:#|\||<!--|\*\*(?:Role|Time|CSF):)/.test(line))
    .map((line) => line.replace(/^\s*(?:- \[ \]|- |\d+\. )\s*/, '').replace(/\]\([^)]*\)/g, ']'))
    .flatMap((line) => line.split(/(?<=[.!?:])\s+(?=[A-Z"*[])/))
    .filter((sentence) => /[a-z]/.test(sentence));
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe('the shipped library', () => {
  it('has thirty runbooks for incidents, and work for quiet hours beside them', () => {
    expect(answering.length).toBeGreaterThanOrEqual(30);
    const kinds = (kind: string) => active.filter(({ text }) => text.includes(`\nkind: ${kind}\n`)).length;
    expect([kinds('hunt') >= 4, kinds('exercise') >= 2, kinds('check') >= 4]).toEqual([true, true, true]);
  });

  it('has what a team needs beside them', () => {
    const count = (place: RegExp) => texts.filter(({ file }) => place.test(file)).length;
    expect(count(/^content\/communications\//)).toBeGreaterThanOrEqual(12);
    expect(count(/^content\/steps\//)).toBeGreaterThanOrEqual(12);
    expect(count(/^content\/guides\//)).toBeGreaterThanOrEqual(14);
    expect(count(/^content\/alerts\//)).toBeGreaterThanOrEqual(4);
    const rules = texts
      .filter(({ file }) => file.startsWith('content/alerts/'))
      .flatMap(({ text }) => text.split(/^ {2}- id: /m).slice(1));
    expect(rules.length).toBeGreaterThanOrEqual(60);
    expect(
      rules.filter((rule) => !/\n {4}triage:/.test(rule) || !/\n {4}false_positives:/.test(rule)),
    ).toEqual([]);
  });

  it('uses each of at least twelve reusable steps in two runbooks or more', () => {
    const steps = texts.flatMap(({ file }) => /^content\/steps\/(.*)\.md$/.exec(file)?.[1] ?? []);
    expect(steps.length).toBeGreaterThanOrEqual(12);
    const uses = (step: string) =>
      runbooks.filter(({ text }) => text.includes(`](../content/steps/${step}.md)\n`));
    expect(steps.filter((step) => uses(step).length < 2)).toEqual([]);
  });

  it('says of every change of a score what changed, and knows falls as firms do', () => {
    const moves = texts
      .filter(({ file }) => file.startsWith('content/assessments/'))
      .flatMap(({ file, text }) => {
        const entries = [...text.matchAll(/^ {2}- \{ date: (\S+), current: ([\d.]+).*$/gm)];
        return entries.slice(1).map(([line, day, score], at) => ({
          move: `${file} ${day}`,
          by: Number(score) - Number(entries[at]?.[2]),
          noted: line.includes('note:'),
        }));
      });
    expect(moves.filter(({ by, noted }) => by !== 0 && !noted).map(({ move }) => move)).toEqual([]);
    expect(moves.filter(({ by }) => by < 0).length).toBeGreaterThanOrEqual(20);
  });

  it('has records of two years', () => {
    const days = texts
      .filter(({ file }) => file.startsWith('content/records/'))
      .flatMap(({ text }) => /^date: (\S+)$/m.exec(text)?.[1] ?? [])
      .toSorted();
    expect(days.length).toBeGreaterThanOrEqual(10);
    expect(Date.parse(days.at(-1) ?? '') - Date.parse(days[0] ?? '')).toBeGreaterThan(730 * 86_400_000);
  });

  it('names only techniques that the shipped ATT&CK release knows as active', () => {
    const named = texts.flatMap(({ file, text }) =>
      [...text.replace(/^ *printed: .*$/gm, '').matchAll(/\bT\d{4}(?:\.\d{3})?\b/g)].map(([id]) => ({
        file,
        id,
      })),
    );
    expect(named.length).toBeGreaterThan(400);
    expect(named.filter(({ id }) => describeTechniqueId(attack19, id).kind !== 'active')).toEqual([]);
  });

  it('shows the twenty most reported techniques of two yearly reports, dated, each once', () => {
    const { reports } = parse(texts.find(({ file }) => file === 'content/reports.yml')?.text ?? '') as {
      reports: { year: number; checked: string; techniques: { id: string; printed?: string }[] }[];
    };
    expect(reports.map(({ techniques }) => techniques.length)).toEqual([10, 10]);
    const listed = reports.flatMap(({ techniques }) => techniques);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(20);
    const revoked = listed.filter(({ printed }) => printed !== undefined);
    expect(
      revoked.every(({ id, printed }) => {
        const said = describeTechniqueId(attack19, printed ?? '');
        return said.kind === 'revoked' && said.successors.some((one) => one.id === id);
      }),
    ).toBe(true);
  });

  it('names only subcategories that CSF 2.0 has', () => {
    const named = texts.flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:GV|ID|PR|DE|RS|RC)\.[A-Z]{2}-\d{2}\b/g)].map(([id]) => ({ file, id })),
    );
    expect(named.filter(({ id }) => describeCsfId(csf2, id).kind !== 'active')).toEqual([]);
  });

  it('serves every subcategory of Detect, Respond and Recover by a runbook for incidents', () => {
    const served = new Set(
      answering.flatMap(({ text }) => /^csf: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? []),
    );
    const wanted = csf2.subcategories.map(({ id }) => id).filter((id) => /^(?:DE|RS|RC)\./.test(id));
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((id) => !served.has(id))).toEqual([]);
  });

  it('speaks in short sentences: the median has at most 16 words, in no runbook more than 18', () => {
    const lengths = active.map(({ file, text }) => ({
      file,
      words: sentencesOf(text).map((sentence) => sentence.split(/\s+/).length),
    }));
    expect(median(lengths.flatMap(({ words }) => words))).toBeLessThanOrEqual(16);
    expect(lengths.filter(({ words }) => median(words) > 18).map(({ file }) => file)).toEqual([]);
  });

  it('says of the severity that it starts with when that is right', () => {
    const silent = answering.filter(({ text }) => {
      const start = /^ {2}default: (SEV\d)$/m.exec(text)?.[1];
      return start === undefined || !text.includes(`\n    ${start}: `);
    });
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  it('has counsel or the privacy officer phoned before the analysis, where a duty may run', () => {
    const early = (text: string) =>
      text
        .split(/^## /m)
        .filter((section) => /^(?:First five minutes|Detection|Containment)\n/.test(section));
    const late = answering.filter(
      ({ text }) =>
        /^notifications:/m.test(text) && !/counsel|privacy[- ]officer|duty line/i.test(early(text).join('')),
    );
    expect(late.map(({ file }) => file)).toEqual([]);
  });

  it('says what becomes of this page where a later decision opens another one', () => {
    const told = /beside this|goes on|come back|stays with this|takes the case over/;
    const lost = answering.flatMap(({ file, text }) =>
      text
        .split(/^## /m)
        .filter((section) => /^(?:Containment|Analysis|Eradication|Recovery)\n/.test(section))
        .flatMap((section) => section.split(/^### /m))
        .filter((step) => step.startsWith('Decision') && /→ \[[^\]]*\]\([a-z-]+\.md/.test(step))
        .filter((step) => !told.test(step))
        .map((step) => `${file}: ${step.slice(0, step.indexOf('\n'))}`),
    );
    expect(lost).toEqual([]);
  });

  it('leaves hunting leads after each kind of incident', () => {
    const done = answering.filter(
      ({ text }) => !/\bhunt\b|\bleads\b/i.test(text.slice(text.indexOf('\n## Post-incident'))),
    );
    expect(done.map(({ file }) => file)).toEqual([]);
  });

  it('says in its first words what it is not for', () => {
    const open = answering.filter(
      ({ text }) => !/\bnot for\b/.test(text.slice(text.indexOf('\n---\n'), text.indexOf('\n## '))),
    );
    expect(open.map(({ file }) => file)).toEqual([]);
  });

  it('has a step send each message that a page lists', () => {
    const steps = new Map(texts.map(({ file, text }) => [file.replace(/^content\/steps\//, ''), text]));
    const unsent = answering.flatMap(({ file, text }) => {
      const [front = '', ...rest] = text.slice(4).split('\n---\n');
      const written = rest.join('\n---\n');
      const reused = [...written.matchAll(/^### \[.*\]\(\.\.\/content\/steps\/(.*)\)$/gm)];
      const told = [written, ...reused.map(([, step = '']) => steps.get(step) ?? '')].join('\n');
      const listed = /^communications:(?: \[(.*)\]|((?:\n {2}- .*)+))/m.exec(front);
      return (listed?.[1] ?? listed?.[2] ?? '')
        .split(/, |\n {2}- /)
        .filter((message) => !told.includes(message))
        .map((message) => `${file}: ${message}`);
    });
    expect(unsent).toEqual([]);
  });
});
