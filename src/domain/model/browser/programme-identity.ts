import type { Site } from '../site.ts';

/** Which programme something was made from: its name for people, `id` for programs. */
export interface ProgrammeIdentity {
  name: string;
  id: string;
}

/**
 * The same for every build of a programme, whatever its content becomes: from its name and repository. It tells
 * sites apart, it protects nothing (FNV-1a, 64 bits).
 */
export function programmeIdentity({
  name,
  repository,
}: Pick<Site, 'name' | 'repository'>): ProgrammeIdentity {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(`${name}\n${repository ?? ''}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return { name, id: hash.toString(16).padStart(16, '0') };
}
