import { describe, expect, it } from 'vitest';
import {
  alertsOf,
  assessmentOf,
  communicationOf,
  programmeOf,
  recordOf,
  regulationOf,
  ROLES,
  runbookOf,
  sectionOf,
  sharedStepOf,
  SITE,
  soundSections,
  stepOf,
} from '../../../testing/build-programme.ts';
import { worldOf } from '../../../testing/judge-readiness.ts';
import { csf2 } from '../../frameworks/csf.ts';
import type { HistoryEntry } from '../../model/assessment.ts';
import type { Destination } from '../../model/body.ts';
import type { Programme, RecordDocument, SharedStepDocument } from '../../model/programme.ts';
import type { ItemState } from '../../model/readiness-item.ts';
import { applyCriterion } from '../define-criterion.ts';
import type { FailingThing } from '../readiness.ts';
import { functionWorld } from '../world.ts';
import { criteria } from './index.ts';

/** Each case: a name, the state of the item for RESPOND on 2026-06-30, the programme, and what fails first. */
type Case = [name: string, state: ItemState, parts: Partial<Programme>, failing?: Partial<FailingThing>];

const runbook = (meta: Parameters<typeof runbookOf>[0]) => ({ runbooks: [runbookOf(meta)] });
const control = (meta: Parameters<typeof assessmentOf>[0]) => ({ assessments: [assessmentOf(meta)] });
const without = (title: string) => ({
  runbooks: [runbookOf({}, { sections: [...soundSections().filter((one) => one.title !== title), padding] })],
});
const padding = sectionOf('Recovery', ['recovery'], { steps: ['A', 'B', 'C'].map((title) => stepOf(title)) });
const including = (parts: Parameters<typeof sharedStepOf>[0]) => {
  const step = sharedStepOf(parts);
  const sections = [
    ...soundSections(),
    sectionOf('Recovery', ['recovery'], { steps: [stepOf('Isolate', { includes: step.file })] }),
  ];
  return {
    runbooks: [runbookOf({}, { sections })],
    steps: [step, sharedStepOf({ id: 'not-included', last_reviewed: undefined })],
  };
};
/** A runbook of which nothing but an included step may say how to verify it. */
const onlyIncluding = (facts: SharedStepDocument['body']['facts']) => {
  const step = sharedStepOf();
  const sections = [
    padding,
    sectionOf('Recovery', ['recovery'], { steps: [stepOf('X', { includes: step.file })] }),
  ];
  return {
    runbooks: [runbookOf({}, { sections })],
    steps: [{ ...step, body: { ...step.body, facts } }],
  };
};
const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
const scored = (current: number, target?: number): { history: HistoryEntry[] } => ({
  history: [{ date: '2026-06-01', current, ...(target === undefined ? {} : { target }) }],
});
const setAside = (rationale?: string): { history: HistoryEntry[] } => ({
  history: [{ date: '2026-06-01', status: 'not-applicable', ...(rationale ? { rationale } : {}) }],
});
const evidence = (collected: string) => ({
  evidence: [{ title: 'R', ref: 's', method: 'test' as const, collected, valid_for: '30d' }],
});
const action = (due: string, status: 'open' | 'done' | 'in-progress' = 'open') => ({
  actions: [{ title: 'Buy it', owner: 'lead', due, status }],
});
const finding = (due: string | undefined, status: 'open' | 'done', about?: string) => ({
  ...runbook({}),
  records: [
    recordOf({
      findings: [{ title: 'Slow', owner: 'lead', status, due, ...(about ? { runbook: about } : {}) }],
    }),
  ],
});
/** A runbook with one decision: into a change, into what needs an approval, to an end, into another runbook. */
const deciding = (
  records: RecordDocument[],
  exercise_interval = '365d',
  status: 'active' | 'draft' = 'active',
): Partial<Programme> => {
  const arm = (label: string, destination: Destination) => ({ label, destination, text: label, span });
  const decision = stepOf('Real?', {
    kind: 'decision',
    phase: 'analysis',
    arms: [
      arm('Yes', { kind: 'step', anchor: 'cut' }),
      arm('Ask first', { kind: 'step', anchor: 'ask' }),
      arm('No', { kind: 'end', reason: 'thanks' }),
      arm('Other', { kind: 'file', path: 'runbooks/ransomware.md' }),
    ],
  });
  const approval = { text: 'lead', html: 'lead', span, links: [] };
  const ask = stepOf('Ask', { phase: 'analysis', facts: { approval } });
  const sections = [
    sectionOf('Analysis', ['analysis'], { steps: [decision, ask] }),
    sectionOf('Containment', ['containment'], { steps: [stepOf('Cut'), stepOf('Tell')] }),
  ];
  return { runbooks: [runbookOf({ exercise_interval, status }, { sections })], records };
};
const walked = (date: string, ...arms: string[]) => {
  const digest = arms.includes('other') ? { digest: 'other' } : {};
  const ways = arms.filter((arm) => arm !== 'other');
  return [
    recordOf({ date, walked: { phishing: ways.map((arm) => ({ decision: 'real?', arm, ...digest })) } }),
  ];
};
const inAllOfRespond = csf2.subcategories
  .filter(({ category }) => category.startsWith('RS.'))
  .map(({ id }) => id);
