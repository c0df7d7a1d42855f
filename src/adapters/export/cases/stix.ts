import { chosenRunbooks } from '../chosen-runbooks.ts';
import { Buffer } from 'node:buffer';
import type { CacaoPlaybook } from '../../../domain/exchange/cacao.ts';
import type { Runbook } from '../../../domain/model/programme.ts';
import type { Tlp } from '../../../domain/model/tlp.ts';
import { toPlaybook } from '../cacao/playbook.ts';
import { jsonText, type Exported, type ExportSource } from '../export-form.ts';
import { stableIds, type StableId } from '../stable-id.ts';

/** "Course of Action extension for Security Playbooks", published with its schema by its authors. */
export const PLAYBOOK_EXTENSION = 'extension-definition--1e1c1bd7-c527-4215-8e18-e199e74da57c';
/** OASIS's markings for TLP 2.0; their identifiers are the standard's, not ours. */
const TLP_EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';
const TLP_MARKINGS: Record<Tlp, string> = {
  CLEAR: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  GREEN: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  AMBER: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'AMBER+STRICT': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  RED: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
};

/** OASIS's own day for its markings; ours for an author, whose object has to be the same in every bundle. */
const ALWAYS = '2022-10-01T00:00:00.000Z';

/** A STIX 2.1 bundle for each active runbook, or for those named: a course of action that carries its CACAO playbook. */
export function exportStix(source: ExportSource, names: readonly string[]): Exported {
  const id = stableIds(source.site);
  const made = chosenRunbooks(source, names).map((runbook) => ({
    runbook,
    ...toPlaybook(source, runbook, id),
  }));
  return {
    files: made.map(({ runbook, playbook }) => ({
      file: `${runbook.id}.json`,
      content: jsonText(bundleOf(source, runbook, playbook, id)),
    })),
    notes: [
      'The playbook is the one of "export cacao", in base64 as "playbook_bin", the name that version 3 of the extension has for it.',
      'No relation to attack patterns is made, as their STIX identifiers are not known here: techniques are external references.',
      ...new Set(made.flatMap(({ notes }) => notes)),
    ],
  };
}

function bundleOf(source: ExportSource, runbook: Runbook, playbook: CacaoPlaybook, id: StableId) {
  const { created_by, created, modified } = playbook;
  return {
    type: 'bundle',
    id: `bundle--${id('stix-bundle', runbook.id)}`,
    objects: [
      tlpMarking(runbook.tlp),
      {
        type: 'identity',
        spec_version: '2.1',
        id: created_by,
        created: ALWAYS,
        modified: ALWAYS,
        name: source.site.name,
        identity_class: 'organization',
      },
      {
        type: 'course-of-action',
        spec_version: '2.1',
        id: `course-of-action--${id('course-of-action', runbook.id)}`,
        created_by_ref: created_by,
        created,
        modified,
        ...(playbook.revoked ? { revoked: true } : {}),
        name: playbook.name,
        description: runbook.meta.summary,
        ...(playbook.labels ? { labels: playbook.labels } : {}),
        ...referencesOf(playbook),
        object_marking_refs: [TLP_MARKINGS[runbook.tlp]],
        extensions: { [PLAYBOOK_EXTENSION]: playbookExtension(playbook) },
      },
    ],
  };
}

function playbookExtension(playbook: CacaoPlaybook) {
  const packed = Buffer.from(JSON.stringify(playbook), 'utf8').toString('base64');
  return {
    type: 'playbook',
    extension_type: 'property-extension',
    playbook_id: playbook.id,
    created: playbook.created,
    modified: playbook.modified,
    revoked: playbook.revoked ?? false,
    playbook_creator: playbook.created_by,
    playbook_creation_time: playbook.created,
    playbook_modification_time: playbook.modified,
    ...(playbook.valid_until ? { playbook_valid_until: playbook.valid_until } : {}),
    ...(playbook.labels ? { labels: playbook.labels } : {}),
    ...(playbook.severity === undefined ? {} : { playbook_severity: playbook.severity }),
    ...(playbook.playbook_types ? { playbook_type: playbook.playbook_types } : {}),
    playbook_standard: 'cacao',
    playbook_abstraction: 'template',
    playbook_bin: packed,
  };
}

/** STIX wants of a reference one of description, address or identifier beside its source's name; ATT&CK's is the one of its own bundles. */
function referencesOf({ external_references = [] }: CacaoPlaybook) {
  const references = external_references.map(({ name, description, source, url, external_id }) => ({
    source_name: source === 'MITRE ATT&CK' ? 'mitre-attack' : (source ?? name),
    description: description ? `${name}: ${description}` : name,
    ...(url ? { url } : {}),
    ...(external_id ? { external_id } : {}),
  }));
  return references.length > 0 ? { external_references: references } : {};
}

const tlpMarking = (tlp: Tlp) => ({
  type: 'marking-definition',
  spec_version: '2.1',
  id: TLP_MARKINGS[tlp],
  created: ALWAYS,
  name: `TLP:${tlp}`,
  extensions: {
    [TLP_EXTENSION]: { extension_type: 'property-extension', tlp_2_0: tlp.toLowerCase() },
  },
});
