import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { stepAddress } from '../../domain/links/addresses.ts';
import { changedSinceReview } from '../../domain/links/changed-since-review.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import type { Named } from '../page/named.ts';

/** Something that changed after a runbook's last review. */
export type ChangeView = Named & { day: Day };

type Judged = Pick<JudgedProgramme, 'edits' | 'programme'>;

/** By name, the runbook itself first. Nothing for a runbook that is not in use: nobody is to follow it. */
export function changeViews(judged: Judged, { file, body, meta }: Runbook): ChangeView[] {
  if (meta.status !== 'active') return [];
  const reviewed = { file, body, triggers: meta.triggers ?? [], reviewed: meta.last_reviewed };
  return changedSinceReview(reviewed, judged.edits).flatMap((changed) => {
    const name = changed.file === file ? { label: 'this page' } : nameOfFile(judged, changed.file);
    return name ? [{ ...name, day: changed.day }] : [];
  });
}

/** Undefined for what the publication ceiling hides. */
function nameOfFile({ programme }: Judged, file: string): Named | undefined {
  if (file === 'content/site.yml') return { label: 'contacts and severities', href: '/roles/#contacts' };
  const step = programme.steps.find((one) => one.file === file);
  if (step) return { label: `step “${step.meta.title}”`, href: stepAddress(step.id) };
  const source = programme.alertSources.find((one) => one.file === file);
  return source && { label: `alerts of ${source.data.title}` };
}
