import type { Rule } from '../../domain/rules/define-rule.ts';
import { fileUri, inRepository } from './file-uri.ts';
import { fingerprints } from './fingerprint.ts';
import type { PresentedFinding } from './present.ts';

export interface SarifSettings {
  /** Version of the product. */
  version: string;
  /** The programme's folder inside the repository; empty where they are the same. */
  prefix: string;
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
const BASE = '%SRCROOT%';
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** `check --format sarif`: SARIF 2.1.0, as code scanners and editors read it. */
export function reportSarif(
  findings: readonly PresentedFinding[],
  texts: ReadonlyMap<string, string>,
  rules: readonly Rule[],
  { version, prefix }: SarifSettings,
): string {
  const indexes = new Map(rules.map(({ code }, at) => [code, at]));
  const prints = fingerprints(findings, texts);
  const at = (file: string) => ({ uri: fileUri(inRepository(prefix, file)), uriBaseId: BASE });
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Readyroom', version, semanticVersion: version, rules: rules.map(describeRule) },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { description: { text: 'The top folder of the repository.' } } },
        results: findings.map((finding, index) => describeResult(finding, indexes, prints[index] ?? '', at)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule({ code, severity, title, why }: Rule) {
  const excuse = `<!-- readyroom-allow ${code}: why -->`;
  return {
    id: code,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: {
      text: `${why} Excuse one with a comment in the Markdown, ${excuse}, or set "rules" in content/site.yml.`,
      markdown: `${why}\n\nExcuse one with \`${excuse}\`, or set \`rules\` in \`content/site.yml\`.`,
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [code.split('/')[0] ?? code] },
  };
}

type Located = (file: string) => { uri: string; uriBaseId: string };

function describeResult(
  finding: PresentedFinding,
  indexes: ReadonlyMap<string, number>,
  print: string,
  at: Located,
) {
  const { code, severity, message, hint, file, related, fix } = finding;
  const ruleIndex = indexes.get(code);
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: `${message} ${hint}`.trim() },
    locations: [{ physicalLocation: place(file, finding, at) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((other, id) => ({
            id: id + 1,
            message: { text: other.note },
            physicalLocation: place(other.file, { ...other, endLine: null, endColumn: null }, at),
          })),
        }
      : {}),
    partialFingerprints: { 'readyroom/v1': print },
    ...(fix
      ? {
          fixes: [
            {
              description: { text: hint },
              artifactChanges: [
                {
                  artifactLocation: at(file),
                  replacements: [{ deletedRegion: region(fix), insertedContent: { text: fix.replacement } }],
                },
              ],
            },
          ],
        }
      : {}),
  };
}

type Where = { [Key in 'line' | 'column' | 'endLine' | 'endColumn']: number | null };

function place(file: string, where: Where, at: Located) {
  return { artifactLocation: at(file), ...(where.line === null ? {} : { region: region(where) }) };
}

function region({ line, column, endLine, endColumn }: Where) {
  return {
    startLine: line,
    startColumn: column ?? 1,
    ...(endLine === null ? {} : { endLine }),
    ...(endColumn === null ? {} : { endColumn }),
  };
}
