import { describe, expect, it } from 'vitest';
import type { Runbook } from '../../domain/model/programme.ts';
import type { Change } from '../../domain/rules/define-rule.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import { viewPage } from '../page/chrome.ts';
import { runbookGroups } from './runbook-list.ts';
import { runbookView, runbookWish } from './runbook-page.ts';

const FILE = 'runbooks/web-shell.md';
const change = (replace: string, by: string, file = FILE): Change => ({ file, replace, by });

async function view(changes: readonly Change[] = [], today?: string) {
  const judged = await judgedSample(changes, today);
  return runbookView(judged, judged.links.runbooks.get('web-shell') as Runbook);
}

describe('the first screen', () => {
  it('answers where else to go, whom to raise and which clocks may run', async () => {
    const { briefing, firstMinutes, severity } = await view();
    expect(severity).toEqual({ id: 'SEV3', title: 'Moderate' });
    expect(firstMinutes?.title).toBe('First five minutes');
    expect(briefing.routes).toEqual([
      {
        when: 'files are being encrypted',
        to: { label: 'Ransomware', href: '/runbooks/ransomware/' },
        severity: 'SEV1',
      },
    ]);
    expect(briefing.raise).toEqual([
      { role: { label: 'Triage analyst', href: '/roles/#triage-analyst' }, reach: [] },
    ]);
    expect(briefing.triggers[0]).toMatchObject({
      label: 'Web server started a shell',
      severity: 'high',
      href: '/alerts/edr/web-server-spawns-shell/',
    });
    expect(briefing.clocks[0]).toMatchObject({
      deadline: '72 hours',
      what: 'Notification',
      decidedBy: { label: 'Incident lead' },
      later: [],
    });
    expect(briefing.communications).toEqual([
      { label: 'Instruction to staff', href: '/communications/staff-instruction/' },
    ]);
    expect(briefing.fallbacks).toHaveLength(1);
  });

  it('gives the runbook’s own criterion before the general meaning', async () => {
    const { briefing } = await view();
    expect(briefing.severity.map(({ id, criterion, isDefault }) => [id, criterion, isDefault])).toEqual([
      ['SEV3', 'one system or account', true],
      ['SEV1', 'it spread to other servers', false],
    ]);
  });

  it('counts a deadline in business days where the duty does', async () => {
    const { briefing } = await view([
      change('deadline: 72h', 'deadline: 4d, counting: business-days', 'content/regulations.yml'),
    ]);
    expect(briefing.clocks[0]?.deadline).toBe('4 business days');
  });

  it('says where a duty names no hours', async () => {
    const { briefing } = await view([change(' deadline: 72h,', '', 'content/regulations.yml')]);
    expect(briefing.clocks[0]?.deadline).toBe('without undue delay');
  });

  it('has the first sentence of a fallback ready', async () => {
    const use = '"Call 112 at 5 p.m. or later (see below). Then wait."';
    const { briefing } = await view([change('the bridge number on the badge', use, 'content/site.yml')]);
    expect(briefing.fallbacks[0]).toMatchObject({
      first: 'Call 112 at 5 p.m. or later (see below).',
      rest: 'Then wait.',
    });
  });

  it('reaches a role through the contact that answers for it', async () => {
    const { briefing } = await view([
      change('for: any incident', 'for: any incident\n    role: triage-analyst', 'content/site.yml'),
    ]);
    expect(briefing.raise[0]?.reach[0]).toMatchObject({
      by: 'phone',
      at: '+44 1632 960001',
      href: 'tel:+441632960001',
    });
  });
});

