import { defineRule } from '../define-rule.ts';
import { perText } from '../../words/per-text.ts';
import { spanAt } from '../../words/running-text.ts';

/** RFC 1918; the networks as a whole, which every textbook names, are nobody's. */
const ADDRESS =
  /(?<![\d.])(?:10\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])|192\.168)\.\d{1,3}\.\d{1,3}(?![\d.]*\d)(?:\/\d{1,2})?/g;
const WHOLE = /^(?:10\.0\.0\.0\/8|172\.16\.0\.0\/12|192\.168\.0\.0\/16)$/;
const HOST =
  /(?<![\w.@/-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:internal|local|localdomain|corp|lan|intranet)(?![\w-]|\.\w)/gi;
/** The same everywhere. */
const COMMON = /(?:^|\.)(?:cluster\.local|docker\.internal|google\.internal|compute\.internal)$/i;

const addresses = perText((_, text) =>
  [...text.matchAll(ADDRESS), ...text.matchAll(HOST)]
    .filter(({ 0: name }) => !WHOLE.test(name) && !COMMON.test(name))
    .map(({ 0: name, index }) => ({ name, span: spanAt(text, index, name.length) })),
);

export const tlpInternalAddress = defineRule<{ name: string }>({
  code: 'tlp/internal-address',
  severity: 'warning',
  title: 'An internal address on a page for everybody',
  why: 'TLP:CLEAR may be read by an attacker, who then knows the plan of the network from inside.',
  message: ({ name }) => `The internal address "${name}" stands in a file that is labelled TLP:CLEAR.`,
  hint: () => 'Say what the machine is instead of where it is, or raise the label of the file.',
  *find(world) {
    for (const source of world.sources) {
      if (source.tlp !== 'CLEAR') continue;
      for (const { name, span } of addresses(world, source) ?? [])
        yield { place: { file: source.file, span }, args: { name } };
    }
  },
  examples: {
    passing: [
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'Look at', by: 'On 10.20.30.40, look at' }] },
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'tlp: GREEN', by: 'tlp: CLEAR' },
          { file: 'runbooks/web-shell.md', replace: 'Look at', by: 'In 10.0.0.0/8, look at' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'tlp: GREEN', by: 'tlp: CLEAR' },
          {
            file: 'runbooks/web-shell.md',
            replace: 'Look at',
            by: 'On 10.20.30.40 and `siem01.corp.local`, look at',
          },
        ],
        at: ['runbooks/web-shell.md:34:4', 'runbooks/web-shell.md:34:21'],
        message: 'The internal address "10.20.30.40" stands in a file that is labelled TLP:CLEAR.',
      },
    ],
  },
});
