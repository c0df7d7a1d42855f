import { describe, expect, it } from 'vitest';
import { FILE_KINDS } from '../domain/model/kinds.ts';
import { RULES } from '../domain/rules/index.ts';
import { judgedSample } from '../testing/judged-sample.ts';
import { controlIndex, controlPage } from './maturity/control-page.ts';
import { formatPages } from './reference/formats.ts';
import { functionPage } from './maturity/function-page.ts';
import { communicationPage } from './people/communication-page.ts';
import { reachView } from './people/reach.ts';
import { rolesPage } from './people/roles-page.ts';
import { programmeIndex } from './page/programme-index.ts';
import { recordIndex } from './records/record-index.ts';
import { recordPage } from './records/record-page.ts';
import { ruleIndex, rulePage } from './reference/rule-pages.ts';
import { techniqueIds, techniqueIndex, techniquePage } from './reference/techniques.ts';

const judged = await judgedSample();

describe('techniques', () => {
  it('are those in use, and their parents', () => {
    expect(techniqueIds(judged)).toEqual(['T1486', 'T1505', 'T1505.003']);
    expect(techniqueIndex(judged).tactics.map(({ shortname }) => shortname)).toEqual([
      'persistence',
      'impact',
    ]);
  });
  it('know both ways', () => {
    expect(techniquePage(judged, 'T1505.003')).toMatchObject({
      parent: { href: '/techniques/T1505/' },
      runbooks: [{ href: '/runbooks/web-shell/' }],
      alerts: [{ href: '/alerts/edr/web-server-spawns-shell/' }],
    });
    expect(techniquePage(judged, 'T1505').subs).toMatchObject([{ href: '/techniques/T1505.003/' }]);
  });
});

describe('records', () => {
  const timed = judgedSample([
    {
      file: 'content/records/tabletop.md',
      replace: 'kind: tabletop',
      by: 'kind: tabletop\ntimeline: { started: 2026-06-01T08:00Z, detected: 2026-06-01T08:42Z, contained: 2026-06-01T11:00Z }',
    },
  ]);
  it('show what lies between two times, and what was not measured', async () => {
    const sample = await timed;
    const page = recordPage(sample, sample.programme.records[0]!);
    expect(page.timeline.map(({ event, after }) => [event, after])).toEqual([
      ['Started', null],
      ['Detected', '42 min'],
      ['Contained', '2 h 18 min'],
    ]);
    expect(page.metrics.map(({ value }) => value)).toEqual(['42 min', '–', '2 h 18 min', '–']);
  });
  it('draw no line through one record', async () => {
    const [group] = recordIndex(await timed).trends;
    expect(group?.metrics.map(({ chart }) => chart)).toEqual([null, null, null, null]);
  });
  it('are not known before their day', async () => {
    expect(recordIndex(await judgedSample([], '2026-05-31')).records).toEqual([]);
  });
});

describe('people', () => {
  it.each([
    [{ by: 'phone', at: '+44 1632 960001' }, 'tel:+441632960001'],
    [{ by: 'phone', at: '+49 (0)30 901820, ask for the bridge' }, 'tel:+4930901820'],
    [{ by: 'phone', at: '0161 496 0000' }, 'tel:01614960000'],
    [{ by: 'phone', at: '4711' }, 'tel:4711'],
    [{ by: 'phone', at: 'see the badge' }, null],
    [{ by: 'email', at: 'soc@fenmark.example' }, 'mailto:soc@fenmark.example'],
    [{ by: 'chat', at: '#soc' }, null],
  ] as const)('%j: %s', (reach, href) => expect(reachView(reach).href).toBe(href));
  it('roles know where they are used', () => {
    const lead = rolesPage(judged).roles.find(({ id }) => id === 'incident-lead')!;
    expect(lead.escalation).toBe(2);
    expect(lead.uses.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'Keeps these runbooks correct',
        'Sends or approves',
        'Answers for these controls',
        'Open actions',
        'Decides about',
      ]),
    );
  });
  it('a message is apart from what stands around it', async () => {
    const sample = await judgedSample([
      {
        file: 'content/communications/staff-instruction.md',
        replace: 'Please do',
        by: 'Ask first.\n\n## Message\n\nPlease do',
      },
    ]);
    const page = communicationPage(sample, sample.programme.communications[0]!);
    expect(page.placeholders).toEqual(['action', 'time']);
    expect(page.parts.filter(({ isMessage }) => isMessage).map(({ html }) => html.trim())).toEqual([
      '<p>Please do {{action}} before {{time}}.</p>',
    ]);
  });
});

it('controls are listed once and lead to runbooks', () => {
  expect(controlIndex(judged).map(({ title, controls }) => [title, controls.length])).toEqual([
    ['Detect', 1],
  ]);
  expect(controlPage(judged, judged.programme.assessments[0]!)).toMatchObject({
    functions: [{ href: '/functions/detect/' }],
    card: { csf: [{ href: '/maturity/DE.CM-09/' }] },
  });
});

it('functions lead to each other in a loop', () => {
  expect(functionPage(judged, 'recover').next).toMatchObject({ label: 'Govern' });
  expect(functionPage(judged, 'govern').previous).toMatchObject({ label: 'Recover' });
});

it('file formats cover every kind, and every field is said to be needed or not', () => {
  const pages = formatPages();
  expect(pages.map(({ kind }) => kind)).toEqual([...FILE_KINDS]);
  const field = (kind: string, path: string) =>
    pages.find((page) => page.kind === kind)?.fields.find((row) => row.path === path);
  expect(field('runbook', 'severity.default')).toMatchObject({ required: true, type: 'severity' });
  expect(field('assessment', 'history[].current')).toMatchObject({ required: false, type: 'number' });
  expect(field('assessment', 'history[].date')).toMatchObject({ required: true, type: 'day' });
  expect(field('assessment', 'evidence[].valid_for')).toMatchObject({ type: 'duration' });
  expect(field('runbook', 'attack')).toMatchObject({ type: 'list of ATT&CK techniques' });
});

it('every rule has a page, in the group of its code', () => {
  expect(
    ruleIndex(RULES).flatMap(({ group, rules }) => rules.map(({ code }) => code.startsWith(`${group}/`))),
  ).toEqual(RULES.map(() => true));
  for (const rule of RULES) expect(rulePage(rule).failing.length).toBeGreaterThan(0);
});

it('what is withheld has no address', () => {
  const { programme } = judged;
  const hidden = {
    ...programme.assessments[0]!,
    id: 'withheld-1',
    meta: { ...programme.assessments[0]!.meta, id: 'withheld-1', title: 'withheld' },
  };
  const index = programmeIndex({ ...judged, programme: { ...programme, assessments: [hidden] } });
  expect(index.controls).toEqual([]);
  expect(controlIndex({ ...judged, programme: { ...programme, assessments: [hidden] } })).toEqual([]);
});
