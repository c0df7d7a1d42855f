import { parse } from 'csv-parse/sync';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { exportSourceOf } from '../../../testing/exchange/export-source.ts';
import { exportTimelines } from './timeline.ts';
import { exportVeris } from './veris.ts';

const text = { type: 'string' };
const nothing = { type: 'object', additionalProperties: false };
const span = {
  type: 'object',
  additionalProperties: false,
  required: ['unit'],
  properties: { unit: { enum: ['Minutes'] }, value: { type: 'number' } },
};
/** As much of VERIS 1.3 (`verisc.json` of vz-risk/veris) as a record fills: its required properties, nothing beside them. */
const VERIS = {
  type: 'object',
  additionalProperties: false,
  required:
    'actor action discovery_method schema_version asset timeline attribute incident_id security_incident'.split(
      ' ',
    ),
  properties: {
    schema_version: text,
    incident_id: text,
    source_id: text,
    security_incident: { enum: ['Confirmed', 'Suspected', 'False positive', 'Near miss', 'Unknown'] },
    summary: text,
    discovery_method: text,
    actor: { ...nothing, minProperties: 1, properties: { unknown: nothing } },
    action: { ...nothing, minProperties: 1, properties: { unknown: nothing } },
    asset: {
      ...nothing,
      minProperties: 1,
      properties: {
        assets: {
          type: 'array',
          minItems: 1,
          items: { ...nothing, required: ['variety'], properties: { variety: text } },
        },
      },
    },
    attribute: {
      ...nothing,
      minProperties: 1,
      properties: {
        confidentiality: {
          ...nothing,
          required: ['data_disclosure'],
          properties: { data_disclosure: { enum: ['Yes', 'Potentially', 'No', 'Unknown'] } },
        },
      },
    },
    timeline: {
      ...nothing,
      required: ['incident'],
      properties: {
        incident: {
          ...nothing,
          required: ['year'],
          properties: {
            year: { type: 'integer' },
            month: { type: 'integer' },
            day: { type: 'integer' },
            time: text,
          },
        },
        discovery: span,
        containment: span,
      },
    },
  },
};

const FILE = 'content/records/tabletop.md';
const TIMES = `kind: incident
timeline:
  started: 2026-05-30T22:15Z
  detected: 2026-06-01T08:00Z
  contained: 2026-06-01T09:30:30Z`;

describe('records for other tools', async () => {
  const exercise = await exportSourceOf();
  const incident = await exportSourceOf([
    { file: FILE, replace: 'kind: tabletop', by: TIMES },
    { file: FILE, replace: 'title: Tabletop', by: 'title: "=Nacht, \\"Ärger\\"; שלום"' },
  ]);

  it('a timeline has the ten columns of DFIR-IRIS, times as it writes them, and a row for each time known', () => {
    const { files } = exportTimelines(incident);
    expect(files.map(({ file }) => file)).toEqual(['tabletop.csv']);
    const rows = parse(String(files[0]?.content), { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0] ?? {}).join()).toBe(
      'event_date,event_tz,event_title,event_category,event_content,event_raw,event_source,event_assets,event_iocs,event_tags',
    );
    expect(rows.map((row) => [row['event_date'], row['event_tz'], row['event_title']])).toEqual([
      ['2026-05-30T22:15:00.000', '+00:00', 'First action of the adversary'],
      ['2026-06-01T08:00:00.000', '+00:00', 'Detected'],
      ['2026-06-01T09:30:30.000', '+00:00', 'Contained'],
    ]);
    expect(rows[0]).toMatchObject({
      event_content: `'=Nacht, "Ärger"; שלום`,
      event_tags: 'incident|started',
    });
  });

  it('a record without times has no file, and that is told', () => {
    const { files, notes } = exportTimelines(exercise);
    expect(files).toEqual([]);
    expect(notes.at(-1)).toContain('empty table: 1');
  });

  it('an incident fits VERIS and says what its record knows; an exercise is none', () => {
    const isValid = new Ajv({ allErrors: true, strict: false }).compile(VERIS);
    const [file] = exportVeris(incident).files;
    const value = JSON.parse(String(file?.content)) as object;
    isValid(value);
    expect(isValid.errors ?? []).toEqual([]);
    expect(value).toMatchObject({
      source_id: 'tabletop',
      timeline: {
        incident: { year: 2026, month: 5, day: 30, time: '22:15' },
        discovery: { unit: 'Minutes', value: 2025 },
        containment: { unit: 'Minutes', value: 91 },
      },
    });
    expect(exportVeris(exercise).files).toEqual([]);
  });
});
