import { SINGLE_FILES } from '../../domain/model/file-places.ts';
import {
  DOCUMENT_KINDS,
  FILE_KINDS,
  KINDS,
  type DocumentKind,
  type FileKind,
} from '../../domain/model/kinds.ts';
import type { Target } from '../../domain/model/references.ts';
import { SCHEMAS } from '../../domain/model/schema/schemas.ts';
import type { Tlp } from '../../domain/model/tlp.ts';
import { canaryText, type CanaryFile } from './canary-text.ts';
import { sampleValue } from './sample-value.ts';

const FUNCTIONS = ['detect', 'respond', 'recover', 'protect', 'identify'];

/** So many files of each kind, the single ones once; site.yml is apart, since it has no label. */
export function canaryFiles(each = 2): CanaryFile[] {
  return FILE_KINDS.filter((kind) => kind !== 'site').flatMap((kind) => {
    const { file } = KINDS[kind];
    const isSingle = SINGLE_FILES.has(file);
    return Array.from({ length: isSingle ? 1 : each }, (_, at): CanaryFile => {
      // After a word of the search's tables stands the length of the next, as a letter up to "x": "c" for three bytes.
      const word = `zq${kind}${isSingle ? '' : 'abyzwvut'[at]}`;
      const id = kind === 'readiness' ? (FUNCTIONS[at] as string) : isSingle ? kind : word;
      return { kind, file: file.replace(/<.*>/, id), id, word, picture: `content/pictures/${word}.png` };
    });
  });
}

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A whole programme in which every file names every other in every way, and each carries its own word everywhere. */
export function canaryTree(
  files: readonly CanaryFile[],
  labels: Readonly<Record<string, Tlp>>,
  ceiling: Tlp = 'AMBER',
): Record<string, string | Uint8Array> {
  const ids = idsOf(files);
  const tree: Record<string, string | Uint8Array> = { 'content/site.yml': siteText(ids, ceiling) };
  for (const one of files) {
    const data = {
      ...(sampleValue(SCHEMAS[one.kind], { word: one.word, ids }) as Record<string, unknown>),
      ...setFields(one, files),
      tlp: labels[one.file] ?? 'GREEN',
    };
    const yaml = Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      .join('');
    const isMarkdown = one.file.endsWith('.md');
    tree[one.file] = isMarkdown ? `---\n${yaml}---\n\n${canaryText(one, files)}` : yaml;
    if (isMarkdown)
      tree[one.picture] = new Uint8Array([...Buffer.from(PNG, 'base64'), ...Buffer.from(one.word)]);
  }
  return tree;
}

function idsOf(files: readonly CanaryFile[]): Record<Target, string[]> {
  const of = (kind: FileKind) => files.filter((one) => one.kind === kind).map(({ id }) => id);
  return {
    role: ['zqroleslead', 'zqrolesdeputy'],
    regulation: ['zqregulationsa', 'zqregulationsb'],
    ...(Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, of(kind)])) as Record<DocumentKind, string[]>),
    trigger: of('alerts').map((id) => `${id}/${id}-rule`),
    severity: ['SEV1', 'SEV2'],
    subcategory: ['RS.MA-02', 'DE.CM-01', 'RC.RP-01'],
    technique: ['T1566.001', 'T1059'],
  };
}

/** A step of no one, steps that others' words name, and ways that do. */
function walkedOf({ step, guide, team }: ReturnType<typeof idsOf>): object[] {
  return [
    { step: 'look' },
    ...step.map((id) => ({ step: `${id}-words` })),
    ...[...guide, ...team].map((id) => ({ decision: 'decision-which-one', arm: `${id} words` })),
  ];
}

/** Fields whose value must fit others. */
function setFields({ kind, id, word }: CanaryFile, files: readonly CanaryFile[]): Record<string, unknown> {
  const ids = idsOf(files);
  const role = (roleId: string, deputy: string) => ({
    id: roleId,
    title: `${word} ${roleId}`,
    purpose: word,
    duties: [word],
    reach: [{ by: 'phone', at: word }],
    deputy,
  });
  const duty = (dutyId: string) => ({
    id: dutyId,
    title: `${word} ${dutyId}`,
    jurisdiction: word,
    applies_when: word,
    stages: [{ what: word, deadline: '72h', clock_starts: word, to: word, content: [word] }],
    decided_by: ids.role[0],
    source: { title: word, url: `https://${word}.example/` },
    note: word,
  });
  const [lead = '', deputy = ''] = ids.role;
  switch (kind) {
    case 'roles':
      return { roles: [role(lead, deputy), role(deputy, lead)], escalation: ids.role };
    case 'regulations':
      return { regulations: ids.regulation.map(duty) };
    case 'alerts': {
      const rule = { title: `${word} rule`, severity: 'high', description: word, attack: ['T1566.001'] };
      return { id, rules: [{ id: `${id}-rule`, ...rule }] };
    }
    case 'runbook': {
      const others = ids.runbook.filter((other) => other !== id);
      return {
        id,
        status: 'active',
        superseded_by: undefined,
        valid_until: undefined,
        routes: others.map((to) => ({ when: `${to} signs`, to })),
        related: others,
        tags: [word],
        aliases: [`${word}-before`],
      };
    }
    case 'assessment':
      return {
        id,
        history: [{ date: '2026-06-01', current: 2, target: 4, note: word }],
        levels: { 1: word },
        weight: 1,
        floor: 1,
      };
    case 'record':
      return {
        id,
        date: '2026-06-01',
        timeline: undefined,
        run: undefined,
        walked: Object.fromEntries(ids.runbook.map((runbook) => [runbook, walkedOf(ids)])),
        findings: [{ title: word, status: 'open', owner: lead, due: '2026-07-01', runbook: ids.runbook[0] }],
      };
    case 'readiness':
      return {
        items: [
          {
            id: `${word}-item`,
            text: word,
            state: 'pass',
            checked: '2026-06-01',
            valid_for: '365d',
            evidence: word,
            csf: ['RS.MA-02'],
            forms: ids.team,
          },
        ],
      };
    default:
      return ['site', 'folder', 'synonyms', 'reports', 'framework'].includes(kind) ? {} : { id };
  }
}

function siteText(ids: Record<Target, string[]>, ceiling: Tlp): string {
  const [lead] = ids.role;
  const severity = {
    title: 'Bad',
    meaning: 'bad',
    respond_within: '15m',
    update_every: '60m',
    raise: ids.role,
  };
  return Object.entries({
    name: 'Example',
    as_of: '2026-10-31',
    publication_ceiling: ceiling,
    default_tlp: 'GREEN',
    contacts: [
      {
        name: 'Desk',
        role: lead,
        for: 'anything',
        reach: [
          { by: 'phone', at: '1' },
          { by: 'chat', at: '2' },
        ],
      },
    ],
    fallbacks: [{ when: 'chat is down', use: 'the bridge line' }],
    severities: ['SEV1', 'SEV2'].map((id) => ({ id, ...severity })),
  })
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
