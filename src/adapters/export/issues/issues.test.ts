import { parse } from 'csv-parse/sync';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { exportSourceOf } from '../../../testing/exchange/export-source.ts';
import { exportIssues } from './issues.ts';

describe('checklists for issues', async () => {
  const source = await exportSourceOf();
  const { files } = exportIssues(source, []);
  const steps = (id: string) =>
    source.links.runbooks.get(id)?.body.sections.flatMap((section) => section.steps) ?? [];

  it('a template has the keys of GitHub’s, and a box for each step that leads to it', () => {
    const file = files.find((one) => one.file === 'ISSUE_TEMPLATE/web-shell.md');
    const { data, content } = matter(String(file?.content));
    expect(Object.keys(data)).toEqual(['name', 'about', 'title', 'labels', 'assignees']);
    for (const { anchor } of steps('web-shell'))
      expect(content).toContain(`](https://runbooks.example/runbooks/web-shell/#${anchor})`);
  });

  it('the rows for Jira name their parent, and none runs as a formula', () => {
    const table = String(files.find(({ file }) => file === 'jira.csv')?.content);
    const rows = parse(table, { bom: true, columns: true }) as Record<string, string>[];
    const parents = new Set(rows.filter((row) => row['Issue Type'] === 'Task').map((row) => row['Issue Id']));
    for (const row of rows) {
      expect(row['Summary']?.length).toBeLessThanOrEqual(255);
      if (row['Issue Type'] === 'Sub-task') expect(parents).toContain(row['Parent Id']);
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@-]/);
    }
    expect(rows.filter((row) => row['Parent Id'] === 'web-shell').length).toBeGreaterThanOrEqual(
      steps('web-shell').length,
    );
  });

  it('only those that are named', () => {
    const made = exportIssues(source, ['ransomware']);
    expect(made.files.map(({ file }) => file)).toEqual(['ISSUE_TEMPLATE/ransomware.md', 'jira.csv']);
  });
});
