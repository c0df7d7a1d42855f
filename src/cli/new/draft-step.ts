import { yamlText } from '../../adapters/write/yaml-text.ts';
import { askValue } from './ask-value.ts';
import { askOwner, askTitle, type MakeDraft } from './draft.ts';

/** A reusable step. */
export const draftStep: MakeDraft = async (request) => {
  const { id, values, terminal, today } = request;
  const title = await askTitle(request);
  const summary = await askValue(
    { option: 'summary', text: 'What it does', fallback: `${title}.` },
    values,
    terminal,
  );
  const owner = await askOwner(request);
  const text = `---
id: ${id}
title: ${yamlText(title)}
summary: ${yamlText(summary)}
owner: ${owner}
last_reviewed: ${today}
review_interval: 180d
---

**Role:** ${owner} · **Time:** 10m

Say where to click or what to type, and what can go wrong. Save evidence before anything is changed.

- [ ] Result written in the ticket, with its UTC time

**Verify:** a second look, in another tool, shows the same. **If it fails:** ask the ${owner} before going on.
`;
  const include = `### [${title}](../content/steps/${id}.md)`;
  return { file: `content/steps/${id}.md`, text, notes: [`A runbook includes it by the heading ${include}`] };
};
