import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import { expect, it } from 'vitest';
import type { ParsedText } from '../domain/model/body.ts';
import type { Span } from '../domain/model/place.ts';
import { runs } from '../testing/length.ts';
import { randomLine, randomMarkdown, type WordedText } from '../testing/random/markdown.ts';
import { shownBody } from '../testing/shown-body.ts';
import { parseProse, parseRunbook, parseSharedStep } from './parse-runbook.ts';

function shownText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const alt = node.type === 'element' ? String(node.properties['alt'] ?? '') : '';
  return alt + ('children' in node ? node.children.map(shownText).join(' ') : '');
}

/**
 * Words that the page does not show and no finding places. A note to which no mark leads, because its mark stands in
 * code, has one, and so has an address in angle brackets that a block of HTML takes for a tag: the forge leaves both out.
 */
function lost(
  html: string,
  texts: readonly WordedText[],
  { lostNotes = [], lostHtml = [] }: ParsedText,
  text: string,
): string[] {
  const shown = shownText(fromHtml(html, { fragment: true }));
  const lines = text.split('\n');
  const told = lostNotes
    .filter(({ lacks }) => lacks === 'mark')
    .map(({ span: { start, end } }) => lines.slice(start.line - 1, end.line).join('\n'))
    .concat(lostHtml.map(({ span }) => textOf(lines, span)))
    .join('\n');
  return texts.flatMap(({ words }) => words).filter((word) => !shown.includes(word) && !told.includes(word));
}

/** The text of a span itself. */
function textOf(lines: readonly string[], { start, end }: Span): string {
  const whole = lines.slice(start.line - 1, end.line);
  const last = whole.length - 1;
  return whole
    .map((line, at) =>
      line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : line.length),
    )
    .join('\n');
}

it('a runbook shows every word, wherever it stands', () => {
  const places = fc.tuple(
    ...['i', 'n', 'p', 's', 't'].map(randomMarkdown),
    ...['x', 'y', 'z', 'c'].map(randomLine),
  );
  fc.assert(
    fc.property(places, (texts) => {
      const [intro, plain, phase, step, last, h2, h2p, h3, fact] = texts.map(({ text }) => text);
      const text = `${intro}\n\n## ${h2}\n\n${plain}\n\n## Detection ${h2p}\n\n${phase}\n\n### ${h3}\n\n**Caution:** ${fact}\n\n${step}\n\n### Decision: ask\n\n${last}\n`;
      const body = parseRunbook(text, 'runbooks/x.md', undefined, 'Title');
      expect(lost(shownBody(body), texts, body, text), text).toEqual([]);
    }),
    { numRuns: runs(30, 2000) },
  );
});

it('plain steps show every word: of their items, between them and behind them', () => {
  const places = fc.tuple(...['p', 'a', 'b', 'c', 'e'].map(randomMarkdown), ...['x', 'y'].map(randomLine));
  fc.assert(
    fc.property(places, (texts) => {
      const [before, one, between, two, after, first, second] = texts.map(({ text }) => text);
      const item = (line = '', text = '') => `${line}\n\n${text}`.replaceAll('\n', '\n   ').trimEnd();
      const text = `## Detection\n\n${before}\n\n<!-- -->\n\n1. ${item(first, one)}\n\n${between}\n\n<!-- -->\n\n2. [ ] ${item(second, two)}\n\n${after}\n`;
      const body = parseRunbook(text, 'runbooks/x.md', undefined, 'Title');
      expect(lost(shownBody(body), texts, body, text), text).toEqual([]);
    }),
    { numRuns: runs(30, 2000) },
  );
});

it('a guide and a reusable step show every word', () => {
  fc.assert(
    fc.property(randomMarkdown('g'), (all) => {
      const { text } = all;
      const prose = parseProse(text, 'content/guides/x.md');
      expect(lost(prose.html, [all], prose, text), text).toEqual([]);
      const step = parseSharedStep(text, 'content/steps/x.md');
      const facts = Object.values(step.facts).map((fact) => fact?.html);
      expect(lost([step.html, ...(step.notes ?? []), ...facts].join('\n'), [all], step, text), text).toEqual(
        [],
      );
    }),
    { numRuns: runs(30, 2000) },
  );
});
