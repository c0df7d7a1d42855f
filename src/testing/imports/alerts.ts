import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readAlertSource } from '../../adapters/import/alerts/read-alert-source.ts';
import type { AlertRule } from '../../domain/model/alert-source.ts';
import { runCli } from '../run-cli.ts';
import { emptyFolder, readTree } from '../tree-on-disk.ts';

export const ID = '0f06a3a5-6a09-413f-8743-e6cf35561297';
export const OTHER = '11c6c3b4-2f0b-4b5a-9f57-1c1f0a7b9d10';

export const SIGMA = `title: Shell started by a web server
id: ${ID}
status: stable
description: A web server's process started a shell
author: Detection team
date: 2026/01/05
references: [https://example.org/web-shells, printed handbook]
tags: [attack.persistence, attack.t1505.003, cve.2026-1111]
logsource: { product: linux, category: process_creation }
detection: { selection: { ParentImage: nginx }, condition: selection }
fields: [User, CommandLine]
falsepositives: [Deployment scripts]
level: high
`;

interface Imported {
  code: number;
  err: string;
  root: string;
  rules: AlertRule[];
}

export async function importFiles(
  files: Record<string, string | Uint8Array>,
  args: string[] = [],
  root = emptyFolder(),
  clock?: string,
): Promise<Imported> {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const { code, err } = await runCli(['import', 'alerts', folder, '--out', root, ...args], {
    cwd: folder,
    ...(clock ? { clock } : {}),
  });
  return { code, err, root, rules: rulesIn(root) };
}

export function rulesIn(root: string): AlertRule[] {
  const tree = readTree(root);
  return Object.keys(tree)
    .filter((file) => file.startsWith('content/alerts/'))
    .flatMap((file) => readAlertSource(tree[file] ?? '')?.rules ?? []);
}

export const bare = ({ imported: _imported, ...rule }: AlertRule): object => rule;
