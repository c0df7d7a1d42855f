import { programmeIdentity, type ProgrammeIdentity } from '../../domain/model/browser/programme-identity.ts';
import type { Site } from '../../domain/model/site.ts';
import { commandLine } from '../../domain/text/command-line.ts';

export const NO_SITE = `content/site.yml is missing or broken: "${commandLine('check')}" says where and why.`;

/** Why something that a browser made is not for this programme; undefined where it is. */
export function foreignProblem(programme: ProgrammeIdentity, site: Site): string | undefined {
  const own = programmeIdentity(site);
  if (programme.id === own.id) return undefined;
  if (programme.name === own.name) {
    return `It was made on another site that is called "${own.name}" too: "repository" in content/site.yml is not the same.`;
  }
  return `It was made on another site, "${programme.name}"; this is "${own.name}". Give its folder with --root.`;
}
