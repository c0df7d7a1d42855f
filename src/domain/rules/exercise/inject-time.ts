import { injectsOf } from '../../judgements/injects.ts';
import { durationMinutes } from '../../model/time/calendar.ts';
import { Duration } from '../../model/time/duration.ts';
import { valueAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';
import { exampleExercise } from './example-exercise.ts';

const text = (injects: string) => exampleExercise(`## Injects\n\n${injects}`);

type Fault = { title: string; fault: 'none' } | { title: string; fault: 'earlier' | 'late'; limit: number };

export const exerciseInjectTime = defineRule<Fault>({
  code: 'exercise/inject-time',
  severity: 'warning',
  title: 'An inject at no time, or at the wrong one',
  why: 'Whoever leads the exercise reads the clock and the page in order; what has no minute is told too late or never.',
  message: (args) =>
    args.fault === 'none'
      ? `The inject "${args.title}" has no time.`
      : args.fault === 'earlier'
        ? `The inject "${args.title}" comes before the one above it, which is at ${args.limit} minutes.`
        : `The inject "${args.title}" comes when the exercise is over, after ${args.limit} minutes.`,
  hint: (args) =>
    args.fault === 'none'
      ? 'Begin its heading with the minutes after the start: "### 20 min: The press calls".'
      : 'Put the injects in the order of their minutes, within the "duration" of the exercise.',
  *find({ sources }) {
    for (const { file, kind, body, data } of sources) {
      if (kind !== 'exercise' || !body) continue;
      const duration = Duration.safeParse(valueAt(data, ['duration'])).data;
      const end = duration === undefined ? Infinity : durationMinutes(duration);
      let last = 0;
      for (const { heading, title, minute } of injectsOf(body.headings)) {
        const place = { file, span: heading.span };
        if (minute === undefined) yield { place, args: { title, fault: 'none' } };
        else if (minute < last) yield { place, args: { title, fault: 'earlier', limit: last } };
        else if (minute > end) yield { place, args: { title, fault: 'late', limit: end } };
        last = minute ?? last;
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/exercises/dark-morning.md',
            text: text('### 0 min: A note\n\nPay.\n\n### T+20 minutes, the press calls\n\nIs it true?\n'),
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/exercises/dark-morning.md',
            text: text(
              '### A note\n\nPay.\n\n### 20 min: Two\n\n2\n\n### 10 min: Three\n\n3\n\n### 95 min: Four\n\n4\n',
            ),
          },
        ],
        at: [
          'content/exercises/dark-morning.md:14:1',
          'content/exercises/dark-morning.md:22:1',
          'content/exercises/dark-morning.md:26:1',
        ],
        message: 'The inject "A note" has no time.',
      },
    ],
  },
});
