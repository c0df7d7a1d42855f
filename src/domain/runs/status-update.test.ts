import { expect, it } from 'vitest';
import { at, logOf, START, TAKE_UP } from '../../testing/sample-run.ts';
import type { Deed } from '../model/run-log.ts';
import { runState } from './run-state.ts';
import { asksOf, mentionedRoles, statusDraft, updateDue } from './status-update.ts';

const ROLES = new Map([
  ['incident-lead', 'Incident lead'],
  ['triage-analyst', 'Triage analyst'],
]);
const SEVERITIES = [{ id: 'SEV3', updateMinutes: 60 }];
const stateOf = (deeds: readonly Deed[]) => runState(logOf([START, TAKE_UP, ...deeds]))!;

it.each([
  ['@incident-lead to decide', ['incident-lead']],
  ['ask @triage-analyst, then @incident-lead and @triage-analyst.', ['triage-analyst', 'incident-lead']],
  ['a@incident-lead', []],
  ['mail to x@triage-analyst.example', []],
  ['@nobody-here', []],
])('%s', (text, roles) => {
  expect(mentionedRoles(text, ROLES)).toEqual(roles);
});

it('the next update is due by the cadence, from the last one or the start', () => {
  expect(updateDue(stateOf([]), SEVERITIES)?.due).toBe('2026-10-30T09:00:00.000Z');
  expect(updateDue(stateOf([{ do: 'update', text: 'x' }]), SEVERITIES)?.due).toBe('2026-10-30T09:02:00.000Z');
  expect(updateDue(stateOf([{ do: 'set-severity', severity: 'SEV1' }]), SEVERITIES)).toBeUndefined();
  expect(updateDue(stateOf([{ do: 'close' }]), SEVERITIES)).toBeUndefined();
});

it('drafts what is known, done and needed from the log; what no longer holds is not in it', () => {
  const state = stateOf([
    { do: 'pin', fact: 'scope', text: 'two hosts' },
    { do: 'pin', fact: 'indicator', text: '192.0.2.7' },
    { do: 'pin', fact: 'scope', text: 'three\nhosts' },
    { do: 'unpin', entry: 2 },
    { do: 'pin', fact: 'decision', text: 'Mail stays up' },
    { do: 'finish-step', ...at('s', 'Cut it off') },
    { do: 'note', text: '@incident-lead: may we?' },
  ]);
  expect(asksOf(state, ROLES).map(({ role }) => role)).toEqual(['incident-lead']);
  const now = '2026-10-30T08:30:00.000Z';
  const cadence = updateDue(state, SEVERITIES);
  expect(statusDraft(state, { roles: ROLES }, { now, open: ['Reset it'], cadence })).toMatchInlineSnapshot(`
    "INC-1234 portal, SEV3, as of 2026-10-30 08:30 UTC

    What we know
    - Scope: three hosts
    - Indicator: 192.0.2.7

    What we did
    - Decided: Mail stays up
    - Cut it off

    What we need
    - Incident lead: @incident-lead: may we?
    - Next: Reset it

    Next update: 2026-10-30 09:30 UTC, or when something changes"
  `);
});
