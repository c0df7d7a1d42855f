import { readJson } from '../foreign/read-text.ts';
import { TLP_LABELS, type Tlp } from '../../../domain/model/tlp.ts';
import { joinDecisions } from './join-decisions.ts';
import type { PlaybookStep } from './playbook-step.ts';
import { at, isObject, list, own, textOf, textsOf } from '../foreign/read-value.ts';

export interface Playbook {
  id: string | undefined;
  version: '2.0' | '1.x';
  raw: object;
  start: string | undefined;
  /** Where it goes on when something fails. */
  exception: string | undefined;
  steps: Map<string, PlaybookStep>;
}

/** More steps than anybody can walk, or read. */
const MOST_STEPS = 500;

/** A playbook of CACAO 2.0, or of 1.x as far as it maps; or why the value is none. */
export function readPlaybook(data: unknown): Playbook | { problem: string } {
  const bundled =
    textOf(own(data, 'type')) === 'bundle'
      ? list(own(data, 'objects')).filter((one) => textOf(own(one, 'type')) === 'playbook')
      : [data];
  const packings = [data, ...list(own(data, 'objects'))].flatMap((one) => packedIn(one) ?? []);
  const many = Math.max(bundled.length, packings.length);
  if (many > 1) return { problem: `It is a bundle of ${many} playbooks: write each into a file of its own.` };
  const [found] = bundled;
  const [packed] = packings;
  if (packed !== undefined && !isObject(own(found, 'workflow'))) {
    const unpacked = readJson(Buffer.from(packed, 'base64').toString('utf8'));
    return 'problem' in unpacked
      ? {
          problem:
            'It is a STIX object whose packed playbook ("playbook_bin", "playbook_base64") is none in JSON.',
        }
      : readPlaybook(unpacked.data);
  }
  if (!isObject(found) || textOf(own(found, 'type')) !== 'playbook')
    return { problem: 'It is JSON, but no CACAO playbook: expected "type": "playbook".' };
  const workflow = own(found, 'workflow');
  if (!isObject(workflow) || Object.keys(workflow).length === 0)
    return { problem: 'It is a playbook without a workflow: there is nothing to do in it.' };
  const ids = Object.keys(workflow);
  if (ids.length > MOST_STEPS)
    return {
      problem: `It has ${ids.length} steps, and no more than ${MOST_STEPS} are imported: nobody walks more.`,
    };
  const version = /cacao-?1|^1\./i.test(textOf(own(found, 'spec_version')) ?? '') ? '1.x' : '2.0';
  return {
    id: textOf(own(found, 'id')),
    version,
    raw: found,
    start: textOf(own(found, 'workflow_start')),
    exception: textOf(own(found, 'workflow_exception')),
    steps: joinDecisions(new Map(ids.map((id) => [id, stepOf(id, own(workflow, id))]))),
  };
}

/** A playbook in base64, in a course of action itself or in its extension; versions of that name it in two ways. */
function packedIn(object: unknown): string | undefined {
  const extensions = own(object, 'extensions');
  const places = isObject(extensions) ? [object, ...Object.values(extensions)] : [object];
  return places
    .flatMap((one) => [own(one, 'playbook_bin'), own(one, 'playbook_base64')])
    .map(textOf)
    .find((text) => text !== undefined);
}

function stepOf(id: string, value: unknown): PlaybookStep {
  const of = (key: string) => own(value, key);
  const one = (key: string) => textsOf(of(key))[0];
  const type = (textOf(of('type')) ?? 'action')
    .replace(/^single$/, 'action')
    .replace(/^playbook$/, 'playbook-action');
  const cases = of('cases');
  return {
    id,
    type,
    name: textOf(of('name')),
    description: textOf(of('description')),
    raw: isObject(value) ? value : {},
    next: one('on_completion'),
    success: one('on_success'),
    failure: one('on_failure'),
    arms: [
      ...textsOf(of('on_true')).map((to) => ({ label: 'Yes', to })),
      ...textsOf(of('on_false')).map((to) => ({ label: 'No', to })),
      ...(isObject(cases)
        ? Object.keys(cases).flatMap((label) => textsOf(own(cases, label)).map((to) => ({ label, to })))
        : []),
    ],
    parallel: textsOf(of('next_steps')),
    condition: textOf(of('condition')) ?? textOf(of('switch')),
  };
}

/** Markings that CACAO defines itself, so that playbooks only name them. */
const STANDING: Readonly<Record<string, Tlp>> = {
  'marking-tlp--94868c89-83c2-464b-929b-a1a8aa3c8487': 'CLEAR',
  'marking-tlp--bab4a63c-aed9-4cf5-a766-dfca5abac2bb': 'GREEN',
  'marking-tlp--55d920b0-5e8b-4f79-9ee9-91f868d9b421': 'AMBER',
  'marking-tlp--939a9414-2ddd-4d32-a0cd-375ea402b003': 'AMBER+STRICT',
  'marking-tlp--e828b379-4e03-4974-9ac4-e53a884c97c1': 'RED',
};

/** The most closed label of a playbook's markings, as the programme writes it. */
export function tlpOf(playbook: Playbook): Tlp | undefined {
  const definitions = own(playbook.raw, 'data_marking_definitions');
  const ids = [
    ...(isObject(definitions) ? Object.keys(definitions) : []),
    ...textsOf(own(playbook.raw, 'markings')),
  ];
  const labels = ids.flatMap((id): string[] => {
    const level = textOf(at(definitions, id, 'tlpv2_level')) ?? textOf(at(definitions, id, 'tlp')) ?? id;
    const [, label] = /^(?:TLP[:-])?(CLEAR|WHITE|GREEN|AMBER\+STRICT|AMBER|RED)$/i.exec(level) ?? [];
    const standing = Object.hasOwn(STANDING, id) ? STANDING[id] : undefined;
    return [label?.toUpperCase().replace('WHITE', 'CLEAR') ?? standing ?? []].flat();
  });
  return TLP_LABELS.findLast((label) => labels.includes(label));
}
