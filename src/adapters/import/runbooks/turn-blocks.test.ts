import { describe, expect, it } from 'vitest';
import { PHASED, draftOf } from '../../../testing/importing/plan-pages.ts';

describe('marks of other generators', () => {
  it.each<[string, string, string]>([
    [
      'MkDocs box',
      '!!! warning "Do not restart"\n    Keep it on.\n\n    - [ ] Done\n',
      '> [!WARNING]\n> **Do not restart**\n>\n> Keep it on.\n>\n> - [ ] Done',
    ],
    [
      'MkDocs box that folds',
      '??? danger\n    Keep it on.\n',
      '> [!CAUTION]\n> **Danger**\n>\n> Keep it on.',
    ],
    [
      'tabs',
      '=== "Linux"\n\n    ```sh\n    ls\n    ```\n\n=== "Windows"\n\n    dir\n',
      '***Linux***\n\n```sh\nls\n```',
    ],
    ['container', ':::note[Read me]\nText.\n:::\n', '> [!NOTE]\n> **Read me**\n>\n> Text.'],
    [
      'containers in each other',
      '::::tip\n:::danger\nText.\n:::\n::::\n',
      '> > [!CAUTION]\n> > **Danger**\n> >\n> > Text.',
    ],
    ['shortcode of Hugo', '{{< notice warning >}}\nText.\n{{< /notice >}}\n', '> [!WARNING]\n> Text.'],
    [
      'hint of GitBook',
      '{% hint style="danger" %}\nText.\n{% endhint %}\n',
      '> [!CAUTION]\n> **Danger**\n>\n> Text.',
    ],
    ['code of Jekyll', '{% highlight bash %}\nls -l\n{% endhighlight %}\n', '```bash\nls -l\n```'],
    ['unknown shortcode', 'A {{< gallery "x" >}} here.\n', 'A `{{< gallery "x" >}}` here.'],
    ['callout of Obsidian', '> [!danger]+ Wait\n> Text.\n', '> [!CAUTION]\n> **Danger: Wait**\n>\n> Text.'],
    ['comment of Obsidian', 'A %%ask legal%% b\n', 'A <!-- ask legal --> b'],
    [
      'code with a title',
      '{% code title="a.kql" %}\n```kusto\nx\n```\n{% endcode %}\n',
      '***a.kql***\n\n```kusto\nx\n```',
    ],
    ['drawn boxes', '☐ Ask the person\n- ☐ Lock it\n', '- [ ] Ask the person\n- [ ] Lock it'],
    ['own anchor', '### Cut it off {#cut}\n', '<a id="cut"></a>\n\n### Cut it off'],
    ['placeholder in angles', 'Ask <UserName> twice.\n', 'Ask \\<UserName> twice.'],
    [
      'heading in HTML',
      '<h3 align="center">Cut <b>it</b> off</h3>\n<p>Now.</p>\n',
      '### Cut <b>it</b> off\n\n<p>Now.</p>',
    ],
    [
      'heading in HTML over lines',
      '<h3 id="cut">\n  Cut it off\n</h3>\n',
      '<a id="cut"></a>\n\n### Cut it off',
    ],
    ['number with a line below', '3. Cut it off\n-------------\nNow.\n', '## 3. Cut it off\n\nNow.'],
    ['item before a rule', '3. Cut it off\n\n---\n\nNow.\n', '3. Cut it off\n\n---'],
    ['heading within a table', '<table><tr><td>\n<h3>Cut</h3>\n</td></tr></table>\n', '<h3>Cut</h3>'],
    ['PlantUML', '@startuml\nA -> B\n@enduml\n', '```plantuml\n@startuml\nA -> B\n@enduml\n```'],
  ])('%s', (_, text, expected) => {
    const { body, difference } = draftOf(`${PHASED('##')}\n${text}`);
    expect(body).toContain(expected);
    expect(difference).toEqual({ lost: [], added: [] });
  });

  it('MDX: imports go, components leave what they hold', () => {
    const { body, said, difference } = draftOf(
      `import Tabs from '@theme/Tabs';\n\n${PHASED('##')}\n<Tabs>\n<TabItem value="l" label="Linux">\n\nRun it.\n\n</TabItem>\n</Tabs>\n\n{/* a comment */}\n`,
      'a/lost.mdx',
    );
    expect(body).not.toContain('import');
    expect(body).toContain('***Linux***\n');
    expect(body).toContain('<!-- a comment -->');
    expect(body).not.toContain('TabItem');
    expect(said).toContain('code of MDX');
    expect(difference).toEqual({ lost: [], added: [] });
  });

  it('leaves code as it is', () => {
    const code = '```text\n!!! note\n:::tip\n[[x]] <Host> {{< y >}} ☐ z\n```';
    expect(draftOf(`${PHASED('##')}\n${code}\n`).body).toContain(code);
  });
});
