import type { Day } from '../../../domain/model/time/day.ts';
import type { ExportSource } from '../export-form.ts';
import type { StableId } from '../stable-id.ts';

/** Version of OSCAL that all documents are written in. */
const OSCAL = '1.1.3';

/** Names of ours within OSCAL's properties; never to be changed. */
const NAMESPACE = 'urn:readyroom:oscal';

export interface Prop {
  name: string;
  ns: string;
  value: string;
}

/** Properties of ours; those without a value are left out, and so is the list where none is left. */
export function props(values: Readonly<Record<string, string | number | null | undefined>>): {
  props?: Prop[];
} {
  const all = Object.entries(values).flatMap(([name, value]) => {
    const text = typeof value === 'number' ? String(value) : oneLine(value ?? '');
    return text === '' ? [] : [{ name, ns: NAMESPACE, value: text }];
  });
  return all.length > 0 ? { props: all } : {};
}

/** A string as OSCAL has it: one line, no blank at its ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const startOf = (day: Day): string => `${day}T00:00:00Z`;
export const endOf = (day: Day): string => `${day}T23:59:59Z`;

/** Roles of the programme, and the organisation as the one party; no document names a person. */
export function metadata({ site, today, programme }: ExportSource, id: StableId, title: string) {
  return {
    title: oneLine(`${site.name}: ${title}`),
    'last-modified': startOf(today),
    version: today,
    'oscal-version': OSCAL,
    roles: programme.roles.map((role) => ({ id: role.id, title: oneLine(role.title) })),
    parties: [{ uuid: id('oscal-party'), type: 'organization', name: oneLine(site.name) }],
  };
}
