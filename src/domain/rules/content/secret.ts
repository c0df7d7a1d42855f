import { defineRule } from '../define-rule.ts';
import { secretsInText } from '../../words/secret-facts.ts';

export const contentSecret = defineRule<{ what: string }>({
  code: 'content/secret',
  severity: 'error',
  title: 'A secret stands in the content',
  why: 'Whoever can read the repository or the site has it, now and in every old commit.',
  message: ({ what }) => `Here stands what looks like ${what}.`,
  hint: () =>
    'Have it revoked first, then delete it here and say where it is kept; deleting alone leaves it in the history of git.',
  *find(world) {
    for (const source of world.sources) {
      for (const { span, what } of secretsInText(world, source) ?? [])
        yield { place: { file: source.file, span }, args: { what } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '`aws iam delete-access-key --access-key-id AKIAIOSFODNN7EXAMPLE`\n\n`password = "$NEW"`, `password: "<from the vault>"`, -----BEGIN PRIVATE KEY-----\n\nSee',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: `The key AKIA${'Q3EGRSZ7YT5KPLMN'} leaked.\n\nSee`,
          },
        ],
        at: ['content/guides/why.md:8:9'],
        message: 'Here stands what looks like an AWS access key id.',
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '```yaml\npassword: "Winter-2026!"\n```\n\nSee',
          },
        ],
        at: ['content/guides/why.md:9:12'],
      },
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'the bridge number on the badge',
            by: `the bot, gh${`p_${'a1B2c3D4'.repeat(5)}`}`,
          },
        ],
        at: ['content/site.yml:9:41'],
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: `-----BEGIN RSA PRIVATE${' '}KEY-----\nMIIEowIBAAKCAQEAx7mZq0vD\n\nSee`,
          },
        ],
        at: ['content/guides/why.md:8:1'],
      },
    ],
  },
});
