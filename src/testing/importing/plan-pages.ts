import { parseYaml } from '../../adapters/content/parse-yaml.ts';
import { compareDraft } from '../../adapters/import/runbooks/compare-draft.ts';
import { planImport, type ImportPlan } from '../../adapters/import/runbooks/plan-import.ts';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';

const AROUND = {
  attack: attack19,
  csf: csf2,
  today: '2026-11-15',
  severities: ['SEV1', 'SEV2', 'SEV3', 'SEV4'],
  roles: [{ id: 'triage-analyst', title: 'Triage analyst' }],
  owner: 'draft-owner',
};

/** The import of some pages into a programme that has one runbook and one role. */
export function planPages(
  files: Readonly<Record<string, string>>,
  as: 'runbook' | 'guide' = 'runbook',
  others: readonly string[] = [],
): ImportPlan {
  const pages = Object.entries(files).map(([file, text]) => ({ file, text }));
  return planImport({
    pages,
    others: new Set(others),
    as,
    around: AROUND,
    taken: new Set(['runbooks/phishing']),
    readYaml(text) {
      const read = parseYaml(text);
      return 'failures' in read ? { problem: 'broken' } : { data: read.data };
    },
  });
}

/** The draft of one page. */
export function draftOf(text: string, file = 'a/Lost Laptop.md', others: readonly string[] = []) {
  const [page] = planPages({ [file]: text }, 'runbook', others).pages;
  if (!page) throw new Error('no page');
  const { front, body, ledger } = page.draft;
  const headings = body.match(/^#{1,6} .*$/gm) ?? [];
  const said = ledger.remarks.map(({ kind, text: words }) => `${kind}: ${words}`).join('\n');
  return { page, front, body, headings, said, difference: compareDraft(page.draft, { front, body }) };
}

/** Three phases with a step each, under headings of some marks. */
export const PHASED = (mark: string) =>
  `${mark} Detection\n\n1. Read the alert.\n\n${mark} Containment\n\n1. Block the sender.\n\n${mark} Recovery\n\n1. Restore the mailbox.\n`;
export const AS_PHASES = ['## Detection', '## Containment', '## Recovery'];
