import type { SearchEntry } from '../../domain/search/search-index.ts';
import { makeEntry } from './make-entry.ts';

/** Pages that there are once, with what people call them besides. */
const PAGES: readonly [href: string, title: string, summary: string, ...names: string[]][] = [
  ['/runbooks/', 'Runbooks', 'What to do, by kind of incident, the worst severity first.', 'Playbooks'],
  ['/alerts/', 'Alerts', 'From the name of an alert to the runbook for it.', 'Detections', 'Alarms'],
  ['/communications/', 'Message templates', 'What to write, who sends it and who must agree.', 'Templates'],
  ['/steps/', 'Steps', 'Steps that several runbooks share.'],
  [
    '/runs/',
    'Runs',
    'Incidents and exercises that are run on this device: logs, hand-over, records.',
    'Log',
    'My run',
    'Open run',
    'Resume',
    'Timeline',
    'Open incident',
  ],
  ['/print/', 'Print', 'The war-room pack on paper.', 'Paper', 'Printed pack', 'War room'],
  [
    '/techniques/',
    'Techniques',
    'ATT&CK techniques that a runbook answers or an alert rule sees.',
    'MITRE ATT&CK',
    'Matrix',
  ],
  ['/guides/', 'Guides', 'Concepts and how-tos.', 'Help', 'How to'],
  ['/teams/', 'Operating forms', 'How security operations are organised.', 'Teams'],
  [
    '/records/',
    'Records',
    'Incidents and exercises, their findings and times.',
    'Exercises',
    'Post-mortems',
    'Lessons learned',
    'Metrics',
  ],
  ['/exercises/', 'Exercises', 'Tabletops that are ready to play.', 'Tabletops', 'Injects', 'Drills'],
  ['/readiness/', 'Readiness', 'Could each function be relied on today?', 'Ready', 'Gates'],
  ['/maturity/', 'Maturity', 'Radar, heatmap, gaps by priority, trend.', 'Scores', 'Gaps', 'CSF scores'],
  [
    '/maturity/board/',
    'Board sheet',
    'Maturity and readiness on one page for a board.',
    'Board report',
    'Management report',
  ],
  [
    '/assess/',
    'Self-assessment',
    'Answer for a control in the browser and see what it does.',
    'Assess',
    'Questionnaire',
  ],
  ['/controls/', 'Controls', 'Practices, each with a question, a rubric, dated scores and evidence.'],
  ['/functions/', 'Functions', 'The six functions of the CSF.', 'CSF', 'NIST CSF'],
  [
    '/reference/',
    'Reference',
    'How numbers are computed, what words mean, how files are written.',
    'Documentation',
  ],
  ['/reference/scoring/', 'Scoring', 'Each formula, with a worked example.', 'Formula'],
  [
    '/reference/severity/',
    'Severity scale',
    'How to recognise each severity, who is raised at once, and how fast.',
    'SEV1',
    'SEV2',
    'SEV3',
    'SEV4',
    'Severity',
  ],
  [
    '/reference/regulations/',
    'Notification duties',
    'Deadlines, what starts each clock, and whom to notify.',
    'Regulations',
    'Clocks',
  ],
  ['/reference/formats/', 'File formats', 'Every field of every file that people write.', 'Schema'],
  ['/reference/rules/', 'Rules', 'What check finds, why it matters, and examples.', 'Checks', 'Lint'],
];

/** A responder may ask for these; the others are read in quiet hours. */
const NEEDED =
  /^\/(?:runbooks|alerts|communications|steps|runs|print|reference\/severity|reference\/regulations)\//;

export const sitePageEntries = (): SearchEntry[] =>
  PAGES.map(([href, title, summary, ...names]) =>
    makeEntry(NEEDED.test(href) ? 'Page' : 'Reference', href, title, summary, { names }),
  );
