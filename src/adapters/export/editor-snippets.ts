import type { AttackFramework } from '../../domain/frameworks/attack.ts';
import type { CsfFramework } from '../../domain/frameworks/csf.ts';
import { DOCUMENT_KINDS } from '../../domain/model/kinds.ts';
import type { Programme } from '../../domain/model/programme.ts';
import type { EditorSchema } from './json-schemas.ts';

interface Snippet {
  scope: string;
  prefix: string;
  body: string[];
  description: string;
}

const TODAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/** What snippets can name of one programme. */
type Named = Pick<Programme, 'roles' | 'site' | 'runbooks'>;

/**
 * Snippets for VS Code, which completes nothing by itself between the `---` of a Markdown file: the front matter of each
 * kind, and every id that may stand in it, with what it means.
 */
export function editorSnippets(
  schemas: Readonly<Record<string, EditorSchema>>,
  { csf, attack }: { csf: CsfFramework; attack: AttackFramework },
  programme: Named,
): string {
  const ids = (kind: string, all: readonly { id: string; words: string }[]): [string, Snippet][] =>
    all.map(({ id, words }) => [
      `${kind} ${id}`,
      { scope: 'markdown,yaml', prefix: id, body: [literal(id)], description: words },
    ]);
  const snippets: [string, Snippet][] = [
    ...DOCUMENT_KINDS.flatMap((kind): [string, Snippet][] => {
      const schema = schemas[`${kind}.schema.json`];
      return schema ? [[`Front matter: ${kind}`, frontMatter(kind, schema, programme)]] : [];
    }),
    ...ids(
      'Role',
      programme.roles.map(({ id, title, purpose }) => ({ id, words: `${title}: ${purpose}` })),
    ),
    ...ids(
      'Runbook',
      programme.runbooks.map(({ id, meta }) => ({ id, words: meta.title })),
    ),
    ...ids(
      'CSF',
      csf.subcategories.map(({ id, title, outcome }) => ({ id, words: outcome || title })),
    ),
    ...ids(
      'ATT&CK',
      attack.techniques
        .filter(({ status }) => status === undefined)
        .map(({ id, name }) => ({ id, words: name })),
    ),
  ];
  return `${JSON.stringify(Object.fromEntries(snippets), null, 1)}\n`;
}

function frontMatter(kind: string, { properties = {}, required }: EditorSchema, programme: Named): Snippet {
  let stop = 0;
  const lines = ((required ?? []) as string[]).map((key) => {
    const value = valueOf(key, properties[key] ?? {}, programme);
    return `${key}: ${value.replace(/\$\{(?=[|:])/g, () => `\${${(stop += 1)}`)}`;
  });
  return {
    scope: 'markdown',
    prefix: `readyroom ${kind}`,
    body: ['---', ...lines, '---', '', '$0'],
    description: `What every ${kind} has to say of itself`,
  };
}

/** What to fill in: one of several values where they are known. */
function valueOf(key: string, schema: EditorSchema, { roles, site }: Named): string {
  if (key === 'id') return '$TM_FILENAME_BASE';
  if (schema['format'] === 'date') return TODAY;
  if (schema.enum) return choice(schema.enum);
  if (key === 'owner') return choice(roles.map(({ id }) => id));
  if (key === 'severity') return `{ default: ${choice((site?.severities ?? []).map(({ id }) => id))} }`;
  if (/interval/.test(key)) return choice(['90d', '180d', '365d']);
  return schema['type'] === 'array' ? '[${:}]' : `\${:${key}}`;
}

function choice(values: readonly string[]): string {
  return values.length > 0 ? `\${|${values.map(literal).join(',')}|}` : '${:}';
}

/** A text that VS Code takes as it stands. */
function literal(text: string): string {
  return text.replace(/[\\$}|,]/g, '\\$&');
}
