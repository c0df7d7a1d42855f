const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const SAMPLE =
  /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{((?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*",?)*)\})? (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;

/**
 * What of a text is no OpenMetrics 1.0, as far as gauges go: one block a family, its TYPE, UNIT and HELP in front of its
 * samples, a unit as the name's ending, no set of labels twice, and the end marked.
 */
export function openMetricsProblems(text: string): string[] {
  const problems: string[] = [];
  if (!text.endsWith('\n# EOF\n')) problems.push('the end is not marked');
  const lines = text.split('\n').slice(0, -2);
  const seen = new Set<string>();
  const families = new Set<string>();
  let family = '';
  for (const line of lines) {
    const [, kind, name = '', rest = ''] = /^# (TYPE|UNIT|HELP) (\S+) (.*)$/.exec(line) ?? [];
    if (kind === 'TYPE') {
      if (families.has(name) || !NAME.test(name) || rest !== 'gauge') problems.push(line);
      families.add((family = name));
    } else if (kind !== undefined) {
      if (name !== family || (kind === 'UNIT' && !name.endsWith(`_${rest}`))) problems.push(line);
    } else {
      const [whole, sample] = SAMPLE.exec(line) ?? [];
      const key = line.slice(0, line.lastIndexOf(' '));
      if (whole === undefined || sample !== family || seen.has(key)) problems.push(line);
      seen.add(key);
    }
  }
  return problems;
}
