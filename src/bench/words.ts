import type { Random } from './random.ts';

const ACTORS = [
  'The analyst on duty',
  'Whoever took the call',
  'The owner of the system',
  'The identity team',
  'The night shift',
];
const VERBS = [
  'compares',
  'exports',
  'records',
  'reviews',
  'confirms',
  'collects',
  'preserves',
  'narrows down',
];
const THINGS = [
  'the sign-in log',
  'the process tree',
  'the message headers',
  'the proxy records',
  'the access list',
  'the change history',
  'the firewall rules',
  'the scheduled tasks',
  'the service accounts',
  'the backup catalogue',
  'the name server queries',
];
const MEANS = [
  'with the console',
  'from the jump host',
  'by the bridge line',
  'with the read-only account',
  'from a clean machine',
];
const REASONS = [
  'because the first report is rarely the first event',
  'so that the next shift can go on without a question',
  'before anything is switched off',
  'since a copy made later proves less',
  'and says in the ticket what was left out and why',
];

export const ASSETS = [
  'mail gateway',
  'payroll server',
  'code repository',
  'badge reader',
  'data warehouse',
  'edge router',
  'build runner',
];
export const EVENTS = [
  'misuse',
  'takeover',
  'outage',
  'tampering',
  'data theft',
  'malware',
  'account abuse',
  'spoofing',
];

/** Running text of about a hundred characters a sentence. */
export function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => {
    const parts = [
      random.pick(ACTORS),
      random.pick(VERBS),
      random.pick(THINGS),
      random.pick(MEANS),
      random.pick(REASONS),
    ];
    return `${parts.join(' ')}.`;
  }).join(' ');
}

/** A line to tick. */
export function task(random: Random): string {
  return `${random.pick(VERBS).replace(/^./, (first) => first.toUpperCase())} done for ${random.pick(THINGS)} ${random.pick(MEANS)}`;
}
