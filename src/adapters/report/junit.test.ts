import { expect, it } from 'vitest';
import { presented } from '../../testing/present-finding.ts';
import { reportJunit } from './junit.ts';

it('fails for errors alone, a suite for each file', () => {
  const report = reportJunit(
    [
      presented(),
      presented({ severity: 'warning' }),
      presented({ file: 'a.md', severity: 'info', line: null }),
    ],
    'secops',
  );
  expect(report.split('\n')).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="readyroom">',
    '  <testsuite name="content/guides/why.md" tests="2" failures="1" skipped="1">',
    '    <testcase classname="link/dead-file" name="secops/content/guides/why.md:3" file="secops/content/guides/why.md" line="3"><failure type="link/dead-file" message="There is no file &#34;plan.md&#34;.">secops/content/guides/why.md:3 There is no file &#34;plan.md&#34;.&#10;Write it, or delete the link.</failure></testcase>',
    '    <testcase classname="link/dead-file" name="secops/content/guides/why.md:3" file="secops/content/guides/why.md" line="3"><skipped message="warning: There is no file &#34;plan.md&#34;."/></testcase>',
    '  </testsuite>',
    '  <testsuite name="a.md" tests="1" failures="0" skipped="1">',
    '    <testcase classname="link/dead-file" name="secops/a.md:1" file="secops/a.md" line="1"><skipped message="info: There is no file &#34;plan.md&#34;."/></testcase>',
    '  </testsuite>',
    '</testsuites>',
    '',
  ]);
});

it('says that nothing was found, where a report without a case would be taken for a broken one', () =>
  expect(reportJunit([], '')).toContain('<testcase classname="readyroom" name="nothing found"/>'));

it('lets nothing in a file pass for markup', () => {
  const report = reportJunit(
    [presented({ file: 'a"<&>.md', message: ']]></failure>\u0000\u001b[2J\ufffe' })],
    '',
  );
  expect(report).not.toMatch(/[\u0000-\u0008\u001b\ufffe]/);
  expect(report.match(/<\/failure>/g)).toHaveLength(1);
  expect(report).toContain('file="a&#34;&#60;&#38;&#62;.md"');
});
