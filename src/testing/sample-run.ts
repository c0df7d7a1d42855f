import { createHash } from 'node:crypto';
import { programmeIdentity } from '../domain/model/browser/programme-identity.ts';
import type { Verdict } from '../domain/model/browser/triage-log.ts';
import type { Deed, DeedOf, RunEntry } from '../domain/model/run-log.ts';
import { chainEntry, type Sha256 } from '../domain/runs/chain.ts';

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The programme that `content/site.yml` of the sample tree makes. */
export const SAMPLE_PROGRAMME = programmeIdentity({ name: 'Sample' });

/** A step of the sample tree's web shell runbook. */
export const at = (step: string, title = step, digest = 'd1') => ({
  runbook: 'web-shell',
  step,
  digest,
  title,
});

export const START: DeedOf<'start'> = {
  do: 'start',
  run: 'a'.repeat(32),
  programme: SAMPLE_PROGRAMME,
  name: 'INC-1234 portal',
  kind: 'tabletop',
  severity: 'SEV3',
  lead: 'incident-lead',
};

/** The same, of a tabletop that plays a pack. */
export const PLAY: Deed = { ...START, exercise: { id: 'dark-morning', title: 'A dark morning' } };

export const TAKE_UP: Deed = { do: 'add-runbook', runbook: 'web-shell', title: 'Web shell on a server' };

/** A log of these deeds, a minute apart, from 2026-10-30 08:00 UTC. */
export function logOf(deeds: readonly Deed[], start = '2026-10-30T08:00:00.000Z'): RunEntry[] {
  const entries: RunEntry[] = [];
  for (const deed of deeds) {
    const moment = new Date(Date.parse(start) + entries.length * 60_000).toISOString();
    entries.push(chainEntry(entries.at(-1), moment, deed, sha256));
  }
  return entries;
}

/** A tabletop from start to answers. */
export const EXERCISE: readonly Deed[] = [
  START,
  TAKE_UP,
  { do: 'reach', event: 'detected', when: '2026-10-30T07:50:00.000Z' },
  {
    do: 'tick',
    ...at('confirm-the-shell', 'Confirm the shell'),
    check: 'c1',
    text: 'Verdict written in the ticket',
  },
  { do: 'decide', ...at('decision-is-it-a-shell', 'Decision: Is it a shell?'), arm: 'Yes', to: 'Isolate' },
  { do: 'note', text: 'Second server | same *file* https://evil.example/a_b?x=1' },
  {
    do: 'start-clock',
    duty: 'gdpr-art-33',
    stage: 0,
    title: 'GDPR Article 33',
    what: 'Notification',
    since: '2026-10-30T08:00:00.000Z',
    due: '2026-11-02T08:00:00.000Z',
  },
  {
    do: 'hand-over',
    ...at('remove-the-shell', 'Remove the shell'),
    to: 'triage-analyst',
    text: 'my shift ends',
  },
  { do: 'reach', event: 'contained', when: '2026-10-30T08:06:00.000Z' },
  { do: 'note', text: 'wrong window' },
  { do: 'undo', entry: 9 },
  { do: 'answer', question: 0, text: 'Nobody could open the console: "denied"\nfor an hour' },
  { do: 'close' },
];

/** A verdict on an alert, as its page records it. */
export const SAMPLE_VERDICT: Verdict = {
  at: '2026-10-01T08:00:00.000Z',
  alert: 'edr/ransom-note',
  title: 'Ransom note',
  verdict: 'true-positive',
  reason: 'Files end in .lock',
  answers: [{ question: 'Is it ours?', answer: 'Yes' }],
  values: [{ input: 'host', title: 'Host', value: 'ws-0142' }],
};
