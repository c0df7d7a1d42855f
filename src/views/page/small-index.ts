import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import {
  alertAddress,
  communicationAddress,
  controlAddress,
  folderAddress,
  guideAddress,
  recordAddress,
  roleAddress,
  runbookAddress,
  stepAddress,
  teamAddress,
} from '../../domain/links/addresses.ts';
import { embeddedJson } from '../maturity/assess-data.ts';
import { isPublic, techniqueLink } from './page-link.ts';
import { runbookFolders } from '../runbook/folder-page.ts';
import { techniqueIds } from '../reference/techniques.ts';

/** A page as the small index knows it: what it is found by, and what a result shows. */
export interface SmallEntry {
  title: string;
  /** From the site's root, without a slash before it: `runbooks/phishing/`. */
  address: string;
  kind: string;
  summary: string;
  severity?: string;
  /** What people see or say, and the alerts that lead here. */
  signs?: string[];
  /** Other words that it is known by: ids, tags, techniques. */
  words?: string;
}

/** Search without Pagefind: from a folder, inside one file, or where the large index cannot be loaded. */
export interface SmallIndex {
  /** Address, from the site's root, of the script that searches; missing where it stands in the same file. */
  engine?: string;
  entries: SmallEntry[];
}

/** Runbooks first: what weighs the same keeps this order. */
export function smallEntries(judged: JudgedProgramme): SmallEntry[] {
  const { programme, links } = judged;
  return [
    ...programme.runbooks.filter(isPublic).map(({ id, meta }) =>
      entry('Runbook', runbookAddress(id), meta.title, meta.summary, {
        severity: meta.severity.default,
        signs: [
          ...(meta.symptoms ?? []),
          ...(meta.triggers ?? [])
            .filter((id) => isPublic({ id }))
            .flatMap((one) => links.triggers.get(one)?.rule.title ?? []),
        ],
        words: [id, meta.incident_type, ...(meta.tags ?? []), ...(meta.attack ?? []).map(techniqueWords)],
      }),
    ),
    ...[...links.triggers.values()].filter(isPublic).map(({ id, rule, sourceTitle }) =>
      entry('Alert', alertAddress(id), rule.title, rule.description ?? `Alert of ${sourceTitle}.`, {
        severity: rule.severity,
        words: [id, sourceTitle, ...(rule.attack ?? []).map(techniqueWords)],
      }),
    ),
    ...programme.steps
      .filter(isPublic)
      .map(({ id, meta }) => entry('Step', stepAddress(id), meta.title, meta.summary, { words: [id] })),
    ...programme.communications.filter(isPublic).map(({ id, meta }) =>
      entry('Communication', communicationAddress(id), meta.title, meta.summary, {
        words: [id, meta.audience],
      }),
    ),
    ...programme.roles
      .filter(isPublic)
      .map(({ id, title, purpose, duties }) =>
        entry('Role', roleAddress(id), title, purpose, { words: [id, ...duties] }),
      ),
    ...techniqueIds(judged).map((id) => {
      const { href, label } = techniqueLink(id);
      return entry(
        'Technique',
        href,
        `${id} ${label}`,
        'ATT&CK technique: its runbooks, alerts and controls.',
      );
    }),
    ...runbookFolders(judged).map(({ path, title, summary }) =>
      entry('Folder', folderAddress(path), title, summary ?? `Runbooks in the folder ${path}.`, {
        words: [path],
      }),
    ),
    ...programme.guides
      .filter(isPublic)
      .map(({ id, meta }) => entry('Guide', guideAddress(id), meta.title, meta.summary, { words: [id] })),
    ...programme.teams
      .filter(isPublic)
      .map(({ id, meta }) => entry('Team', teamAddress(id), meta.title, meta.summary, { words: [id] })),
    ...programme.assessments.filter(isPublic).map(({ id, meta }) =>
      entry(
        'Control',
        controlAddress(id),
        meta.title,
        meta.question ?? `Control for ${meta.csf.join(', ')}.`,
        {
          words: [id, ...meta.csf],
        },
      ),
    ),
    ...programme.records
      .filter(isPublic)
      .map(({ id, meta }) =>
        entry('Record', recordAddress(id), meta.title, `${meta.kind} of ${meta.date}`, { words: [id] }),
      ),
  ];
}

/** One classic script that sets a global name; no text in it can end the element that it may stand in. */
export const smallIndexScript = (index: SmallIndex): string =>
  `globalThis.readyroomSmallIndex=${embeddedJson(index)};\n`;

function entry(
  kind: string,
  href: string,
  title: string,
  summary: string,
  more: { severity?: string; signs?: string[]; words?: (string | undefined)[] } = {},
): SmallEntry {
  const words = (more.words ?? []).filter(Boolean).join(' ');
  return {
    title,
    address: href.slice(1),
    kind,
    summary,
    ...(more.severity ? { severity: more.severity } : {}),
    ...(more.signs && more.signs.length > 0 ? { signs: [...new Set(more.signs)] } : {}),
    ...(words ? { words } : {}),
  };
}

const techniqueWords = (id: string): string => `${id} ${techniqueLink(id).label}`;
