import { printable } from '../../adapters/report/printable.ts';
import { wordsInMarkdown } from '../../domain/text/escape-markdown.ts';
import { minutesOf, type Remark } from '../../adapters/import/runbooks/ledger.ts';
import { counted } from '../../domain/text/counted.ts';
import type { ProvenPage } from './prove-plan.ts';
import type { ReportFormat } from './runbooks-request.ts';

/** What an import did, file by file. */
export interface ImportReport {
  pages: readonly ProvenPage[];
  skipped: readonly { file: string; why: string }[];
  refused: readonly { file: string; problem: string }[];
  /** Pictures and attachments that go along. */
  files: readonly string[];
  problems: readonly string[];
}

const HEADS: Record<Remark['kind'], string> = {
  recognised: 'recognised',
  guessed: 'guessed',
  person: 'needs a person',
};
const KINDS = { runbook: 'runbook', guide: 'guide', folder: "folder's page" } as const;

export function runbooksReport(report: ImportReport, format: ReportFormat): string {
  if (format === 'json') return `${JSON.stringify(asData(report), null, 2)}\n`;
  return format === 'markdown' ? asMarkdown(report) : asLines(report);
}

const said = ({ line, text }: Remark) => (line === undefined ? text : `line ${line}: ${text}`);

const minutes = (page: ProvenPage) => minutesOf(page.draft.ledger);
const inMinutes = (all: number) => `${all.toLocaleString('en-GB', { maximumFractionDigits: 1 })} min`;

function asData({ pages, skipped, refused, files, problems }: ImportReport) {
  return {
    pages: pages.map((page) => {
      const of = (kind: Remark['kind']) =>
        page.draft.ledger.remarks.filter((one) => one.kind === kind).map(({ kind: _kind, ...rest }) => rest);
      return {
        from: page.from,
        to: page.to,
        kind: page.kind,
        recognised: of('recognised'),
        guessed: of('guessed'),
        person: of('person'),
        minutes: minutes(page),
      };
    }),
    skipped,
    refused,
    files,
    problems,
  };
}

function asLines({ pages, skipped, refused, files, problems }: ImportReport): string {
  const blocks = pages.map((page) => {
    const head = `${printable(page.from)} → ${page.to} (${KINDS[page.kind]}, ${inMinutes(minutes(page))} for a person)`;
    const lines = (['recognised', 'guessed', 'person'] as const).flatMap((kind) =>
      page.draft.ledger.remarks
        .filter((one) => one.kind === kind)
        .map((one) => `  ${HEADS[kind].padEnd(14)}  ${printable(said(one))}`),
    );
    return [head, ...lines].join('\n');
  });
  const all = pages.reduce((sum, page) => sum + minutes(page), 0);
  return `${[
    ...blocks,
    ...skipped.map(({ file, why }) => `${printable(file)}: skipped, ${why}`),
    ...refused.map(({ file, problem }) => `${printable(file)}: not imported. ${printable(problem)}`),
    ...problems.map(printable),
    `${counted(pages.length, 'page')}, ${counted(files.length, 'picture or attachment', 'pictures and attachments')}, about ${inMinutes(all)} for a person`,
  ].join('\n\n')}\n`;
}

function asMarkdown({ pages, skipped, refused, files, problems }: ImportReport): string {
  const rows = pages.map((page) => {
    const of = (kind: Remark['kind']) =>
      page.draft.ledger.remarks
        .filter((one) => one.kind === kind)
        .map((one) => cell(said(one)))
        .join('<br>');
    return `| ${cell(page.from)} | ${cell(page.to)} | ${KINDS[page.kind]} | ${of('recognised')} | ${of('guessed')} | ${of('person')} | ${minutes(page)} |`;
  });
  const list = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')] : [];
  return `${[
    '# Import of runbooks',
    [
      '| from | to | kind | recognised | guessed | needs a person | minutes |',
      '| --- | --- | --- | --- | --- | --- | ---: |',
      ...rows,
    ].join('\n'),
    ...list(
      'Skipped',
      skipped.map(({ file, why }) => `${cell(file)}: ${why}`),
    ),
    ...list('Not imported', [
      ...refused.map(({ file, problem }) => `${cell(file)}: ${cell(problem)}`),
      ...problems.map(cell),
    ]),
    ...list('Carried along', files.map(cell)),
  ].join('\n\n')}\n`;
}

const cell = (text: string) =>
  wordsInMarkdown(printable(text))
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');
