import { describeTechniqueId, type AttackFramework } from '../../../domain/frameworks/attack.ts';
import { csf2 } from '../../../domain/frameworks/csf.ts';
import { addressesOf, idOf, isObject, list, own, textOf, textsOf } from '../foreign/read-value.ts';
import { tlpOf, type Playbook } from './read-playbook.ts';

/** A variable of a playbook as an input of a runbook. */
export interface DraftInput {
  id: string;
  title: string;
  kind: string;
  example?: string;
  secret?: true;
}

/** CACAO's types of variables, as kinds of input. */
const KINDS: Readonly<Record<string, string>> = {
  'ipv4-addr': 'ip',
  'ipv6-addr': 'ip',
  'ipv4-net': 'cidr',
  'ipv6-net': 'cidr',
  'domain-name': 'domain',
  uri: 'url',
  'email-addr': 'email',
  'sha256-hash': 'sha256',
};
const SECRET =
  /passw|passphrase|pwd|(?:^|[-_])(?:pw|pin)(?:$|[-_])|kennwort|secret|token|api[-_]?key|access[-_]?key|credential|private[-_]?key|bearer/i;

/** Types of playbooks and what they serve of CSF 2.0. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  notification: ['RS.CO-02'],
  detection: ['DE.AE-02'],
  investigation: ['RS.AN-03'],
  prevention: ['RS.MI-01'],
  mitigation: ['RS.MI-01'],
  remediation: ['RS.MI-02'],
  attack: ['ID.IM-02'],
  engagement: ['RS.MI-01'],
};

/** The variables of a playbook and of its steps: of two with one name the playbook's counts. */
export function inputsOf(playbook: Playbook): { inputs: DraftInput[]; ids: Map<string, string> } {
  const inputs = new Map<string, DraftInput>();
  const ids = new Map<string, string>();
  const take = (variables: unknown) => {
    for (const name of isObject(variables) ? Object.keys(variables) : []) {
      const bare = name.replace(/^\$*_{2}|_{2}$|\$+$/g, '');
      const id = idOf(bare);
      if (id === undefined || ids.has(bare)) continue;
      ids.set(bare, id);
      if (inputs.has(id)) continue;
      const variable = own(variables, name);
      const value = textOf(own(variable, 'value'));
      const kind = KINDS[textOf(own(variable, 'type')) ?? ''] ?? 'text';
      const secret = SECRET.test(bare) || SECRET.test(textOf(own(variable, 'description')) ?? '');
      inputs.set(id, {
        id,
        title: (textOf(own(variable, 'description')) ?? bare.replaceAll('_', ' ')).replace(/\s+/g, ' '),
        kind,
        ...(value === undefined || secret || /\n/.test(value) ? {} : { example: value }),
        ...(secret ? { secret: true as const } : {}),
      });
    }
  };
  take(own(playbook.raw, 'playbook_variables'));
  for (const step of playbook.steps.values()) take(own(step.raw, 'step_variables'));
  for (const step of playbook.steps.values())
    take(Object.fromEntries(namesIn(own(step.raw, 'commands')).map((name) => [name, {}])));
  return { inputs: [...inputs.values()], ids };
}

/** Variables that commands name and nobody declared. */
function namesIn(commands: unknown): string[] {
  return list(commands).flatMap((one) => {
    const text = ['command', 'content'].flatMap((key) => textOf(own(one, key)) ?? []).join(' ');
    return [...text.matchAll(/(?<![A-Za-z0-9])__([A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*)__/g)].map(
      ([name]) => name,
    );
  });
}

export interface DraftFacts {
  csf: string[];
  attack: string[];
  references: { title: string; url: string }[];
  tlp?: string;
  severity: string;
  guesses: string[];
}

/** What an extension says in the words of a runbook: only outcomes and severities that there are, whoever wrote it. */
function toldBy({ raw }: Playbook, severities: readonly string[]): { csf: string[]; severity?: string } {
  const extensions = own(raw, 'playbook_extensions');
  const said = isObject(extensions) ? Object.values(extensions) : [];
  const named = new Set(said.flatMap((one) => textsOf(own(one, 'csf'))));
  const words = said.map((one) => textOf(own(one, 'severity')));
  const severity = severities.find((id) => words.includes(id));
  return {
    csf: csf2.subcategories.map(({ id }) => id).filter((id) => named.has(id)),
    ...(severity === undefined ? {} : { severity }),
  };
}

/** What the front matter says, and what of it is a guess. `severities`: those of the programme, the worst first. */
export function factsOf(
  playbook: Playbook,
  framework: AttackFramework,
  severities: readonly string[],
): DraftFacts {
  const of = (key: string) => own(playbook.raw, key);
  const guesses: string[] = [];
  const types = textsOf(of('playbook_types'));
  const told = toldBy(playbook, severities);
  const csf = told.csf.length > 0 ? told.csf : [...new Set(types.flatMap((type) => OUTCOMES[type] ?? []))];
  if (told.csf.length === 0)
    guesses.push(
      csf.length > 0
        ? `csf ${csf.join(', ')}: from its types ${types.join(', ')}`
        : 'csf RS.MA-02: the playbook does not say what it serves',
    );
  const external = list(of('external_references'));
  const named = external
    .flatMap((one) => textOf(own(one, 'external_id')) ?? [])
    .concat(textsOf(of('labels')));
  const attack = named.flatMap((one) => {
    const id = /^T\d{4}(?:\.\d{3})?$/i.exec(one)?.[0].toUpperCase();
    if (id === undefined) return [];
    const known = describeTechniqueId(framework, id);
    if (known.kind === 'active') return [id];
    const successor =
      known.kind === 'revoked' && known.successors.length === 1 ? known.successors[0]?.id : undefined;
    guesses.push(
      successor
        ? `${id} is revoked; ${successor} stands in its place`
        : `${id} is ${known.kind} in ATT&CK ${framework.version} and was left out`,
    );
    return successor ? [successor] : [];
  });
  const number = Number(textOf(of('severity')) ?? 0);
  const last = severities.length - 1;
  const severity =
    told.severity ??
    severities[
      number > 0
        ? Math.min(last, Math.floor(((100 - Math.min(100, number)) / 100) * severities.length))
        : Math.min(2, last)
    ] ??
    'SEV3';
  if (told.severity === undefined)
    guesses.push(
      number > 0
        ? `severity ${severity}: from ${number} of 100`
        : `severity ${severity}: the playbook has none`,
    );
  const tlp = tlpOf(playbook);
  return {
    csf: csf.length > 0 ? csf : ['RS.MA-02'],
    attack: [...new Set(attack)],
    references: onceByAddress(
      external.flatMap((one) => {
        const url = textOf(own(one, 'url'));
        const title =
          textOf(own(one, 'name')) ?? textOf(own(one, 'description')) ?? textOf(own(one, 'source')) ?? url;
        return url !== undefined && title !== undefined && addressesOf(url).addresses.length > 0
          ? [{ title: title.replace(/\s+/g, ' '), url }]
          : [];
      }),
    ),
    ...(tlp === undefined ? {} : { tlp }),
    severity,
    guesses,
  };
}

function onceByAddress<Reference extends { url: string }>(references: readonly Reference[]): Reference[] {
  return [...new Map(references.toReversed().map((one) => [one.url, one])).values()].toReversed();
}
