import { expect, it } from 'vitest';
import { judgedSample } from '../../testing/judged-sample.ts';
import { llmsText } from './llms-text.ts';

const HOSTILE = {
  file: 'runbooks/web-shell.md',
  replace: 'title: Web shell on a server',
  by: 'title: "A ](x) <b> `c`"',
};

it('names every runbook once, where its Markdown is, and no word of it is markup', async () => {
  const judged = await judgedSample();
  const text = llmsText(judged);
  for (const { id } of judged.programme.runbooks)
    expect(text.split(`runbooks/${id}/index.md)`), id).toHaveLength(2);
  expect(text).toMatch(/^# [^\n]+\n\n> [^\n]+\n/);
  const [, address] = /\]\(([^)]*)runbooks\/web-shell\/index\.md\)/.exec(text) ?? [];
  expect(address).toBe(judged.site.address ? judged.site.address.replace(/\/*$/, '/') : '');
});

it('a title cannot end its link', async () => {
  const [line] = llmsText(await judgedSample([HOSTILE])).match(/^.*runbooks\/web-shell\/index\.md.*$/m) ?? [];
  expect(line).toContain('[A \\](x) &lt;b&gt; \\`c\\`](');
});
