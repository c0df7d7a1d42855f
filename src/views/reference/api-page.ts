import { API_FILES } from '../../domain/exchange/api/api-files.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { isPublic } from '../page/page-link.ts';
import { API_EXAMPLES } from './api-examples.ts';

export interface ApiPage {
  files: { href: string; file: string; what: string; schema: string | null }[];
  examples: { title: string; code: string }[];
}

/** What programs may read, and how; the examples name an alert and a runbook of this programme. */
export function apiPage({ site, programme, links }: JudgedProgramme): ApiPage {
  const runbook = programme.runbooks.find((one) => isPublic(one) && one.meta.status === 'active');
  const alert = [...links.triggers.values()].find(isPublic);
  const row = (file: string, what: string, schema: string | undefined) => ({
    href: `/api/v1/${file}`,
    file,
    what,
    schema: schema ? `/api/v1/${schema}.schema.json` : null,
  });
  return {
    files: [
      ...API_FILES.map(({ file, what, schema }) => row(file, what, schema)),
      row('readyroom.xlsx', 'All tables as one workbook', undefined),
      ...(runbook
        ? [
            row(
              `runbooks/${runbook.id}.json`,
              'One runbook: steps, decisions, inputs and ways as data',
              'runbook',
            ),
          ]
        : []),
    ],
    examples: API_EXAMPLES.map(({ title, code }) => ({
      title,
      code: code
        .replaceAll('SITE', site.address ?? 'https://runbooks.example/')
        .replaceAll('ALERT', alert?.id ?? 'source/rule')
        .replaceAll('RUNBOOK', runbook?.id ?? 'phishing'),
    })),
  };
}
