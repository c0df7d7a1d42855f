import { it } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { judgeTree } from '../../testing/judge-tree.ts';
import { SAMPLE_AS_OF, changedTree } from '../../testing/sample-tree.ts';
it('x', async () => {
  const src = readFileSync(import.meta.dirname + '/broken-inputs.test.ts', 'utf8');
  const consts = src.slice(src.indexOf('const WEB'), src.indexOf('/**\n * What is'));
  const table = src.slice(src.indexOf('= {', src.indexOf('const BROKEN')) + 2, src.indexOf('\n};\n') + 2);
  const B = new Function(consts + ';return ' + table)();
  const out: Record<string, string[]> = {};
  let log = '';
  for (const [g, rows] of Object.entries(B) as any)
    for (const [what, file, a, b] of rows) {
      const change: any = a === null ? { file, text: b } : { file, replace: a, by: b ?? '' };
      let res;
      try {
        res = await judgeTree([change], SAMPLE_AS_OF);
      } catch (e) {
        log += `!! ${g}|${what} ${e}\n`;
        continue;
      }
      const tree = changedTree([change]);
      out[`${g}|${what}`] = res.map((f) => {
        const ff = f.file === file ? '' : f.file;
        const p = f.line === null ? '' : `${ff && ':'}${f.line}:${f.column}`;
        return f.code + (ff || p ? ` ${ff}${p}` : '');
      });
      log +=
        `${what}: ` +
        res
          .map(
            (f) =>
              `${f.code} [${f.line === null ? f.file : JSON.stringify((tree[f.file] ?? '').split('\n')[f.line - 1]?.slice((f.column ?? 1) - 1, f.endLine === f.line ? (f.endColumn ?? 1) - 1 : undefined))}] ${f.message} → ${f.hint}`,
          )
          .join('\n      ') +
        '\n';
    }
  writeFileSync('/tmp/expected.json', JSON.stringify(out));
  writeFileSync('/tmp/log.txt', log);
});
