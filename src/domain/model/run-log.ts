import * as z from 'zod/mini';
import { RECORD_KINDS, TIMELINE_EVENTS } from './time/timeline-events.ts';

/**
 * The log of a run, as the browser keeps it and as it is exported. `zod/mini`, because the browser judges imported
 * logs by it too. Every text has a limit: a log may come from anybody.
 */

/**
 * The name and version that every exported run carries; another version is another format. New kinds of deeds are none: a
 * site that does not know them refuses the file as a whole and names the entry, and of a log that it stores it shows what
 * stands before, keeps every entry and exports them all. Another number would take every other run from it too.
 */
export const RUN_FILE = { format: 'readyroom-run', version: 1 } as const;

/** Most entries of one run, and most characters of one text; above it a log is refused. */
export const MOST_ENTRIES = 20_000;
const MOST_CHARACTERS = 5_000;

/** Most characters of one picture in base64, and of all of a run: an export stays below what an import reads. */
export const MOST_PICTURE = 700_000;
export const MOST_PICTURES = 14_000_000;

export const STEP_MARKS = ['wrong', 'longer'] as const;
export const PINNED = ['scope', 'indicator', 'decision'] as const;
export const MOVE_VERDICTS = ['met', 'partly', 'missed'] as const;

const Words = z.string().check(z.regex(/\S/), z.maxLength(MOST_CHARACTERS));
const Short = z.string().check(z.regex(/\S/), z.maxLength(300));
const Key = z.string().check(z.minLength(1), z.maxLength(200));
const Id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80));
const Severity = z.string().check(z.regex(/^SEV[1-9]$/));
/** To the millisecond, in UTC, as `Date.prototype.toISOString` writes it. */
const Moment = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  z.refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text),
);
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Digest = z.string().check(z.regex(/^[0-9a-z]{1,16}$/));

/** A step of a runbook as it stood when something was said about it: its key, its content's digest, its words. */
const at = { runbook: Id, step: Key, digest: Digest, title: Short };
/** The same, where what was said may be about the whole run. */
const perhapsAt = {
  runbook: z.optional(Id),
  step: z.optional(Key),
  digest: z.optional(Digest),
  title: z.optional(Short),
};

/** What is told to those who play an exercise, and when it was to be told: minutes of exercise time. */
const told = {
  inject: Key,
  title: Short,
  minute: z.optional(z.int().check(z.minimum(0), z.maximum(9999))),
};

