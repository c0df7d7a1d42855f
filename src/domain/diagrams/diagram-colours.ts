/** Colours of diagrams by what they mean: light, dark. A page overrides one by `--diagram-<name>`. */
const ROLES = {
  text: ['#1b2430', '#e7ebf1'],
  muted: ['#596575', '#9ba8b9'],
  line: ['#566272', '#93a0b2'],
  border: ['#8391a3', '#67768b'],
  fill: ['#eef2f8', '#222d3b'],
  group: ['#f7f9fb', '#18202b'],
  groupline: ['#c9d2dc', '#3b4758'],
  page: ['#fffffe', '#12181f'],
  note: ['#fff5d1', '#3b3312'],
  noteline: ['#c4a02a', '#a98c30'],
  accent: ['#dae6ff', '#1e3562'],
  accentline: ['#2e60c7', '#7ca6ff'],
  bad: ['#fcdfdc', '#5b211e'],
  badline: ['#bf352b', '#f18c83'],
} as const satisfies Record<string, readonly [string, string]>;

const HUES = [215, 160, 35, 275, 350, 190, 85, 315, 20, 245, 130, 55];

/** Twelve fills that the text colour is legible on, and twelve strong ones of the same hues for lines and bars. */
const SCALE = HUES.flatMap((hue, i): [string, [string, string]][] => [
  [`c${i + 1}`, [hsl(hue, 0.62, 0.87), hsl(hue, 0.42, 0.25)]],
  [`s${i + 1}`, [hsl(hue, 0.55, 0.4), hsl(hue, 0.6, 0.7)]],
]);

export const DIAGRAM_COLOURS: ReadonlyMap<string, readonly [light: string, dark: string]> = new Map([
  ...(Object.entries(ROLES) as [string, readonly [string, string]][]),
  ...SCALE,
]);

function hsl(hue: number, saturation: number, lightness: number): string {
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    const value =
      lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(255 * value)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
