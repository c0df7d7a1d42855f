import { describe, expect, it } from 'vitest';
import { attack19 } from '../../../domain/frameworks/attack.ts';
import { USUAL_SEVERITIES } from '../../../domain/model/severity.ts';
import { draftRunbook } from './draft-runbook.ts';
import { readPlaybook } from './read-playbook.ts';

const PLAYBOOK = {
  type: 'playbook',
  spec_version: 'cacao-2.0',
  name: 'Mail',
  workflow_start: 'start--1',
  workflow: {
    'start--1': { type: 'start', on_completion: 'action--1' },
    'action--1': { type: 'action', name: 'Look', commands: [{ type: 'manual', command: 'Look' }] },
  },
};

function draft(more: object) {
  const playbook = readPlaybook({ ...PLAYBOOK, ...more });
  if ('problem' in playbook) throw new Error(playbook.problem);
  return draftRunbook(playbook, {
    framework: attack19,
    severities: USUAL_SEVERITIES,
    owner: 'draft-owner',
    today: '2026-11-15',
    taken: new Set(),
  });
}
const TLP = (tail: string) => `marking-tlp--${tail}`;
const OWN = { 'marking-tlp--1': { type: 'marking-tlp', tlpv2_level: 'TLP:GREEN' } };

describe('markings of a CACAO playbook', () => {
  it.each([
    [[TLP('94868c89-83c2-464b-929b-a1a8aa3c8487')], {}, 'CLEAR'],
    [[TLP('bab4a63c-aed9-4cf5-a766-dfca5abac2bb')], {}, 'GREEN'],
    [[TLP('55d920b0-5e8b-4f79-9ee9-91f868d9b421')], {}, 'AMBER'],
    [[TLP('939a9414-2ddd-4d32-a0cd-375ea402b003')], {}, 'AMBER+STRICT'],
    [[TLP('e828b379-4e03-4974-9ac4-e53a884c97c1')], {}, 'RED'],
    [[TLP('1')], OWN, 'GREEN'],
    [[TLP('1'), TLP('e828b379-4e03-4974-9ac4-e53a884c97c1')], OWN, 'RED'],
    [['TLP:WHITE'], {}, 'CLEAR'],
  ])('%j are a label', (markings, definitions, label) => {
    const { text } = draft({ markings, data_marking_definitions: definitions });
    expect(text).toContain(`\ntlp: ${label}\n`);
  });

  it('that nobody knows are told and asked', () => {
    const { text, look } = draft({ markings: [TLP('7'), '__proto__'] });
    expect(text).not.toContain('\ntlp:');
    expect(text).toContain('- Markings: marking-tlp--7');
    expect(look).toContain('its markings name no TLP label that is known: set "tlp"');
  });
});

it.each([
  [100, 'SEV1'],
  [76, 'SEV1'],
  [60, 'SEV2'],
  [40, 'SEV3'],
  [1, 'SEV4'],
  [0, 'SEV3'],
])('a severity of %d is %s', (severity, name) =>
  expect(draft({ severity }).text).toContain(`severity: { default: ${name} }`),
);

it('variables that are secrets keep no value, by whichever name', () => {
  const names = ['password', 'pw', 'db_pwd', 'api-key', 'bearer', 'Kennwort', 'access_key'];
  const value = { type: 'string', value: 'hunter2' };
  const told = { ...value, description: 'Token of the console' };
  const variables = Object.fromEntries(names.map((name) => [`__${name}__`, value]));
  const { text } = draft({ playbook_variables: { ...variables, __x__: told } });
  expect(text).not.toContain('hunter2');
  expect(text.match(/secret: true/g)).toHaveLength(names.length + 1);
});

it('who a step belongs to, where it goes on an error and what was extended are not lost', () => {
  const { workflow } = PLAYBOOK;
  const action = { ...workflow['action--1'], owner: 'role--1', step_extensions: { a: {} } };
  const failed = { type: 'action', name: 'Call the lead' };
  const { text, look, left } = draft({
    workflow: { ...workflow, 'action--1': action, 'action--2': failed },
    workflow_exception: 'action--2',
    agent_definitions: { 'role--1': { type: 'group', name: 'Duty team' } },
  });
  expect(text).toContain('- Owner: Duty team');
  expect(text).toContain('- On an error: Call the lead');
  expect(look).toContain('the step "Call the lead" is for when something fails; it stands at the end');
  expect(left).toContain('"step_extensions" of a step');
});

it('a bundle of two playbooks is refused, since one would be lost', () =>
  expect(readPlaybook({ type: 'bundle', objects: [PLAYBOOK, PLAYBOOK] })).toEqual({
    problem: expect.stringContaining('a bundle of 2 playbooks'),
  }));
