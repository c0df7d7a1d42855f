import { describe, expect, it } from 'vitest';
import { parseProse, parseRunbook } from './parse-runbook.ts';

const html = (text: string) => parseProse(text, 'content/guides/a.md').html;

describe("the forge's alerts", () => {
  it.each([
    ['NOTE', 'note', 'Note'],
    ['Tip', 'tip', 'Tip'],
    ['important', 'important', 'Important'],
    ['WARNING', 'warning', 'Warning'],
    ['Caution', 'caution', 'Caution'],
  ])('[!%s] is a callout with its word', (marker, kind, title) => {
    const shown = `<div class="alert alert-${kind}" role="note"><p><b>${title}</b></p>`;
    for (const text of [
      `> [!${marker}]\n> *Now*.`,
      `> [!${marker}]  \n> *Now*.`,
      `> [!${marker}]\n>\n> *Now*.`,
      `>[!${marker}]\n*Now*.`,
    ]) {
      expect(html(text), text).toContain(shown);
      expect(html(text), text).toContain('<em>Now</em>');
      expect(html(text), text).not.toMatch(/\[!|blockquote/);
    }
  });

  it.each([
    ['> [!WARNING] Hall 2\n> Smoke.', 'words'],
    ['> [!WARNING] **Hall 2**\n> Smoke.', 'words'],
    ['> [!NOTE]**x**', 'words'],
    ['> [!nonsense]\n> a', 'kind'],
    ['- > [!NOTE]\n  > a', 'nested'],
    ['> > [!NOTE]\n> > a', 'nested'],
    ['> [!NOTE]', 'empty'],
  ])('%j stays a quotation, with a reason', (text, why) => {
    const { html: shown, lostAlerts } = parseProse(text, 'content/guides/a.md');
    expect(shown).toContain('<blockquote>');
    expect(shown).toContain('[!');
    expect(lostAlerts?.map((one) => one.why)).toEqual([why]);
  });

  it.each(['> `[!NOTE]`\n> a', '> a\n> [!NOTE]', '    > [!NOTE]\n    > a', '[!NOTE]\na'])(
    '%j is no alert',
    (text) => {
      const { html: shown, lostAlerts } = parseProse(text, 'content/guides/a.md');
      expect(shown).not.toContain('alert');
      expect(lostAlerts).toBeUndefined();
    },
  );

  it('keep their boxes and links within a step', () => {
    const { sections } = parseRunbook(
      '## Detection\n\n### Look\n\n> [!CAUTION]\n> See [below](#look).\n>\n> - [ ] Photographed\n',
      'runbooks/a.md',
    );
    const step = sections[0]?.steps[0];
    expect(step?.checks.map(({ text }) => text)).toEqual(['Photographed']);
    expect(step?.html).toContain(`data-check="${step?.checks[0]?.key}"`);
    expect(step?.html).toContain('<a href="#look">below</a>');
  });
});