describe('trust', () => {
  it.each([
    ['2026-10-31', 'valid', '2027-01-28'],
    ['2027-01-10', 'due-soon', '2027-01-28'],
    ['2027-01-28', 'due-soon', '2027-01-28'],
    ['2027-01-29', 'overdue', '2027-01-28'],
  ])('on %s the review is %s', async (today, state, due) => {
    expect((await view([], today)).trust.review).toMatchObject({ state, due });
  });

  it('names the latest exercise, and none before its day', async () => {
    expect((await view()).trust.exercise).toMatchObject({
      done: '2026-06-01',
      record: { href: '/records/tabletop/' },
    });
    expect((await view([], '2026-05-31')).trust.exercise).toBeUndefined();
  });

  it('names what changed since the review, and what is hidden not at all', async () => {
    const day = [{ day: '2026-09-01', reviewOnly: false }];
    const judged = await judgedSample([], undefined, {
      depth: 'full',
      changes: {
        [FILE]: day,
        'content/steps/isolate-host.md': day,
        'content/site.yml': day,
        'content/steps/hidden.md': day,
      },
    });
    const { trust } = runbookView(judged, judged.links.runbooks.get('web-shell') as Runbook);
    expect(trust.changed).toEqual([
      { label: 'this page', day: '2026-09-01' },
      { label: 'step “Isolate a host”', href: '/steps/isolate-host/', day: '2026-09-01' },
      { label: 'contacts and severities', href: '/roles/#contacts', day: '2026-09-01' },
    ]);
    const rows = runbookGroups(judged, judged.programme.runbooks).flatMap((group) => group.rows);
    expect(rows.find(({ href }) => href === '/runbooks/web-shell/')?.review).toEqual({
      state: 'changed',
      words: 'changed since review',
    });
  });

  it.each([
    ['status: draft', 'Draft', undefined],
    ['status: deprecated\nsuperseded_by: ransomware', 'Deprecated', '/runbooks/ransomware/'],
    ['status: active\nvalid_until: 2026-10-30', 'Expired', undefined],
  ])('warns of %s', async (by, title, href) => {
    const { warnings } = (await view([change('status: active', by)])).trust;
    expect(warnings.map((one) => [one.title, one.link?.href])).toEqual([[title, href]]);
  });
});

describe('steps', () => {
  it('are numbered through the flow, with reusable steps in place', async () => {
    const { sections } = await view();
    const steps = sections.flatMap((section) => section.steps);
    expect(steps.map(({ number, title, kind }) => `${number} ${title} ${kind}`)).toEqual([
      '1 Confirm the shell step',
      '2 Is it a shell? decision',
      '3 Isolate a host step',
      '4 Remove the shell step',
      '5 Return to service step',
    ]);
    const shared = steps[2];
    expect(shared).toMatchObject({
      time: '5 minutes',
      roles: [{ label: 'Triage analyst' }],
      shared: { label: 'Isolate a host', href: '/steps/isolate-host/' },
    });
    expect(shared?.shared?.html).toContain('Press Isolate');
    expect(shared?.html).toContain('Keep the server running');
  });

  it('leave a decision by step, by runbook or to the end', async () => {
    const { sections, decisions } = await view();
    expect(sections[0]?.steps[1]?.arms).toEqual([
      { label: 'Yes', kind: 'step', to: { label: 'Isolate a host', href: '#isolate-a-host' }, number: '3' },
      { label: 'No', kind: 'end', to: { label: 'a false positive' } },
      {
        label: 'Files are encrypted',
        kind: 'runbook',
        to: { label: 'Ransomware', href: '/runbooks/ransomware/' },
      },
    ]);
    expect(decisions).toEqual([
      { question: 'Is it a shell?', href: '#decision-is-it-a-shell', number: '2', roles: [] },
    ]);
  });

  it('before and after the incident stand apart and do not count', async () => {
    const { before, after, nav, sections } = await view([
      change('## Detection', '## Preparation\n\n### Keep logs\n\nKeep them.\n\n## Detection'),
      change(
        '- [ ] Monitored for a day\n',
        '- [ ] Monitored for a day\n\n## Post-incident\n\n### Learn\n\nMeet.\n',
      ),
    ]);
    expect(before[0]?.steps[0]?.number).toBe('P1');
    expect(after[0]?.steps[0]?.number).toBe('A1');
    expect(sections[0]?.steps[0]?.number).toBe('1');
    expect(nav.map(({ label }) => label)).toEqual([
      'Detection',
      'Containment',
      'Eradication',
      'Recovery',
      'Preparation',
      'Post-incident',
    ]);
  });
});

it('tells search what the page is about', async () => {
  const judged = await judgedSample();
  const { index, crumbs } = viewPage(
    judged,
    runbookWish(judged, judged.links.runbooks.get('web-shell') as Runbook),
  );
  expect(index?.filters).toContainEqual(['kind', 'Runbook']);
  expect(index?.filters).toContainEqual(['function', 'Respond']);
  expect(index?.filters).toContainEqual(['phase', 'Containment']);
  expect(index?.filters).toContainEqual(['technique', 'T1505.003 Web Shell']);
  expect(index?.filters).toContainEqual(['role', 'Incident lead']);
  expect(crumbs.map(({ label }) => label)).toEqual(['Home', 'Runbooks', 'Web shell on a server']);
});
