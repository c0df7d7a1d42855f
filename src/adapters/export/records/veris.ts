import type { RecordDocument } from '../../../domain/model/programme.ts';
import { isWithheld } from '../../../domain/model/withheld.ts';
import { jsonText, type Exported, type ExportSource } from '../export-form.ts';
import { stableIds, type StableId } from '../stable-id.ts';

/** Each real incident as a record of VERIS 1.3, as far as it is known; what its schema demands and nobody wrote is "Unknown". */
export function exportVeris({ programme, site }: ExportSource): Exported {
  const id = stableIds(site);
  const incidents = programme.records.filter((one) => !isWithheld(one.id) && one.meta.kind === 'incident');
  return {
    files: incidents.map((record) => ({
      file: `${record.id}.json`,
      content: jsonText(verisOf(record, id)),
    })),
    notes: [
      'A record does not say who acted, how, on what and with what loss: actor, action, asset, attribute and discovery are "Unknown", to be coded by a person.',
      'Exercises are left out: VERIS counts incidents.',
    ],
  };
}

function verisOf({ id: name, meta }: RecordDocument, id: StableId) {
  const { started, detected, contained } = meta.timeline ?? {};
  return {
    schema_version: '1.3',
    incident_id: id('veris', name),
    source_id: name,
    security_incident: 'Confirmed',
    summary: [meta.title, meta.summary].filter(Boolean).join('\n'),
    actor: { unknown: {} },
    action: { unknown: {} },
    asset: { assets: [{ variety: 'Unknown' }] },
    attribute: { confidentiality: { data_disclosure: 'Unknown' } },
    discovery_method: 'Unknown',
    timeline: {
      incident: incidentTime(started ?? detected, meta.date),
      ...minutesBetween('discovery', started, detected),
      ...minutesBetween('containment', detected, contained),
    },
  };
}

/** When it began, as far as known; the record's own day is when it was written about, and stands in where no time does. */
function incidentTime(at: string | undefined, day: string) {
  const [year, month, date] = (at ?? day).slice(0, 10).split('-').map(Number);
  return { year, month, day: date, ...(at ? { time: at.slice(11, 16) } : {}) };
}

function minutesBetween(name: string, from: string | undefined, to: string | undefined) {
  if (from === undefined || to === undefined) return {};
  return { [name]: { unit: 'Minutes', value: Math.round((Date.parse(to) - Date.parse(from)) / 60_000) } };
}
