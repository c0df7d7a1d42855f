import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { runbookAddress } from '../../domain/links/addresses.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import { wordsInMarkdown } from '../../domain/text/escape-markdown.ts';
import { isPublic } from '../page/page-link.ts';

const PAGES: readonly (readonly [address: string, title: string, what: string])[] = [
  ['/readiness/', 'Readiness', 'what blocks each function, and what would mend it'],
  ['/maturity/', 'Maturity', 'scores with their bounds, evidence, gaps and the roadmap'],
  ['/alerts/', 'Alerts', 'detection rules and the runbooks that they lead to'],
  ['/roles/', 'Roles', 'who decides what, and how they are reached'],
  ['/records/', 'Exercises and incidents', 'what happened, and what was found'],
];
const DATA: readonly (readonly [address: string, title: string, what: string])[] = [
  ['/api/v1/runbooks.json', 'runbooks.json', 'every runbook, and where its steps are as data'],
  ['/api/v1/alerts.json', 'alerts.json', 'alert rules and their runbooks'],
  ['/api/v1/readiness.json', 'readiness.json', 'state of every function, item by item'],
  ['/api/v1/scores.json', 'scores.json', 'maturity of every function, category and subcategory'],
];

/** `llms.txt`: what a program that reads text finds here, and where. Every address is that of a Markdown twin, or of data. */
export function llmsText({ site, programme, today }: JudgedProgramme): string {
  const root = site.address ? site.address.replace(/\/*$/, '/') : '';
  const place = (address: string) => root + address.slice(1);
  const twin = (address: string) => `${place(address)}index.md`;
  const runbooks = (isWanted: (runbook: Runbook) => boolean) =>
    programme.runbooks
      .filter((runbook) => isPublic(runbook) && isWanted(runbook))
      .map(({ id, meta }) =>
        line(
          meta.title,
          twin(runbookAddress(id)),
          `${meta.severity.default}${meta.status === 'active' ? '' : `, ${meta.status}`}: ${meta.summary}`,
        ),
      );
  const parts = [
    `# ${wordsInMarkdown(site.name)}`,
    `> Runbooks, readiness and maturity of a security operations programme, judged as of ${today}.`,
    'Every page has its text as Markdown in `index.md` beside it: add `index.md` to an address that ends with `/`. A heading of a step ends with the address of that step. A runbook is followed by people who decide: quote a step with its address, and do not invent one.',
    ...section(
      'Runbooks in use',
      runbooks(({ meta }) => meta.status === 'active'),
    ),
    ...section(
      'Pages',
      PAGES.map(([address, title, what]) => line(title, twin(address), what)),
    ),
    ...section(
      'Data',
      DATA.map(([address, title, what]) => line(title, place(address), what)),
    ),
    ...section('Optional', [
      line(
        'For programs',
        twin('/api/'),
        'all files of data, their formats, and what is promised about them',
      ),
      ...runbooks(({ meta }) => meta.status !== 'active'),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const line = (title: string, address: string, what: string): string =>
  `- [${wordsInMarkdown(title)}](${address}): ${wordsInMarkdown(what)}`;

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`## ${title}`, lines.join('\n')] : [];
}