const contacts = (...reach: NonNullable<typeof SITE.contacts>[number]['reach']) => ({
  site: { ...SITE, contacts: [{ name: 'Desk', for: 'all', reach }] },
});
const NO_RUNBOOKS: Case = ['no runbook', 'not-applicable', {}];
const NO_CONTROLS: Case = ['no control', 'not-applicable', {}];

const CASES: Record<string, Case[]> = {
  'function-has-runbook': [
    ['an active runbook', 'pass', runbook({})],
    ['none', 'fail', {}, { href: '/functions/respond/' }],
    ['only a draft', 'fail', runbook({ status: 'draft' })],
    ['only a deprecated one', 'fail', runbook({ status: 'deprecated' })],
    ['only a stub', 'fail', { runbooks: [runbookOf({}, { sections: soundSections().slice(0, 2) })] }],
    ['only one of another function', 'fail', runbook({ csf: ['DE.CM-01'] })],
    ['only one past its last day', 'fail', runbook({ valid_until: '2026-06-29' })],
  ],
  'alerts-have-runbook': [
    ['a runbook for it', 'pass', { ...runbook({}), alertSources: [alertsOf()] }],
    [
      'a runbook of another function',
      'pass',
      { ...runbook({ csf: ['DE.CM-01'] }), alertSources: [alertsOf()] },
    ],
    [
      'no runbook',
      'fail',
      { alertSources: [alertsOf()] },
      { label: 'Malicious click', href: '/alerts/xdr/click/' },
    ],
    ['a draft', 'fail', { ...runbook({ status: 'draft' }), alertSources: [alertsOf()] }],
    ['past its last day', 'fail', { ...runbook({ valid_until: '2026-06-29' }), alertSources: [alertsOf()] }],
    [
      'a critical rule',
      'fail',
      { alertSources: [alertsOf([{ id: 'a', title: 'A', severity: 'critical' }])] },
    ],
    [
      'a medium rule',
      'not-applicable',
      { alertSources: [alertsOf([{ id: 'a', title: 'A', severity: 'medium' }])] },
    ],
    [
      'a rule switched off',
      'not-applicable',
      { alertSources: [alertsOf([{ id: 'a', title: 'A', severity: 'high', enabled: false }])] },
    ],
  ],
  'key-controls': [
    ['at its floor', 'pass', control({ floor: 3 })],
    [
      'below its floor',
      'fail',
      control({ floor: 3.5 }),
      { href: '/maturity/RS.MA-02/#triage', note: 'at 3, its floor is 3.5' },
    ],
    ['unanswered', 'unanswered', control({ floor: 3, history: [] })],
    ['set aside', 'not-applicable', control({ floor: 3, ...setAside('sold') })],
    ['without a floor', 'not-applicable', control({})],
  ],
  'contacts-given': [
    ['one contact', 'pass', {}],
    ['none', 'fail', { site: { ...SITE, contacts: [] } }, { href: '/roles/' }],
    ['no site file', 'fail', { site: undefined }],
  ],
  'contact-at-any-hour': [
    [
      'a way without hours',
      'pass',
      contacts({ by: 'chat', at: '#a', hours: '9 to 5' }, { by: 'phone', at: '1' }),
    ],
    ['only ways with hours', 'fail', contacts({ by: 'phone', at: '1', hours: '9 to 5' })],
    ['no contact', 'fail', { site: { ...SITE, contacts: [] } }],
  ],
  'contact-by-two-channels': [
    ['phone and chat', 'pass', contacts({ by: 'chat', at: '#a' }, { by: 'phone', at: '1' })],
    [
      'two telephones',
      'fail',
      contacts({ by: 'phone', at: '2' }, { by: 'phone', at: '1' }),
      { label: 'Desk' },
    ],
    ['no contact', 'not-applicable', { site: { ...SITE, contacts: [] } }],
  ],
  'fallback-given': [
    ['one', 'pass', {}],
    ['none', 'fail', { site: { ...SITE, fallbacks: [] } }],
  ],
  'escalation-deputies': [
    ['all with deputies', 'pass', {}],
    [
      'one without',
      'fail',
      { roles: [ROLES[0]!, { ...ROLES[1]!, deputy: undefined }] },
      { label: 'Analyst', href: '/roles/#analyst' },
    ],
    ['a deputy that is no role', 'fail', { roles: [ROLES[0]!, { ...ROLES[1]!, deputy: 'nobody' }] }],
    ['no order', 'fail', { escalation: [] }],
  ],
  'roles-reachable': [
    ['reached itself', 'pass', runbook({})],
    [
      'reached through its deputy',
      'pass',
      { ...runbook({}), roles: [ROLES[0]!, { ...ROLES[1]!, reach: undefined }] },
    ],
    [
      'not reached',
      'fail',
      { ...runbook({}), roles: [{ ...ROLES[1]!, reach: undefined }] },
      { label: 'Analyst' },
    ],
    ['not a role', 'fail', runbook({ roles: ['wizard'] }), { label: 'wizard' }],
    ['no role named', 'not-applicable', runbook({ roles: [] })],
  ],
  'runbook-in-force': [
    ['on its last day', 'pass', runbook({ valid_until: '2026-06-30' })],
    [
      'the day after',
      'fail',
      runbook({ valid_until: '2026-06-29' }),
      { note: 'it was valid until 2026-06-29' },
    ],
    ['no last day', 'not-applicable', runbook({})],
    NO_RUNBOOKS,
  ],
  'runbook-owner': [
    ['a role', 'pass', runbook({})],
    ['no role', 'fail', runbook({ owner: 'somebody' }), { href: '/runbooks/phishing/' }],
    NO_RUNBOOKS,
    ['only a draft without one', 'not-applicable', runbook({ owner: 'somebody', status: 'draft' })],
  ],
  'runbook-review-in-date': [
    ['on the day it is due', 'pass', runbook({ last_reviewed: '2026-05-31', review_interval: '30d' })],
    [
      'the day after',
      'fail',
      runbook({ last_reviewed: '2026-05-30', review_interval: '30d' }),
      { note: 'its review was due on 2026-06-29' },
    ],
    ['reviewed later than the day judged', 'unanswered', runbook({ last_reviewed: '2026-07-01' })],
    NO_RUNBOOKS,
  ],
  'runbook-exercised': [
    ['a tabletop', 'pass', { ...runbook({}), records: [recordOf()] }],
    ['an incident', 'pass', { ...runbook({}), records: [recordOf({ kind: 'incident' })] }],
    ['on the day it is due', 'pass', { ...runbook({ exercise_interval: '60d' }), records: [recordOf()] }],
    ['the day after', 'fail', { ...runbook({ exercise_interval: '59d' }), records: [recordOf()] }],
    ['past the default of a year', 'fail', { ...runbook({}), records: [recordOf({ date: '2025-06-29' })] }],
    [
      'past the interval of the site',
      'fail',
      { ...runbook({}), site: { ...SITE, exercise_interval: '30d' }, records: [recordOf()] },
    ],
    ['never', 'fail', runbook({}), { note: 'no exercise or incident has used it' }],
    ['never, with a name that objects have', 'fail', runbook({ id: 'constructor' })],
    ['only another runbook', 'fail', { ...runbook({}), records: [recordOf({ runbooks: ['ransomware'] })] }],
    [
      'only later than the day judged',
      'fail',
      { ...runbook({}), records: [recordOf({ date: '2026-07-01' })] },
    ],
    NO_RUNBOOKS,
  ],
  'runbook-ways-walked': [
    ['every critical way, and no other', 'pass', deciding(walked('2026-05-01', 'Yes', 'Ask first'))],
    ['on the last day', 'pass', deciding(walked('2026-05-01', 'Yes', 'Ask first'), '60d')],
    [
      'the day after',
      'fail',
      deciding(walked('2026-05-01', 'Yes', 'Ask first'), '59d'),
      { note: '2 of its 2 critical ways: 2 too long ago' },
    ],
    [
      'the way to an approval left out',
      'fail',
      deciding(walked('2026-05-01', 'Yes', 'No')),
      { href: '/runbooks/phishing/paths/', note: '1 of its 2 critical ways: 1 never' },
    ],
    [
      'its words changed since',
      'fail',
      deciding(walked('2026-05-01', 'Yes', 'Ask first', 'other')),
      { note: '2 of its 2 critical ways: 2 changed since' },
    ],
    ['used, and nobody noted the ways', 'unanswered', deciding([recordOf()])],
    ['used too long ago, and nobody noted the ways', 'fail', deciding([recordOf()], '59d')],
    [
      'never used',
      'fail',
      deciding([]),
      { href: '/runbooks/phishing/', note: 'no exercise or incident has used it' },
    ],
    [
      'only later than the day judged',
      'fail',
      deciding(walked('2026-07-01', 'Yes', 'Ask first')),
      { note: 'no exercise or incident has used it' },
    ],
    ['no decision', 'not-applicable', runbook({})],
    ['only a draft', 'not-applicable', deciding([], '365d', 'draft')],
  ],
  'runbook-findings-on-time': [
    ['due today', 'pass', finding('2026-06-30', 'open')],
    [
      'due yesterday',
      'fail',
      finding('2026-06-29', 'open'),
      { label: 'Slow', href: '/records/exercise/', note: 'it was due on 2026-06-29' },
    ],
    ['due yesterday, done', 'pass', finding('2026-06-29', 'done')],
    ['about another runbook', 'pass', finding('2026-06-29', 'open', 'ransomware')],
    ['without a date', 'pass', finding(undefined, 'open')],
    [
      'in a record later than the day judged',
      'pass',
      {
        ...runbook({}),
        records: [
          recordOf({
            date: '2026-07-01',
            findings: [{ title: 'S', owner: 'lead', status: 'open', due: '2026-01-01' }],
          }),
        ],
      },
    ],
    NO_RUNBOOKS,
  ],
  'runbook-trigger': [
    ['one', 'pass', runbook({})],
    ['none', 'fail', runbook({ triggers: [] })],
    ['not stated', 'fail', runbook({ triggers: undefined })],
    NO_RUNBOOKS,
  ],
  'runbook-trigger-on': [
    ['switched on', 'pass', { ...runbook({}), alertSources: [alertsOf()] }],
    [
      'switched off',
      'fail',
      {
        ...runbook({}),
        alertSources: [alertsOf([{ id: 'click', title: 'C', severity: 'high', enabled: false }])],
      },
    ],
    ['removed', 'fail', runbook({})],
    ['no trigger', 'not-applicable', runbook({ triggers: [] })],
  ],
  'runbook-first-five-minutes': [
    ['prose', 'pass', runbook({})],
    [
      'boxes',
      'pass',
      {
        runbooks: [
          runbookOf(
            {},
            { sections: [sectionOf('The first 5 minutes', [], { checks: [{} as never] }), padding] },
          ),
        ],
      },
    ],
    [
      'an empty section',
      'fail',
      { runbooks: [runbookOf({}, { sections: [sectionOf('First five minutes', []), padding] })] },
    ],
    ['no section', 'fail', without('First five minutes')],
    NO_RUNBOOKS,
  ],
  'runbook-communication-step': [
    ['a step', 'pass', runbook({})],
    ['none', 'fail', without('Communication')],
    [
      'an empty section',
      'fail',
      { runbooks: [runbookOf({}, { sections: [sectionOf('Communication', ['communication']), padding] })] },
    ],
    NO_RUNBOOKS,
  ],
  'runbook-escalation': [
    ['a condition', 'pass', runbook({})],
    ['none', 'fail', runbook({ escalate_if: [] })],
    NO_RUNBOOKS,
  ],
  'runbook-severity-criteria': [
    ['one', 'pass', runbook({})],
    ['none', 'fail', runbook({ severity: { default: 'SEV1' } })],
    NO_RUNBOOKS,
  ],
  'runbook-prerequisites': [
    ['one', 'pass', runbook({})],
    ['none', 'fail', runbook({ prerequisites: undefined })],
    NO_RUNBOOKS,
  ],
  'runbook-roles': [
    ['known', 'pass', runbook({})],
    ['none', 'fail', runbook({ roles: undefined })],
    ['unknown', 'fail', runbook({ roles: ['analyst', 'wizard'] }), { note: 'not among the roles: wizard' }],
    NO_RUNBOOKS,
  ],
  'runbook-routes': [['one', 'pass', runbook({})], ['none', 'fail', runbook({ routes: [] })], NO_RUNBOOKS],
  'runbook-verification': [
    ['a step verifies', 'pass', runbook({})],
    ['none does', 'fail', without('Containment')],
    [
      'an included step verifies',
      'pass',
      onlyIncluding({ verify: { text: 'Off.', html: 'Off.', span, links: [] } }),
    ],
    ['nor does the included step', 'fail', onlyIncluding({})],
    NO_RUNBOOKS,
  ],
  'runbook-duties-known': [
    ['described', 'pass', { ...runbook({ notifications: ['gdpr-art-33'] }), regulations: [regulationOf()] }],
    ['not described', 'fail', runbook({ notifications: ['gdpr-art-33'] })],
    [
      'nobody decides',
      'fail',
      { ...runbook({ notifications: ['gdpr-art-33'] }), regulations: [regulationOf({ decided_by: 'x' })] },
    ],
    ['no duty', 'not-applicable', runbook({})],
  ],
  'duty-templates': [
    [
      'a template',
      'pass',
      {
        ...runbook({ notifications: ['gdpr-art-33'] }),
        regulations: [regulationOf()],
        communications: [communicationOf()],
      },
    ],
    [
      'none',
      'fail',
      { ...runbook({ notifications: ['gdpr-art-33'] }), regulations: [regulationOf()] },
      { label: 'Notify the authority' },
    ],
    ['a duty that no runbook names', 'not-applicable', { ...runbook({}), regulations: [regulationOf()] }],
  ],
  'shared-steps-reviewed': [
    ['in date', 'pass', including({})],
    [
      'past the default of 180 days',
      'fail',
      including({ last_reviewed: '2025-12-31' }),
      { href: '/steps/isolate-host/' },
    ],
    ['never reviewed', 'fail', including({ last_reviewed: undefined })],
    [
      'none included',
      'not-applicable',
      { ...runbook({}), steps: [sharedStepOf({ last_reviewed: undefined })] },
    ],
  ],
  'subcategories-assessed': [
    ['all mapped', 'pass', control({ csf: inAllOfRespond })],
    ['mapped but unanswered', 'pass', control({ csf: inAllOfRespond, history: [] })],
    ['one left out', 'fail', control({ csf: inAllOfRespond.slice(1) }), { href: '/maturity/RS.MA-01/' }],
    ['none in play', 'not-applicable', control({ csf: inAllOfRespond, ...setAside('sold') })],
  ],
  'controls-answered': [
    ['a score', 'pass', control({})],
    ['a score of 0', 'pass', control(scored(0))],
    ['none', 'fail', control({ history: [] })],
    ['only later than the day judged', 'fail', control({ history: [{ date: '2026-07-01', current: 3 }] })],
    ['set aside', 'not-applicable', control(setAside())],
    NO_CONTROLS,
  ],
  'controls-have-targets': [
    ['a target', 'pass', control({})],
    ['none', 'fail', control(scored(3))],
    ['unanswered', 'not-applicable', control({ history: [] })],
  ],
  'exemptions-explained': [
    ['a rationale', 'pass', control(setAside('sold'))],
    ['none', 'fail', control(setAside())],
    ['nothing set aside', 'not-applicable', control({})],
  ],
  'evidence-given': [
    ['evidence', 'pass', control({})],
    ['expired evidence', 'pass', control(evidence('2026-01-01'))],
    ['none, with a low score', 'pass', control({ ...scored(2), evidence: [] })],
    [
      'none, with a high score',
      'fail',
      control({ ...scored(2.5), evidence: [] }),
      { note: 'at 2.5 without evidence' },
    ],
    ['collected later than the day judged', 'fail', control(evidence('2026-07-01'))],
    ['unanswered', 'not-applicable', control({ history: [] })],
  ],
  'evidence-unexpired': [
    ['on its last day', 'pass', control(evidence('2026-05-31'))],
    ['the day after', 'fail', control(evidence('2026-05-30')), { note: 'expired on 2026-06-29' }],
    ['no evidence', 'not-applicable', control({ evidence: [] })],
  ],
  'actions-on-time': [
    ['due today', 'pass', control(action('2026-06-30'))],
    ['due yesterday', 'fail', control(action('2026-06-29', 'in-progress')), { label: 'Buy it' }],
    ['due yesterday, done', 'not-applicable', control(action('2026-06-29', 'done'))],
    NO_CONTROLS,
  ],
  'high-gaps-have-actions': [
    ['an open action', 'pass', control({ ...scored(1, 3), ...action('2026-12-31') })],
    ['none', 'fail', control(scored(1, 3)), { href: '/maturity/RS.MA-02/', note: 'nobody is working on it' }],
    ['only a finished one', 'fail', control({ ...scored(1, 3), ...action('2026-06-01', 'done') })],
    ['no high gap', 'not-applicable', control(scored(2, 3))],
  ],
};

