import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

const IRIS =
  'event_id,event_date,event_tz,event_title,event_content,event_category,event_source,event_color,assets\n' +
  '2,2026-03-31T10:15:00.000000,+02:00,Detected by the agent,"Rule fired\n| <b>twice</b>",Detection,EDR,red,ws-1\n' +
  '1,2026-03-31T07:00:00.000000,+00:00,Started: a mail was opened,,Initial Access,Mail log,,\n' +
  '3,2026-03-31T12:00:00.000000,+02:00,Contained,Host isolated,Containment,Console,,ws-1\n';

async function importTimeline(
  csv: string,
  args: string[] = ['--runbook', 'ransomware'],
  root = treeOnDisk(changedTree([])),
) {
  const file = path.join(emptyFolder(), 'mail-case.csv');
  writeFileSync(file, csv);
  const run = await runCli(['import', 'records', file, '--out', root, ...args], { cwd: root });
  return { ...run, root, text: readTree(root)['content/records/mail-case.md'] ?? '' };
}

describe('import records', () => {
  it('makes a record of a timeline, in the order of time and in UTC, that passes check', async () => {
    const { code, err, root, text } = await importTimeline(IRIS);
    expect(code).toBe(0);
    expect(text).toContain('date: 2026-03-31\nkind: incident\nrunbooks: [ransomware]\n');
    expect(text).toContain(
      'timeline: { started: "2026-03-31T07:00:00Z", detected: "2026-03-31T08:15:00Z", contained: "2026-03-31T10:00:00Z" }',
    );
    expect(text).toContain(
      '| 2026-03-31 08:15 | Detected by the agent<br>Rule fired<br>\\| &lt;b&gt;twice&lt;/b&gt;<br>assets: ws-1 | Detection | EDR |\n',
    );
    expect(err).toContain('guessed  ');
    expect(err).toContain('column "event_color"');
    const check = await runCli(['check', '--root', root, '--as-of', '2026-11-15'], { cwd: root });
    expect(check.err).toContain('0 errors');
  });

  it('says that times without a zone were taken as UTC, or takes the zone that is named', async () => {
    const plain = 'Zeit;Ereignis\n31.03.2026 08:15;Anruf\n';
    const { err, text } = await importTimeline(plain);
    expect([text.includes('| 2026-03-31 08:15 | Anruf |'), err]).toEqual([
      true,
      expect.stringContaining('1 times name no zone and were taken as UTC'),
    ]);
    const named = await importTimeline(plain, ['--runbook', 'ransomware', '--zone', '+01:00']);
    expect(named.text).toContain('| 2026-03-31 07:15 | Anruf |');
  });

  it.each([
    ['03/04/2026 08:15', 'is not a time that reads in one way only'],
    ['2026-02-30 08:15', 'does not exist'],
    ['2026-03-31', 'is a day without a time'],
    ['', 'the time is missing'],
  ])('a time such as "%s" stops it with its row, before anything is written', async (time, told) => {
    const { code, err, text } = await importTimeline(`time,event\n2026-03-31 08:00Z,Call\n${time},Other\n`);
    expect([code, text]).toEqual([1, '']);
    expect(err).toContain(`row 3: column "time": `);
    expect(err).toContain(told);
  });

  it('writes over nothing, and nothing in a dry run', async () => {
    const root = treeOnDisk(changedTree([]));
    const args = ['--runbook', 'ransomware'];
    expect((await importTimeline(IRIS, [...args, '--dry-run'], root)).text).toBe('');
    const { text } = await importTimeline(IRIS, args, root);
    expect([
      (await importTimeline(IRIS.replace('Contained', 'Contain'), args, root)).code,
      readTree(root)['content/records/mail-case.md'],
    ]).toEqual([1, text]);
    expect((await importTimeline(IRIS, ['--runbook', 'ransomwar'], root)).err).toContain(
      'Did you mean "ransomware"?',
    );
  });
});
