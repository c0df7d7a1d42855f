import path from 'node:path';
import type { ReadProgramme } from '../../adapters/content/read-programme.ts';
import { productManifest } from '../../adapters/disk/product.ts';
import { reportGithub } from '../../adapters/report/github.ts';
import { reportGitlab } from '../../adapters/report/gitlab.ts';
import { reportJson } from '../../adapters/report/json.ts';
import { reportJunit } from '../../adapters/report/junit.ts';
import { reportMarkdown } from '../../adapters/report/markdown.ts';
import type { PresentedFinding } from '../../adapters/report/present.ts';
import { reportSarif } from '../../adapters/report/sarif.ts';
import { RULES } from '../../domain/rules/index.ts';

export const CHECK_FORMATS = ['terminal', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

interface Judged {
  root: string;
  cwd: string;
  read: ReadProgramme;
  asOf: string;
}

/** The report for a program: what it says of each file is told with the path that the program knows. */
export function reportFor(
  format: Exclude<CheckFormat, 'terminal'>,
  findings: readonly PresentedFinding[],
  { root, cwd, read, asOf }: Judged,
): string {
  const prefix = folderBelow(cwd, root);
  switch (format) {
    case 'json':
      return reportJson(findings);
    case 'sarif':
      return reportSarif(findings, read.texts, RULES, { version: productManifest().version, prefix });
    case 'github':
      return reportGithub(findings, prefix);
    case 'gitlab':
      return reportGitlab(findings, read.texts, prefix);
    case 'junit':
      return reportJunit(findings, prefix);
    case 'markdown':
      return reportMarkdown(findings, { files: read.sources.length, asOf, prefix });
  }
}

/** A forge names files from the top of the repository, where its jobs start; the programme may be a folder of it. */
function folderBelow(cwd: string, root: string): string {
  const way = path.relative(cwd, root).split(path.sep).join('/');
  return way === '..' || way.startsWith('../') || path.isAbsolute(way) ? '' : way;
}
