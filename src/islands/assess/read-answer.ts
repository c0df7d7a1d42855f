import type { Scale } from '../../domain/model/own/scale.ts';
import type { Answer, Kept } from './answer.ts';

/** Why a value is no answer, in words; every reader of foreign values throws this. */
export function refuse(reason: string): never {
  throw new TypeError(reason);
}

/** The keys of a plain object; refuses what is no object, has other keys, or lacks one. */
export function fieldsOf(
  value: unknown,
  what: string,
  needed: readonly string[],
  optional: readonly string[] = [],
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(`${what} is not an object`);
  const keys = Object.keys(value);
  const missing = needed.find((key) => !keys.includes(key));
  if (missing) refuse(`${what} has no ${missing}`);
  const unknown = keys.find((key) => !needed.includes(key) && !optional.includes(key));
  if (unknown) refuse(`${what} has an unknown key ${quote(unknown)}`);
  return value as Record<string, unknown>;
}

/** A foreign word in a sentence: short, on one line. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  return `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_WORDS = 5000;

/** An answer from outside, judged as strictly as `readyroom apply` judges it. */
export function readAnswer(value: unknown, scale: Scale): Answer {
  const isStatus = typeof value === 'object' && value !== null && 'status' in value;
  const fields = isStatus
    ? fieldsOf(value, 'the answer', ['control', 'base', 'date', 'status'], ['rationale', 'note'])
    : fieldsOf(value, 'the answer', ['control', 'base', 'date', 'current'], ['target', 'note']);
  const control = readText(fields['control'], 'control', ID, 80);
  const base = readText(fields['base'], 'base', /^[0-9a-f]{64}$/, 64);
  const date = readDay(fields['date'], 'date');
  const note = readWords(fields['note'], 'note');
  const shared = { control, base, date, ...(note === undefined ? {} : { note }) };
  if (isStatus) {
    const status = fields['status'];
    if (status !== 'not-applicable' && status !== 'out-of-scope')
      refuse(`the status ${quote(status)} is not known`);
    const rationale = readWords(fields['rationale'], 'rationale');
    return { ...shared, status, ...(rationale === undefined ? {} : { rationale }) };
  }
  const current = readScore(fields['current'], 'score', scale);
  const target = fields['target'] === undefined ? undefined : readScore(fields['target'], 'target', scale);
  return { ...shared, current, ...(target === undefined ? {} : { target }) };
}

/** A stored answer. */
export function readKept(value: unknown, control: string, scale: Scale): Kept {
  const { v, at, answer } = fieldsOf(value, 'the stored value', ['v', 'at', 'answer']);
  if (v !== 1) refuse(`it is of version ${quote(v)}, this page knows 1`);
  const kept = { at: readInstant(at), answer: readAnswer(answer, scale) };
  if (kept.answer.control !== control)
    refuse(`it is stored for ${quote(control)} but answers ${quote(kept.answer.control)}`);
  return kept;
}

export function readInstant(value: unknown): string {
  const text = readText(value, 'instant', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/, 40);
  if (Number.isNaN(Date.parse(text))) refuse(`the instant ${quote(text)} does not exist`);
  return text;
}

export function readDay(value: unknown, what: string): string {
  const text = readText(value, what, /^\d{4}-\d\d-\d\d$/, 10);
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    refuse(`the ${what} ${quote(text)} is no day`);
  return text;
}

function readScore(value: unknown, what: string, { min, max }: Scale): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    refuse(`the ${what} ${quote(value)} is not a number`);
  if (value < min || value > max) refuse(`the ${what} ${value} is off the scale from ${min} to ${max}`);
  return value;
}

function readText(value: unknown, what: string, form: RegExp, most: number): string {
  if (typeof value !== 'string' || value.length > most || !form.test(value))
    refuse(`the ${what} ${quote(value)} is not of the right form`);
  return value;
}

function readWords(value: unknown, what: string): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !/\S/.test(value)) refuse(`the ${what} is no text`);
  if (value.length > MOST_WORDS) refuse(`the ${what} is longer than ${MOST_WORDS} characters`);
  return value;
}
