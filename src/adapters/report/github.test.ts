import { expect, it } from 'vitest';
import { presented } from '../../testing/present-finding.ts';
import { reportGithub } from './github.ts';

it('writes one command a finding, errors first', () => {
  const lines = reportGithub(
    [presented({ severity: 'info', line: null }), presented({ severity: 'warning' }), presented()],
    '',
  );
  expect(lines.split('\n')).toEqual([
    '::error file=content/guides/why.md,line=3,endLine=3,col=5,endColumn=13,title=link/dead-file::There is no file "plan.md".%0AWrite it, or delete the link.',
    '::warning file=content/guides/why.md,line=3,endLine=3,col=5,endColumn=13,title=link/dead-file::There is no file "plan.md".%0AWrite it, or delete the link.',
    '::notice file=content/guides/why.md,title=link/dead-file::There is no file "plan.md".%0AWrite it, or delete the link.',
    '',
  ]);
});

it('lets nothing in a file pass for a command', () => {
  const hostile = presented({
    file: 'a,b:c%0A\n::error::x.md',
    message: '100%\r\n::set-output name=x::y\u001b[2J',
    hint: '',
    endLine: 4,
  });
  const report = reportGithub([hostile], 'sub,folder');
  expect(report.split('\n')).toHaveLength(2);
  expect(report).toBe(
    '::error file=sub%2Cfolder/a%2Cb%3Ac%250A%0A%3A%3Aerror%3A%3Ax.md,line=3,endLine=4,title=link/dead-file::100%25%0A%0A::set-output name=x::y\ufffd[2J%0A\n',
  );
});
