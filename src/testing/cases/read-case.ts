import { readFileSync } from 'node:fs';
import type { PresentedFinding } from '../../adapters/report/present.ts';
import { SAMPLE_TREE } from '../sample-tree.ts';

/** A small programme with what is right about it; `*.txt` beside this file. */
export interface Case {
  tree: Record<string, string | Uint8Array>;
  /** `code file:line:column`, with words of the message or its hint behind ` | `. */
  findings: string[];
  /** By file: pieces of the HTML that its page shows; `not: …` is one that it does not. */
  shown: Map<string, string[]>;
}

/** What a draft of a few lines lacks: no part of any case. */
const LACKS =
  /^(?:runbook\/(?:recommended|no-first-five-minutes|no-exercise-record|no-communication-step)|step\/(?:no-[\w-]+|unused)|content\/stub|alert\/no-runbook)$/;

export const isOfCase = ({ code }: PresentedFinding): boolean => !LACKS.test(code);

export const placeOf = ({ code, file, line, column }: PresentedFinding): string =>
  `${code} ${file}${line === null ? '' : `:${line}:${column}`}`;

/** Reads `== path | how it is stored` and the file's lines below it, `== findings` and `== shown path`. */
export function readCase(file: string): Case {
  const found: Case = { tree: {}, findings: [], shown: new Map() };
  for (const part of readFileSync(file, 'utf8').split(/^== /m).slice(1)) {
    const [head = '', ...lines] = part.split('\n');
    const [name = '', stored = ''] = head.split(' | ');
    const written = lines.filter(Boolean);
    if (name === 'findings') found.findings = written;
    else if (name.startsWith('shown ')) found.shown.set(name.slice('shown '.length), written);
    else
      found.tree[stored === 'decomposed' ? name.normalize('NFD') : name.normalize('NFC')] = store(
        lines.join('\n'),
        stored,
      );
  }
  const isOurs = Object.keys(found.tree).some((name) => name.startsWith('runbooks/'));
  const { 'content/site.yml': site = '', 'content/roles.yml': roles = '' } = SAMPLE_TREE;
  if (isOurs) found.tree = { 'content/site.yml': site, 'content/roles.yml': roles, ...found.tree };
  return found;
}

function store(text: string, how: string): string | Uint8Array {
  if (how === 'windows') return `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  if (how === 'utf-16') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  return how === 'windows-1252' ? Buffer.from(text, 'latin1') : text;
}
