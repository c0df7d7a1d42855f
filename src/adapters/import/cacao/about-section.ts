import { wordsInMarkdown } from '../../../domain/text/escape-markdown.ts';
import { at, isObject, list, own, textOf, textsOf } from '../foreign/read-value.ts';
import type { Playbook } from './read-playbook.ts';

/** What the playbook says of itself, so that nothing of it is lost. */
export function aboutSection({ raw, id, version, steps, exception }: Playbook): string {
  const of = (key: string) => own(raw, key);
  const definitions = of('data_marking_definitions');
  const marked = [...textsOf(of('markings')), ...(isObject(definitions) ? Object.keys(definitions) : [])];
  const markings = [...new Set(marked)].map(
    (one) =>
      textOf(at(definitions, one, 'tlpv2_level')) ??
      textOf(at(definitions, one, 'statement')) ??
      textOf(at(definitions, one, 'name')) ??
      one,
  );
  const rows: [string, string | undefined][] = [
    ['Playbook', id],
    ['Version of CACAO', textOf(of('spec_version')) ?? version],
    ['Made by', textOf(of('created_by'))],
    ['Made', textOf(of('created'))],
    ['Changed', textOf(of('modified'))],
    ['Valid from', textOf(of('valid_from'))],
    ['Valid until', textOf(of('valid_until'))],
    ['Revoked', of('revoked') === true ? 'yes' : undefined],
    ['Types', joined([...textsOf(of('playbook_types')), ...textsOf(of('playbook_activities'))])],
    [
      'Priority, severity, impact',
      joined(['priority', 'severity', 'impact'].flatMap((key) => textOf(of(key)) ?? [])),
    ],
    ['Labels', joined(textsOf(of('labels')))],
    ['Sectors', joined(textsOf(of('industry_sectors')))],
    ['Derived from', joined([...textsOf(of('derived_from')), ...textsOf(of('related_to'))])],
    ['Markings', joined(markings)],
    [
      'Signatures',
      list(of('signatures')).length > 0
        ? `${list(of('signatures')).length}, of the playbook and not of this page`
        : undefined,
    ],
    ['On an error', exception === undefined ? undefined : (steps.get(exception)?.name ?? exception)],
    [
      'Further references',
      joined(
        list(of('external_references')).flatMap((one) =>
          textOf(own(one, 'url')) === undefined ? (textOf(own(one, 'name')) ?? []) : [],
        ),
      ),
    ],
  ];
  const told = rows.flatMap(([label, value]) =>
    value === undefined ? [] : [`- ${label}: ${wordsInMarkdown(value.replace(/\s+/g, ' '))}`],
  );
  return ['## About the playbook', told.join('\n')].join('\n\n');
}

function joined(values: readonly string[]): string | undefined {
  return values.length > 0 ? values.join(', ') : undefined;
}
