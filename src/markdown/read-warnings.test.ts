import { describe, expect, it } from 'vitest';
import { parseProse, parseRunbook, parseSharedStep } from './parse-runbook.ts';

const stepOf = (text: string) =>
  parseRunbook(`## Detection\n\n### Look\n\n${text}\n`, 'runbooks/x.md').sections[0]?.steps[0];
const COMMAND = '```sh\nreboot\n```';

describe('the warnings of a step', () => {
  it.each<[string, string, unknown]>([
    ['none', `> [!NOTE]\n> a\n\n${COMMAND}\n\n> [!TIP]\n> b\n\n> c`, undefined],
    ['before a command', `> [!WARNING]\n> a **b**\n\n${COMMAND}`, [{ kind: 'warning', text: 'a b' }]],
    [
      'behind a command',
      `${COMMAND}\n\n> [!CAUTION]\n> a\n>\n> - b`,
      [{ kind: 'caution', text: 'a b', late: true }],
    ],
    ['behind a box', '- [ ] Off\n\n> [!caution]\n> a', [{ kind: 'caution', text: 'a', late: true }]],
    [
      'behind a command in a list',
      `1. Do\n\n   ${COMMAND.replaceAll('\n', '\n   ')}\n\n> [!WARNING]\n> a`,
      [{ kind: 'warning', text: 'a', late: true }],
    ],
    [
      'behind words and a diagram',
      'Look.\n\n- at it\n\n```mermaid\nflowchart\n```\n\n> [!WARNING]\n> a',
      [{ kind: 'warning', text: 'a' }],
    ],
    [
      'that hold a command themselves',
      `> [!WARNING]\n> a\n>\n> ${COMMAND.replaceAll('\n', '\n> ')}`,
      [{ kind: 'warning', text: 'a reboot' }],
    ],
  ])('%s', (_, text, expected) => {
    expect(stepOf(text)?.warnings).toEqual(expected);
    expect(parseSharedStep(text, 'content/steps/x.md').warnings).toEqual(expected);
  });

  it('of an item of a list that is a step', () => {
    const body = parseRunbook(
      `## Detection\n\n1. Do it\n\n   ${COMMAND.replaceAll('\n', '\n   ')}\n\n> [!WARNING]\n> a\n`,
      'runbooks/x.md',
    );
    expect(body.sections[0]?.steps[0]?.warnings).toEqual([{ kind: 'warning', text: 'a', late: true }]);
  });
});

describe('a fold', () => {
  const fold = (inside: string) =>
    parseProse(`<details>\n<summary>More</summary>\n\n${inside}\n\n</details>\n`, 'content/guides/x.md').html;
  it.each(['warning', 'caution'])('that holds a %s is open', (kind) =>
    expect(fold(`> [!${kind}]\n> Hot.`)).toMatch(/<details open(="")?>/),
  );
  it.each(['> [!NOTE]\n> Cold.', 'Words.'])('that holds none stays as its author left it: %s', (inside) =>
    expect(fold(inside)).toContain('<details>'),
  );
  it('around another is open too', () =>
    expect(
      fold('<details><summary>b</summary>\n\n> [!CAUTION]\n> Hot.\n\n</details>').match(/<details open/g),
    ).toHaveLength(2));
});
