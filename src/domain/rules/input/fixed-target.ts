import { defineRule } from '../define-rule.ts';
import { sourcesByFile } from '../views/homes.ts';
import { commandsIn } from '../views/commands-in.ts';
import { inputFiles } from '../views/input-places.ts';

const CONFIRMED = '- [ ] Confirmed';

export const inputFixedTarget = defineRule<{ verb: string; name: string }>({
  code: 'input/fixed-target',
  severity: 'warning',
  title: 'A command that destroys, with a target that is no input',
  why: 'What it hits was written before the incident, or is typed over by hand in it: so the wrong machine is isolated and the wrong account deleted.',
  message: ({ verb, name }) =>
    name
      ? `"${verb}" hits "<${name}>", which is no input.`
      : `"${verb}" hits what is written in the command, and no input.`,
  hint: ({ name }) =>
    `Add "{ id: ${name || 'host'}, title: …, kind: … }" to "inputs" and write "<${name || 'host'}>" with quotes where the target stands.`,
  /** What a variable holds was looked up; that an earlier line looked up the right thing is for readers to see. */
  *find(world) {
    const known = new Map(inputFiles(world).map((file) => [file.file, file.known]));
    const { runbooks, steps } = world.programme;
    for (const { file } of [...runbooks, ...steps]) {
      const source = sourcesByFile(world).get(file);
      const inputs = known.get(file);
      for (const { verb, names, byVariable, aimed, span } of (source && commandsIn(world, source)) ?? []) {
        if (!aimed || byVariable || names.some((name) => inputs?.has(name))) continue;
        yield { place: { file, span }, args: { verb, name: names[0] ?? '' } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: 'last_reviewed: 2026-08-01',
            by: 'inputs: [{ id: user, title: User, kind: upn }]\nlast_reviewed: 2026-08-01',
          },
          {
            file: 'runbooks/ransomware.md',
            replace: CONFIRMED,
            by: `\`\`\`bash\naz ad user delete --id "<user>"\naz ad user delete --id "$FOUND"\n\`\`\`\n\n${CONFIRMED}`,
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: CONFIRMED,
            by: `${CONFIRMED}, then run \`rm -rf /srv/share\`\n\n      PS C:\\> Get-ADUser jdoe | Disable-ADAccount\n\n- [ ] Once more`,
          },
        ],
        at: ['runbooks/ransomware.md:30:28', 'runbooks/ransomware.md:32:33'],
        message: '"rm -rf" hits what is written in the command, and no input.',
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: CONFIRMED,
            by: `${CONFIRMED}\n\n> 1. On the host:\n>\n>    \`\`\`console\n>    $ id\n>    $ sudo userdel jdoe\n>    \`\`\``,
          },
        ],
        at: ['runbooks/ransomware.md:36:8'],
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: CONFIRMED,
            by: `\`\`\`bash\naz vm delete --name web-1\n\`\`\`\n\n${CONFIRMED}`,
          },
        ],
        at: ['runbooks/ransomware.md:31:1'],
        message: '"az vm delete" hits what is written in the command, and no input.',
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: CONFIRMED,
            by: `\`\`\`powershell\nDisable-ADAccount <user>\n\`\`\`\n\n${CONFIRMED}`,
          },
        ],
        at: ['runbooks/ransomware.md:31:1'],
        message: '"Disable-ADAccount" hits "<user>", which is no input.',
      },
    ],
  },
});
