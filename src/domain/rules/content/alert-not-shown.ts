import { ALERT_TITLES } from '../../model/alert.ts';
import { listOr } from '../../words/list-or.ts';
import { defineRule } from '../define-rule.ts';

const WHY: Record<string, string> = {
  words: 'words stand behind it on its line',
  kind: 'no forge knows this kind',
  nested: 'it stands within a list or another quotation',
  empty: 'nothing stands below it',
};
const KINDS = listOr(Object.keys(ALERT_TITLES).map((kind) => `"> [!${kind.toUpperCase()}]"`));
const WHAT: Record<string, string> = {
  words: 'Leave the marker alone on its line, and begin the words on the next one.',
  kind: `Write ${KINDS}, or leave the marker out.`,
  nested: 'Put it in front of the list, or behind it; in a list, write "**Caution:**" in the words instead.',
  empty: 'Write its words on the next line, with ">" before them.',
};

export const contentAlertNotShown = defineRule<{ kind: string; why: string }>({
  code: 'content/alert-not-shown',
  severity: 'warning',
  title: 'A marker of an alert that is printed as text',
  why: 'What was meant as a warning looks like a quotation that begins with a bracket, here and on the forge.',
  message: ({ kind, why }) => `The marker "[!${kind}]" makes no alert: ${WHY[why]}.`,
  hint: ({ why }) => WHAT[why] ?? '',
  *find(world) {
    for (const { file, body } of world.sources)
      for (const { kind, why, span } of body?.lostAlerts ?? [])
        yield { place: { file, span }, args: { kind, why } };
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/guides/why.md', replace: 'See', by: '> [!warning]\n> The brake opens.\n\nSee' },
          { file: 'content/guides/why.md', replace: 'See', by: '> \\[!NOTE] as text, `[!NOTE]`\n\nSee' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'content/guides/why.md', replace: 'See', by: '> [!WARNING] Hall 2\n> Smoke.\n\nSee' },
        ],
        at: ['content/guides/why.md:8:1'],
        message: 'The marker "[!WARNING]" makes no alert: words stand behind it on its line.',
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '> [!success]\n> Done.\n\n- > [!NOTE]\n  > In a list.\n\n> [!TIP]\n\nSee',
          },
        ],
        at: ['content/guides/why.md:8:1', 'content/guides/why.md:11:3', 'content/guides/why.md:14:1'],
      },
    ],
  },
});
