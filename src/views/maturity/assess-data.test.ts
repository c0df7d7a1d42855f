import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { SAMPLE_TREE } from '../../testing/sample-tree.ts';
import { assessSample, controlFile } from '../../testing/assess-sample.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import { assessPage, assessScript, embeddedJson } from './assess-data.ts';

const FILE = 'content/assessments/endpoint-telemetry.md';

it('names the digest of each control file, whatever its line ends', async () => {
  const digest = createHash('sha256').update(SAMPLE_TREE[FILE]!).digest('hex');
  const unix = await assessSample();
  const windows = await assessSample([{ file: FILE, text: SAMPLE_TREE[FILE]!.replaceAll('\n', '\r\n') }]);
  expect(unix.controls[0]?.base).toBe(digest);
  expect(windows.controls[0]?.base).toBe(digest);
});

it('carries of the history only what still counts', async () => {
  const { controls } = await assessSample();
  expect(controls[0]?.history?.map(({ date }) => date)).toEqual(['2026-09-30']);
});

it('lets a withheld control count, without words, digest or page', async () => {
  const data = await assessSample([
    controlFile(
      'secret-control',
      'GV.OC-01',
      'tlp: RED\nquestion: Who knows?\nhistory: [{ date: 2026-01-01, current: 2, note: hush }]\n',
    ),
  ]);
  const hidden = data.controls[0];
  expect(hidden).toMatchObject({
    title: 'withheld',
    csf: ['GV.OC-01'],
    history: [{ date: '2026-01-01', current: 2 }],
  });
  expect(hidden?.base).toBeUndefined();
  expect(hidden?.href).toBeUndefined();
  expect(JSON.stringify(data.controls)).not.toMatch(/secret|hush|Who knows/);
});

it('counts a control to the operating forms that it names, else to those that serve its outcomes', async () => {
  const team = (id: string, csf: string) => ({
    file: `content/teams/${id}.md`,
    text: `---\nid: ${id}\ntitle: ${id}\nsummary: s\n${csf}---\nText.\n`,
  });
  const { controls } = await assessSample([
    team('hunters', 'csf: [DE.AE-02]\n'),
    controlFile('named', 'DE.AE-02', 'forms: [soc]\n'),
    controlFile('silent', 'DE.AE-02'),
    controlFile('other', 'GV.OC-01'),
  ]);
  const forms = Object.fromEntries(controls.map((control) => [control.id, control.forms]));
  expect(forms).toMatchObject({ named: ['soc'], silent: ['hunters', 'soc'], other: ['soc'] });
});

it('cannot be ended by what authors write', async () => {
  expect(embeddedJson({ text: '</script><!--<script>' })).not.toContain('<');
  const title = '</script><img src=x onerror=alert(1)>';
  const script = assessScript({
    ...(await judgedSample([controlFile('hostile', 'GV.OC-01', `question: "${title}"\n`)])),
    pinned: false,
  });
  expect(script).not.toContain('<');
  expect(JSON.parse(/=(.*);/.exec(script)?.[1] ?? '').controls[0].question).toBe(title);
});

it('tells a reader without script what is open', async () => {
  const page = assessPage(await judgedSample([controlFile('open', 'GV.OC-01')]));
  expect(page).toMatchObject({ controls: 2, unanswered: 1 });
  expect(page.uncovered).toHaveLength(104);
});
