import { placeholdersInText, placeholdersInYaml } from '../../words/placeholder-facts.ts';
import { defineRule } from '../define-rule.ts';
import { worldLinks } from '../views/world-links.ts';

export const contentPlaceholder = defineRule<{ text: string }>({
  code: 'content/placeholder',
  severity: 'warning',
  title: 'A placeholder is left',
  why: 'The responder needs the very thing that was to be filled in, and finds out that nobody did at the worst moment.',
  message: ({ text }) => `The placeholder "${text}" was never filled in.`,
  hint: ({ text }) =>
    text.startsWith('<')
      ? 'Write what belongs here; a parameter of a command goes into backticks: a browser takes it for a tag and shows nothing.'
      : 'Write what belongs here, or delete the sentence: a page that says less is better than one that says "later".',
  *find(world) {
    for (const source of world.sources) {
      for (const { place, text, doubtful } of [
        ...(placeholdersInYaml(world, source) ?? []),
        ...(placeholdersInText(world, source) ?? []),
      ])
        if (!doubtful) yield { place: { file: source.file, ...place }, args: { text } };
    }
    for (const { source, link } of worldLinks(world)) {
      const { target } = link;
      const words = 'anchor' in target ? (target.anchor ?? '') : 'url' in target ? target.url : '';
      if (/^#?(?:todo|tbd|fixme)\b/i.test(words))
        yield {
          place: { file: source.file, span: link.span },
          args: { text: `#${words.replace(/^#/, '')}` },
        };
    }
  },
  examples: {
    passing: [
      { changes: [] },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: 'Write "TODO" or “TBD”.\n\nSee',
          },
        ],
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: 'Run `ssh <host>` as in `runbooks/<id>.md`, press <kbd>F1</kbd>, read <https://example.org> and [your page](why.md).\n\nSee',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'Look at the process tree.',
            by: '`TODO: name the tool`',
          },
        ],
        at: ['runbooks/web-shell.md:34:2'],
        message: 'The placeholder "TODO: name the tool" was never filled in.',
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'Look at the process tree.',
            by: 'Open <your tool> and call [insert number].',
          },
        ],
        at: ['runbooks/web-shell.md:34:6', 'runbooks/web-shell.md:34:27'],
      },
      {
        changes: [{ file: 'content/site.yml', replace: 'the bridge number on the badge', by: 'TBD' }],
        at: ['content/site.yml:9:32'],
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: 'Ask [legal](#TODO-link) about {{COMPANY}}.\n\nSee',
          },
        ],
        at: ['content/guides/why.md:8:5', 'content/guides/why.md:8:31'],
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Cut off',
            by: '```bash\n# TODO the right group\nfence --all\n```\n\n- [ ] Cut off',
          },
        ],
        at: ['runbooks/ransomware.md:39:3'],
      },
    ],
  },
});
