import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { exerciseAddress, runbookAddress } from '../../domain/links/addresses.ts';
import { isWithheld } from '../../domain/model/withheld.ts';
import { editAddress } from '../page/chrome.ts';
import { programmeIdentity, type ProgrammeIdentity } from '../../domain/model/browser/programme-identity.ts';

/** What `/runs/` knows of the programme: names for the ids of a log. */
export interface RunsData {
  programme: ProgrammeIdentity;
  /** `aliases`: ids that it had before. */
  runbooks: { id: string; title: string; owner: string; href: string; aliases?: readonly string[] }[];
  exercises: { id: string; title: string; href: string }[];
  roles: { id: string; title: string }[];
  severities: string[];
  /** What files are edited below; absent where nobody said where the content lies. */
  edit?: string;
}

export function runsData({ programme, site }: Pick<JudgedProgramme, 'programme' | 'site'>): RunsData {
  const edit = editAddress(site.repository, site.branch ?? 'main', '');
  return {
    programme: programmeIdentity(site),
    runbooks: programme.runbooks
      .filter(({ id }) => !isWithheld(id))
      .map(({ id, meta }) => ({
        id,
        title: meta.title,
        owner: meta.owner,
        href: runbookAddress(id),
        ...(meta.aliases ? { aliases: meta.aliases } : {}),
      })),
    exercises: programme.exercises.map(({ id, meta }) => ({
      id,
      title: meta.title,
      href: exerciseAddress(id),
    })),
    roles: programme.roles.map(({ id, title }) => ({ id, title })),
    severities: site.severities.map(({ id }) => id),
    ...(edit ? { edit } : {}),
  };
}
