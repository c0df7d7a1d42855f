import { describe, expect, it } from 'vitest';
import { filesOnDisk } from '../../adapters/content/files.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';

const { programme, texts } = await readProgramme(filesOnDisk(process.cwd()));
const duty = new Map(programme.regulations.map((one) => [one.id, one]));

/** What a plan of a break-in would begin with; the rooms of the sample are invented and were printed once. */
const PLACE = /\b(?:safe|safes|key|keys|PIN)\b[^.]{0,80}\b(?:room|gatehouse|behind the|Rotterdam|Antwerp)\b/;

describe('the sample agrees with itself', () => {
  it.each(programme.communications.map(({ id, meta }) => [id, meta] as const))(
    'message %s is read by somebody else before it is sent',
    (_, { sender, approver }) => expect(approver).not.toBe(sender),
  );

  it.each(
    programme.communications.flatMap(({ id, meta }) => (meta.regulations ?? []).map((one) => [id, one])),
  )('message %s serves the duty %s that is listed', (_, id) => expect([...duty.keys()]).toContain(id));

  it.each(
    programme.regulations
      .filter(({ jurisdiction }) => jurisdiction !== 'By contract')
      .map((one) => [one.id, one] as const),
  )('duty %s says on which day it was compared with its source', (_, { checked }) =>
    expect(checked).toMatch(/^\d{4}-/),
  );

  it.each(programme.regulations.map((one) => [one.id, one] as const))(
    'duty %s has a message for it and a runbook that names it',
    (id) => {
      expect(programme.communications.some(({ meta }) => meta.regulations?.includes(id))).toBe(true);
      expect(programme.runbooks.some(({ meta }) => meta.notifications?.includes(id))).toBe(true);
    },
  );

  it('no file tells where keys, safes and codes are kept', () => {
    const telling = [...texts].flatMap(([file, text]) =>
      (text.replace(/\s+/g, ' ').match(/[^.|]+/g) ?? [])
        .filter((sentence) => PLACE.test(sentence))
        .map((sentence) => `${file}: ${sentence.trim()}`),
    );
    expect(telling).toEqual([]);
  });
});