export const Deed = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('start'),
    /** Random, given once: tells two runs of the same name apart. */
    run: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    programme: z.strictObject({ name: Short, id: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }),
    /** A name or the number of a ticket. */
    name: Short,
    kind: z.enum(RECORD_KINDS),
    severity: z.optional(Severity),
    /** The leading role. */
    lead: z.optional(Id),
    /** The tabletop pack that is played. */
    exercise: z.optional(z.strictObject({ id: Id, title: Short })),
  }),
  z.strictObject({
    do: z.literal('add-runbook'),
    runbook: Id,
    title: Short,
    version: z.optional(Short),
    /** The runbook whose route was followed. */
    from: z.optional(Id),
  }),
  z.strictObject({ do: z.literal('tick'), ...at, check: Key, text: Words }),
  z.strictObject({ do: z.literal('untick'), ...at, check: Key, text: Words }),
  z.strictObject({ do: z.literal('finish-step'), ...at }),
  z.strictObject({ do: z.literal('reopen-step'), ...at }),
  /** `arm`: label of the way taken; `to`: where it leads, in words. */
  z.strictObject({ do: z.literal('decide'), ...at, arm: Short, to: Short }),
  /** `by`, here and below: a role's id or any name of who said it, where that is not who keeps the log. */
  z.strictObject({ do: z.literal('note'), ...perhapsAt, text: Words, by: z.optional(Short) }),
  /** `to`: a role's id or any name that the team uses. */
  z.strictObject({ do: z.literal('hand-over'), ...perhapsAt, to: Short, text: z.optional(Words) }),
  /** The reader marked that a notification clock runs since `since`; `due` is computed from the duty then. */
  z.strictObject({
    do: z.literal('start-clock'),
    duty: Id,
    stage: z.int().check(z.minimum(0), z.maximum(50)),
    title: Short,
    what: Short,
    since: Moment,
    due: Moment,
  }),
  z.strictObject({
    do: z.literal('meet-clock'),
    duty: Id,
    stage: z.int().check(z.minimum(0), z.maximum(50)),
    title: Short,
    what: Short,
  }),
  /** A moment of the incident's timeline, which may lie before the entry's own. */
  z.strictObject({ do: z.literal('reach'), event: z.enum(TIMELINE_EVENTS), when: Moment }),
  z.strictObject({ do: z.literal('set-severity'), severity: Severity }),
  z.strictObject({ do: z.literal('set-lead'), lead: Id }),
  z.strictObject({ do: z.literal('rename'), name: Short }),
  /** An answer to one of the questions that end an exercise. */
  z.strictObject({
    do: z.literal('answer'),
    question: z.int().check(z.minimum(0), z.maximum(9)),
    text: Words,
  }),
  /** A value that commands name; never a secret one. */
  z.strictObject({
    do: z.literal('set-value'),
    input: Id,
    title: Short,
    value: z.string().check(z.regex(/\S/), z.maxLength(500)),
  }),
  /** A role agreed to a step, at a moment that may lie before the entry's own. */
  z.strictObject({ do: z.literal('approve'), ...at, by: Short, when: Moment }),
  /** The step does not hold, or took longer than it says: for its author. */
  z.strictObject({ do: z.literal('mark-step'), ...at, mark: z.enum(STEP_MARKS), text: z.optional(Words) }),
  /** A fact that the whole team works by. */
  z.strictObject({ do: z.literal('pin'), fact: z.enum(PINNED), text: Short, by: z.optional(Short) }),
  /** The pinned fact of that entry no longer holds; the log keeps both. */
  z.strictObject({ do: z.literal('unpin'), entry: z.int().check(z.minimum(0)) }),
  /** A picture, drawn anew by the browser that took it; `sha256` of its bytes. */
  z.strictObject({
    do: z.literal('picture'),
    ...perhapsAt,
    name: Short,
    type: z.enum(['image/png', 'image/jpeg', 'image/webp']),
    sha256: Hash,
    data: z.string().check(z.minLength(4), z.maxLength(MOST_PICTURE), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
    text: z.optional(Words),
  }),
  /** A status update that went out: the next is due by the severity's cadence from here. */
  z.strictObject({ do: z.literal('update'), text: Words }),
  /** The clock of an exercise runs from here on. */
  z.strictObject({ do: z.literal('resume') }),
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('give-inject'), ...told }),
  /** `text`: why. */
  z.strictObject({ do: z.literal('skip-inject'), ...told, text: Words }),
  /** How those who play made a move that was expected of them; `ways`: the steps that it is about; `arm`: of a decision the way that was taken, null where nobody noted it. */
  z.strictObject({
    do: z.literal('judge-move'),
    inject: Key,
    move: Key,
    expected: Short,
    verdict: z.enum(MOVE_VERDICTS),
    text: z.optional(Words),
    ways: z.optional(
      z
        .array(z.strictObject({ ...at, arm: z.optional(z.nullable(Short)) }))
        .check(z.minLength(1), z.maxLength(20)),
    ),
  }),
  /** Takes back the entry with that number; the log keeps both. */
  z.strictObject({ do: z.literal('undo'), entry: z.int().check(z.minimum(0)) }),
  /** The log went on in another browser. */
  z.strictObject({ do: z.literal('carry-on') }),
  z.strictObject({ do: z.literal('close') }),
]);
export type Deed = z.infer<typeof Deed>;
export type DeedOf<Name extends Deed['do']> = Extract<Deed, { do: Name }>;

export const RunEntry = z.strictObject({
  /** Counts from 0 without a gap. */
  n: z.int().check(z.minimum(0)),
  at: Moment,
  deed: Deed,
  /** Hash of the entry before; 64 zeros for the first. */
  prev: Hash,
  /** SHA-256 over `chainedText` of this entry. */
  hash: Hash,
});
export type RunEntry = z.infer<typeof RunEntry>;

/** What "Export as JSON" writes, another browser imports, and `readyroom verify` and `apply` read. */
export const RunFile = z.strictObject({
  format: z.literal(RUN_FILE.format),
  version: z.literal(RUN_FILE.version),
  exported: Moment,
  /** Hash of the last entry: the one to paste into the ticket. */
  head: Hash,
  entries: z.array(RunEntry).check(z.minLength(1), z.maxLength(MOST_ENTRIES)),
});
export type RunFile = z.infer<typeof RunFile>;
