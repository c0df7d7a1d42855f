import { Day } from '../../domain/model/time/day.ts';
import { RECORD_KINDS } from '../../domain/model/time/timeline-events.ts';
import { yamlText } from '../../adapters/write/yaml-text.ts';
import { askValue, notOneOf } from './ask-value.ts';
import { askOwner, askTitle, type MakeDraft } from './draft.ts';
import { splitList } from '../split-list.ts';
import { UsageError } from '../usage-error.ts';
import { commandLine } from '../../domain/text/command-line.ts';

/** A record of an exercise or incident. */
export const draftRecord: MakeDraft = async (request) => {
  const { id, programme, values, terminal, today } = request;
  const known = programme.runbooks.map((runbook) => runbook.id);
  const [first] = programme.runbooks.toSorted(
    (a, b) => Number(b.meta.status === 'active') - Number(a.meta.status === 'active'),
  );
  if (!first)
    throw new UsageError(
      `There is no runbook to record the use of. "${commandLine('new runbook ID')}" makes one.`,
    );
  const title = await askTitle(request);
  const kind = await askValue(
    {
      option: 'kind',
      text: `Kind (${RECORD_KINDS.join(', ')})`,
      fallback: RECORD_KINDS.find((one) => id.includes(one)) ?? 'tabletop',
      problem: notOneOf(RECORD_KINDS, 'kind'),
    },
    values,
    terminal,
  );
  const named = known.filter((runbook) => id.includes(runbook));
  const runbooks = await askValue(
    {
      option: 'runbooks',
      text: 'Runbooks that were used, separated by commas',
      fallback: named.length > 0 ? named.join(', ') : first.id,
      problem: (answer) =>
        splitList(answer)
          .map(notOneOf(known, 'runbook'))
          .find((wrong) => wrong !== undefined),
    },
    values,
    terminal,
  );
  const date = await askValue(
    {
      option: 'date',
      text: 'Day',
      fallback: today,
      problem(answer) {
        if (!Day.safeParse(answer).success) return 'Expected a day that exists, written YYYY-MM-DD.';
        return answer > today ? 'It lies in the future.' : undefined;
      },
    },
    values,
    terminal,
  );
  const owner = await askOwner(request);
  const text = `---
id: ${id}
title: ${yamlText(title)}
date: ${date}
kind: ${kind}
runbooks: [${splitList(runbooks).join(', ')}]
roles: [${owner}]
# UTC instants, as far as they are known: started, detected, acknowledged, contained, eradicated, recovered, closed.
# timeline: { detected: ${date}T08:15Z, contained: ${date}T09:40Z }
# findings:
#   - { title: What has to change, status: open, owner: ${owner}, due: ${date} }
---

## What happened

Say in a few sentences what was played or what happened, and how it ended.

## What went well

## What has to change

Each finding stands in the front matter too, with an owner and a due day.
`;
  const notes = [
    `${splitList(runbooks).join(', ')} counts as used on ${date}: delete the record if that did not take place.`,
  ];
  return { file: `content/records/${id}.md`, text, notes };
};
