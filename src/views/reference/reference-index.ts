import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import type { PageCard } from '../page/page-card.ts';

export function referenceCards({ programme, site }: JudgedProgramme, rules: number): PageCard[] {
  const card = (path: string, title: string, summary: string, note: string | null = null): PageCard => ({
    href: `/reference/${path}/`,
    title,
    summary,
    note,
  });
  return [
    card(
      'scoring',
      'Scoring',
      'Each formula, with a worked example computed by the code that scores this site.',
    ),
    card(
      'severity',
      'Severity scale',
      'What each severity means, who is raised and how fast.',
      `${site.severities.length} severities`,
    ),
    card(
      'regulations',
      'Notification duties',
      'Deadlines, what starts each clock, and whom to notify.',
      `${programme.regulations.length} duties`,
    ),
    card(
      'synonyms',
      'Words of the house',
      'What people here call their systems, sites and troubles, and what the search answers.',
      `${programme.synonyms.length} entries`,
    ),
    card(
      'framework',
      'Words of the framework',
      'Every outcome of CSF 2.0 as this site says it, and whose words these are.',
      programme.outcomes.length > 0 ? `${programme.outcomes.length} of your choice` : null,
    ),
    card(
      'formats',
      'File formats',
      'Every field of every file that people write, made from the schemas that judge them.',
    ),
    card('rules', 'Rules', 'What check finds, why it matters, and examples.', `${rules} rules`),
    {
      href: '/techniques/',
      title: 'Techniques',
      summary: 'ATT&CK techniques that runbooks answer and alert rules see.',
      note: null,
    },
    {
      href: '/api/',
      title: 'For programs',
      summary:
        'Runbooks, alerts, scores, readiness and metrics as files, from the same numbers as the pages.',
      note: null,
    },
  ];
}
