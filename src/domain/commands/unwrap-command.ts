import type { Mapped, Shell, SimpleCommand, Word } from './shell-words.ts';

/** What a command hands on: words that are a command of their own, or a text that a shell reads again. */
export type Handed = { words: Word[]; shell: Shell } | { texts: Mapped[]; shell: Shell | 'sql' };

/** Programs that start the rest of their line: options with a value, and how many words stand before the rest. */
const PREFIXES: Record<string, readonly [values: string, words: number]> = {
  sudo: ['-u -g -h -p -C -T -U -R -D -r -t --user --group --host --chdir', 0],
  doas: ['-u -C', 0],
  env: ['-u -C -S --unset --chdir', 0],
  nohup: ['', 0],
  exec: ['-a', 0],
  command: ['', 0],
  builtin: ['', 0],
  time: ['-f -o', 0],
  nice: ['-n --adjustment', 0],
  ionice: ['-c -n', 0],
  timeout: ['-s -k --signal --kill-after', 1],
  stdbuf: ['-i -o -e', 0],
  setsid: ['', 0],
  busybox: ['', 0],
  watch: ['-n --interval', 0],
  xargs: ['-I -n -P -d -a -L -s -E --max-args --max-procs', 0],
  chroot: ['--userspec --groups', 1],
  sshpass: ['-p -f', 0],
  torsocks: ['', 0],
  proxychains: ['-f', 0],
  start: ['', 0],
  call: ['', 0],
  winpty: ['', 0],
};
const KEYWORD =
  /^(?:then|do|else|elif|if|while|until|!|not|&|\.|--%|@?call|\[void\]|return|try|process|begin|end)$/i;

/** A program's name without its folder and ending. */
export function programOf({ text }: Word): string {
  return text
    .replace(/^[@\\]+(?=\w)/, '')
    .replace(/^.*[\\/](?=[^\\/]+$)/, '')
    .replace(/\.(?:exe|cmd|com)$/i, '');
}

interface Started {
  words: Word[];
  /** What it acts on comes from another command. */
  byInput: boolean;
  /** Where it begins, with a program that only starts it. */
  from: number;
}

/** The words behind keywords, assignments and programs that only start another. */
export function withoutPrefix(all: readonly Word[], shell: Shell): Started {
  let at = 0;
  let byInput = false;
  let from: number | undefined;
  for (;;) {
    const first = all[at];
    if (!first) return { words: [], byInput, from: from ?? 0 };
    const name = programOf(first).toLowerCase();
    const prefix = Object.hasOwn(PREFIXES, name) ? PREFIXES[name] : undefined;
    const next = all[at + 1]?.text ?? '';
    if (shell === 'powershell' && first.text.startsWith('$') && /^[+]?=$/.test(next)) at += 2;
    else if (/^\w+=/.test(first.text) || KEYWORD.test(first.text))
      at += shell === 'cmd' && /^exist$/i.test(next) && /^(?:if|not)$/i.test(first.text) ? 3 : 1;
    else if (prefix && next !== '') {
      byInput ||= name === 'xargs';
      from ??= first.from;
      at = behindOptions(all, at + 1, prefix[0]) + prefix[1];
    } else return { words: all.slice(at), byInput, from: from ?? first.from };
  }
}

function skipOptions(words: readonly Word[], values: string, positional: number): Word[] {
  return words.slice(behindOptions(words, 0, values) + positional);
}

function behindOptions(words: readonly Word[], from: number, values: string): number {
  const withValue = new Set(values.split(' '));
  let at = from;
  while (at < words.length && /^-./.test(words[at]?.text ?? '')) {
    const option = words[at]?.text ?? '';
    at += withValue.has(option) ? 2 : 1;
    if (option === '--') break;
  }
  return at;
}

