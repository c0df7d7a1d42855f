import { familyOf } from '../../inputs/command-language.ts';
import type { Input } from '../../model/input.ts';
import { defineRule } from '../define-rule.ts';
import { inputFiles, type NamedPlace } from '../views/input-places.ts';

export const inputUnquoted = defineRule<{ id: string; language: string }>({
  code: 'input/unquoted',
  severity: 'warning',
  title: 'A value without quotes where its language needs them',
  why: 'Without quotes most values cannot be filled in: a blank or a sign in them would make another command of it.',
  message: ({ id, language }) => `"<${id}>" stands without quotes in a block of ${language}.`,
  hint: ({ id }) => `Write "<${id}>" with the quotes of the language around it.`,
  *find(world) {
    for (const { file, known, places } of inputFiles(world)) {
      for (const place of places) {
        const { id, language, span } = place;
        const input = known.get(id);
        if (input && needsQuotes(place, input)) yield { place: { file, span }, args: { id, language } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: 'last_reviewed: 2026-08-01',
            by: 'inputs: [{ id: host, title: Host, kind: hostname }]\nlast_reviewed: 2026-08-01',
          },
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Confirmed',
            by: '```kql\nLogs | where Host == "<host>"\n```\n\n```bash\nping <host>\n```\n\n- [ ] Confirmed',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: 'last_reviewed: 2026-08-01',
            by: 'inputs: [{ id: host, title: Host, kind: hostname }]\nlast_reviewed: 2026-08-01',
          },
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Confirmed',
            by: '```kql\nLogs | where Host == <host>\n```\n\n```bash\nping <host>\n```\n\n- [ ] Confirmed',
          },
        ],
        at: ['runbooks/ransomware.md:32:22'],
        message: '"<host>" stands without quotes in a block of kql.',
      },
    ],
  },
});

/** In shells a word of most kinds may stand bare; in queries and data it would be a name. */
function needsQuotes({ language, within, inAddress, isName, call }: NamedPlace, { kind }: Input): boolean {
  if (within !== 'bare' || inAddress) return false;
  switch (familyOf(language)) {
    case 'kql':
      return !(kind === 'datetime' && call === 'datetime');
    case 'sql':
    case 'json':
      return true;
    case 'bash':
    case 'powershell':
    case 'cmd':
    case 'spl':
      return isName || ['text', 'choice', 'url', 'email', 'upn'].includes(kind);
    default:
      return false;
  }
}
