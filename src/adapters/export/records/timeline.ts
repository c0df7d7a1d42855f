import type { RecordDocument } from '../../../domain/model/programme.ts';
import { TIMELINE_EVENTS, type TimelineEvent } from '../../../domain/model/time/timeline-events.ts';
import { isWithheld } from '../../../domain/model/withheld.ts';
import { toCsv } from '../../../domain/text/csv.ts';
import type { Exported, ExportSource } from '../export-form.ts';

/** The columns that DFIR-IRIS asks for when a timeline is uploaded (`case_events_upload_csv` of iris-web); all ten, or it refuses. */
const HEADS = [
  'event_date',
  'event_tz',
  'event_title',
  'event_category',
  'event_content',
  'event_raw',
  'event_source',
  'event_assets',
  'event_iocs',
  'event_tags',
];

/** The offset as DFIR-IRIS writes it: a spreadsheet reads a time in it, nothing that runs. */
const UTC = '+00:00';

const TITLES: Record<TimelineEvent, string> = {
  started: 'First action of the adversary',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  contained: 'Contained',
  eradicated: 'Eradicated',
  recovered: 'Recovered',
  closed: 'Closed',
};

/** The times of each exercise and incident as CSV for the timeline of a case in DFIR-IRIS. */
export function exportTimelines({ programme }: ExportSource): Exported {
  const shown = programme.records.filter(({ id }) => !isWithheld(id));
  const files = shown.flatMap((record) => {
    const rows = rowsOf(record);
    return rows.length > 0 ? [{ file: `${record.id}.csv`, content: toCsv([HEADS, ...rows], [UTC]) }] : [];
  });
  const without = shown.length - files.length;
  return {
    files,
    notes: [
      'A record knows seven times and no assets or indicators: those columns stay empty, and the category is the default of DFIR-IRIS.',
      'Findings of a record are not events, and are left out.',
      ...(without > 0
        ? [`Records without times have no file, as DFIR-IRIS takes no empty table: ${without}.`]
        : []),
    ],
  };
}

/** An empty category is its default one; assets and indicators have to stand in the case already. */
function rowsOf({ meta }: RecordDocument): string[][] {
  const line = (text: string) => text.replace(/\s+/g, ' ');
  return TIMELINE_EVENTS.flatMap((event) => {
    const at = meta.timeline?.[event];
    if (at === undefined) return [];
    const date = new Date(at).toISOString().replace('Z', '');
    return [[date, UTC, TITLES[event], '', line(meta.title), '', '', '', '', [meta.kind, event].join('|')]];
  });
}