const respond = csf2.functions.find(({ id }) => id === 'RS')!;

describe.each(criteria.map((criterion) => [criterion.id, criterion] as const))('%s', (id, criterion) => {
  it.each(CASES[id] ?? [])('%s: %s', (_, state, parts, failing) => {
    const result = applyCriterion(criterion, functionWorld(worldOf(programmeOf(parts)), respond));
    expect(result.state).toBe(state);
    expect(result.failing.length > 0).toBe(state === 'fail' || state === 'unanswered');
    if (failing) expect(result.failing[0]).toMatchObject(failing);
  });

  it('has a case of every state that it can have', () => {
    const states = new Set((CASES[id] ?? []).map(([, state]) => state));
    expect(states).toContain('pass');
    expect(states).toContain('fail');
    expect(states.has('not-applicable')).toBe(criterion.nothing !== 'Always applies.');
  });

  it('says what is true when ready, why it matters and what to do', () => {
    expect(criterion.text).toMatch(/^[A-Z].*[^.]$/);
    expect(criterion.reason).toMatch(/\.$/);
    expect(criterion.remedy).toMatch(/\.$/);
    expect(criterion.nothing).toMatch(/\.$/);
  });
});

it('there are at least 20, each with its own id', () => {
  expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
  expect(criteria.length).toBeGreaterThanOrEqual(20);
  expect(Object.keys(CASES).sort()).toEqual(criteria.map(({ id }) => id).sort());
});
