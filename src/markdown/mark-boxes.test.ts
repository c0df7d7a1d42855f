import { expect, it } from 'vitest';
import { checkKey } from '../domain/text/text-key.ts';
import { parseRunbook } from './parse-runbook.ts';

const boxesOf = (text: string) => {
  const step = parseRunbook(`## Detection\n\n### Look\n\n${text}\n`, 'runbooks/x.md').sections[0]?.steps[0];
  const shown = [...(step?.html ?? '').matchAll(/data-check="([^"]*)"/g)].map(([, key]) => key);
  expect(shown).toEqual(step?.checks.map(({ key }) => key));
  return step?.checks ?? [];
};

it('keys a box by the words of its own item, and not by those below it', () => {
  const [a] = boxesOf('- [ ] Vault A\n  - [ ] Photo taken\n  - Number noted');
  const [b] = boxesOf('1. [ ] Vault  a\n\n   > text\n\n   3. Something else').slice(0, 1);
  expect(a?.key).toBe(checkKey('Vault A'));
  expect(a?.former).toBe(checkKey('Vault APhoto takenNumber noted'));
  expect(b?.key).toBe(checkKey('Vault Atext'));
});

it.each([
  ['nested', '- [ ] A\n  - [ ] Photo\n- [ ] B\n  - [ ] Photo'],
  ['in a quotation and behind other markers', '* [ ] Photo\n\n> 1. [ ] *Photo*\n\n+ [ ] `photo`'],
  ['in an alert', '- [ ] Photo\n\n> [!CAUTION]\n> - [ ] Photo'],
  ['beside raw HTML', '- [ ] Photo <kbd>x</kbd>\n- [ ] Photo <kbd>x</kbd>'],
])('gives every box a key of its own, and tells the twin: %s', (_, text) => {
  const boxes = boxesOf(text);
  expect(new Set(boxes.map(({ key }) => key)).size).toBe(boxes.length);
  expect(boxes.some(({ twin }) => twin)).toBe(true);
});

it('keeps the keys of boxes apart by step, so that equal words in two steps are no twins', () => {
  const text = '## Detection\n\n- [ ] Told\n\n### One\n\n- [ ] Told\n\n### Two\n\n- [x] Told\n';
  const [section] = parseRunbook(text, 'runbooks/x.md').sections;
  const boxes = [...(section?.checks ?? []), ...(section?.steps ?? []).flatMap(({ checks }) => checks)];
  expect(boxes.map(({ key, twin, ticked }) => [key, twin, ticked])).toEqual([
    [checkKey('Told'), undefined, undefined],
    [checkKey('Told'), undefined, undefined],
    [checkKey('Told'), undefined, true],
  ]);
});
