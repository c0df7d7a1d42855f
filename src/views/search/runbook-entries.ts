import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { alertAddress, folderAddress, runbookAddress, stepAddress } from '../../domain/links/addresses.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import type { SearchEntry } from '../../domain/search/search-index.ts';
import { wordsByMarks, type RunbookIncidents } from '../../domain/search/usual-words.ts';
import { DEED_WORDS } from '../../domain/search/words/deeds.ts';
import type { PageWish } from '../page/chrome.ts';
import { isPublic } from '../page/page-link.ts';
import { runbookFolders } from '../runbook/folder-page.ts';
import { runbookWish } from '../runbook/runbook-page.ts';
import { sharedStepView, sharedStepWish } from '../runbook/step-page.ts';
import { publishedIncidents } from './known-words.ts';
import { filled, makeEntry } from './make-entry.ts';

/** Runbooks, reusable steps, alerts and folders. */
export function runbookEntries(judged: JudgedProgramme): SearchEntry[] {
  const { programme, links } = judged;
  const incidents = publishedIncidents(judged);
  return [
    ...programme.runbooks.filter(isPublic).map((one) => runbookEntry(judged, one, incidents.get(one.id))),
    ...programme.steps.filter(isPublic).map((one) =>
      makeEntry('Step', stepAddress(one.id), one.meta.title, one.meta.summary, {
        filters: withoutTechniques(sharedStepWish(sharedStepView(judged, one), one)),
        names: [...wordsByMarks(DEED_WORDS, [one.id, one.meta.title])],
        about: techniqueKeys(one.meta.attack),
      }),
    ),
    ...[...links.triggers.values()].filter(isPublic).map(({ id, rule, sourceTitle }) =>
      makeEntry('Alert', alertAddress(id), rule.title, rule.description ?? `Alert of ${sourceTitle}.`, {
        filters: filled({ severity: [rule.severity] }),
        names: [sourceTitle],
        about: techniqueKeys(rule.attack),
      }),
    ),
    ...programme.alertSources
      .filter(isPublic)
      .map(({ id, data }) =>
        makeEntry('Page', `/alerts/${id}/`, data.title, data.description ?? `Alerts of ${data.title}.`),
      ),
    ...runbookFolders(judged).map(({ path, title, summary }) =>
      makeEntry('Folder', folderAddress(path), title, summary ?? `Runbooks in the folder ${path}.`, {
        names: path.includes('/') ? [path] : [],
      }),
    ),
  ];
}

function runbookEntry(
  judged: JudgedProgramme,
  runbook: Runbook,
  { own, near }: RunbookIncidents = { own: [], near: [] },
): SearchEntry {
  const { id, meta, body } = runbook;
  const rules = (meta.triggers ?? [])
    .filter((one) => isPublic({ id: one }))
    .flatMap((one) => judged.links.triggers.get(one)?.rule ?? []);
  return makeEntry('Runbook', runbookAddress(id), meta.title, meta.summary, {
    filters: withoutTechniques(runbookWish(judged, runbook)),
    signs: meta.symptoms ?? [],
    alerts: rules.map(({ title }) => title),
    names: [meta.kind ?? '', meta.incident_type ?? '', ...(meta.tags ?? []), ...rules.map((rule) => rule.id)],
    says: meta.escalate_if ?? [],
    parts: body.sections.flatMap(({ steps }) =>
      steps.filter(({ plain }) => !plain).map(({ title, anchor }) => [title, anchor] as const),
    ),
    usual: own,
    near,
    about: techniqueKeys(meta.attack),
    ...(meta.status === 'active' ? {} : { retired: true }),
  });
}

const techniqueKeys = (ids: readonly string[] | undefined): string[] =>
  (ids ?? []).filter((id) => isPublic({ id }));

/** Techniques stand in `about` already. */
function withoutTechniques({ filters = {} }: PageWish): SearchEntry['filters'] {
  return filled({ ...filters, technique: [] });
}
