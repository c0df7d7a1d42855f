/**
 * Adds what is new to the table of what others may rely on. It takes nothing away: what is to go is moved to `retired` by
 * hand, with the version and what to use instead (CONTRIBUTING). With `--check` it writes nothing and lists what is new.
 */
import { existsSync, writeFileSync } from 'node:fs';
import type { Contract } from '../../cli/upgrade/compare-contracts.ts';
import { CONTRACT_FILE, contractNow, readContract } from './contract-now.ts';

const now = await contractNow();
const { kept, retired }: Contract = existsSync(CONTRACT_FILE) ? readContract() : { kept: now, retired: {} };
if (process.argv.includes('--check')) {
  for (const [part, names] of Object.entries(now))
    for (const name of names) if (!kept[part]?.includes(name)) console.log(`${part} ${name}`);
} else {
  const merged = Object.entries(now).map(([part, names]) => [
    part,
    [...new Set([...(kept[part] ?? []), ...names])].sort(),
  ]);
  const table = { kept: { ...kept, ...Object.fromEntries(merged) }, retired };
  writeFileSync(CONTRACT_FILE, `${JSON.stringify(table, null, 2)}\n`);
}