/** What a command starts elsewhere or by another shell; undefined where it acts itself. */
export function handedOn({ shell }: SimpleCommand, words: readonly Word[]): Handed | undefined {
  const [head, ...args] = words;
  if (!head) return undefined;
  const name = programOf(head).toLowerCase();
  const texts = (found: (Word | undefined)[], by: Shell | 'sql' = shell): Handed => ({
    texts: found.flatMap((word) => (word ? [word.inner] : [])),
    shell: by,
  });
  if (/^(?:ba|z|k|da|a|fi)?sh$|^su$|^runuser$/.test(name))
    return texts([behind(args, /^(?:-\w*c|--command)$/)], 'bash');
  if (name === 'cmd')
    return rest(
      args,
      args.findIndex(({ text }) => /^\/[ckr]/i.test(text)),
      'cmd',
    );
  if (/^(?:powershell|pwsh)$/.test(name)) return ofPowerShell(args);
  if (/^(?:ssh|plink)$/.test(name)) {
    const values = '-i -p -l -o -F -J -L -R -D -b -c -e -m -O -Q -S -W -w -E -I -B -pw -P';
    return continued(skipOptions(args, values, 1), 'bash');
  }
  if (/^(?:kubectl|oc|k|lxc|nsenter|ip|systemd-run|flatpak-spawn|incus)$/.test(name)) {
    const dashes = args.findIndex(({ text }) => text === '--');
    if (args.some(({ text }) => /^(?:exec|debug|run|nsenter)$/.test(text)) || name === 'nsenter')
      if (dashes !== -1) return continued(args.slice(dashes + 1), 'bash');
    if (name === 'ip' && /^netns$/.test(args[0]?.text ?? '') && args[1]?.text === 'exec')
      return continued(args.slice(3), 'bash');
  }
  if (/^(?:docker|podman|nerdctl|crictl)$/.test(name)) {
    const exec = args.findIndex(({ text }) => text === 'exec');
    if (exec !== -1)
      return continued(
        skipOptions(args.slice(exec + 1), '-u -e -w --user --env --workdir --env-file', 1),
        'bash',
      );
  }
  if (/^(?:eval|iex|invoke-expression)$/.test(name))
    return texts([args.find(({ text }) => !text.startsWith('-'))]);
  if (/^(?:psexec(?:64)?|paexec|winrs)$/.test(name)) {
    const host = args.findIndex(({ text }) => /^(?:\\\\|[/-]r(?:emote)?:)/i.test(text));
    return host === -1 ? undefined : continued(skipOptions(args.slice(host + 1), '-u -p -n -w', 0), 'cmd');
  }
  if (name === 'find') {
    const exec = args.findIndex(({ text }) => /^-(?:exec|execdir|ok)$/.test(text));
    return exec === -1 ? undefined : { words: args.slice(exec + 1), shell };
  }
  if (/^(?:sqlcmd|psql|mysql|mariadb|sqlite3|invoke-sqlcmd|bq|clickhouse-client|osql|sqlplus)$/.test(name)) {
    const query =
      behind(args, /^(?:-[qQce]|--command|--execute|--query|-query)$/i) ?? args.find(({ quoted }) => quoted);
    return query && (name !== 'bq' || args[0]?.text === 'query') ? texts([query], 'sql') : undefined;
  }
  const given = behind(args, /^(?:--command|--scripts|\/tr|-ArgumentList)$/i);
  if (given && /^(?:gcloud|az|aws|schtasks|start-process|saps)$/.test(name) && given.text.includes(' '))
    return texts([given], /^(?:gcloud|aws|az)$/.test(name) ? guess(given.text) : 'cmd');
  if (name === 'wmic') {
    const create = args.findIndex(({ text }) => /^create$/i.test(text));
    return create === -1 ? undefined : texts([args[create + 1]], 'cmd');
  }
  return undefined;
}

/** PowerShell where it looks like that, else a shell of Linux. */
export const guess = (text: string): Shell =>
  /^\s*(?:[A-Z][a-z]+-[A-Z]\w+|\$\w+\s*=)/.test(text) ? 'powershell' : 'bash';

const behind = (args: readonly Word[], option: RegExp): Word | undefined => {
  const at = args.findIndex(({ text }) => option.test(text));
  return at === -1 ? undefined : args[at + 1];
};

/** One word is read again as a text; more are a command as they stand. */
function continued(words: Word[], shell: Shell): Handed {
  const [only] = words;
  return words.length === 1 && only ? { texts: [only.inner], shell } : { words, shell };
}

function rest(args: readonly Word[], option: number, shell: Shell): Handed | undefined {
  return option === -1 ? undefined : continued(args.slice(option + 1), shell);
}

function ofPowerShell(args: readonly Word[]): Handed | undefined {
  for (let at = 0; at < args.length; at++) {
    const { text } = args[at] as Word;
    if (/^[-/]e(?:c|n[a-z]*)?$/i.test(text)) {
      const word = args[at + 1];
      const code = word && decoded(word.text);
      return word && code !== undefined
        ? {
            texts: [
              {
                text: code,
                at: (offset) =>
                  offset === 0 ? word.from : offset < code.length - 1 ? word.from : word.to - 1,
              },
            ],
            shell: 'powershell',
          }
        : undefined;
    }
    if (/^[-/]c[a-z]*$/i.test(text)) return rest(args, at, 'powershell');
    if (/^[-/]f(?:i[a-z]*)?$/i.test(text)) return undefined;
    if (/^[-/](?:ex|ep|v|w|o|in|if|conf|set|ps)[a-z]*$/i.test(text)) at++;
    else if (!/^[-/]/.test(text)) return continued(args.slice(at), 'powershell');
  }
  return undefined;
}

function decoded(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  try {
    const bytes = atob(text);
    return Array.from({ length: bytes.length >> 1 }, (_, n) =>
      String.fromCharCode(bytes.charCodeAt(2 * n) | (bytes.charCodeAt(2 * n + 1) << 8)),
    ).join('');
  } catch {
    return undefined;
  }
}
