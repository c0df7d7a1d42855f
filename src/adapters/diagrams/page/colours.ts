import { DIAGRAM_COLOURS } from '../../../domain/diagrams/diagram-colours.ts';
import { lightColour } from '../../../domain/diagrams/mermaid-config.ts';

type Rgb = [number, number, number];

/** A colour in light and in dark, `#rrggbb` each. */
export type Pair = readonly [light: string, dark: string];

const NAMES = new Map([...DIAGRAM_COLOURS].map(([name, [light]]) => [light, name]));

/** What a computed colour becomes in light and in dark; undefined where it is none or shows through. */
export function pairOf(computed: string): Pair | undefined {
  const colour = readColour(computed);
  if (!colour || colour.alpha < 0.5) return undefined;
  return DIAGRAM_COLOURS.get(NAMES.get(colour.hex) ?? '') ?? [colour.hex, mirror(colour.hex)];
}

/** Writes colours so that one picture serves light and dark: names for the theme's own, pairs for all others. */
export interface Palette {
  /** A computed colour as CSS for the picture. */
  write(computed: string): string;
  /** A colour of its own in light and in dark. */
  writePair(pair: Pair): string;
  /** Definitions of the names that some CSS uses. */
  definitions(css: string): string;
}

export function openPalette(): Palette {
  const used = new Map<string, string>();
  const name = (hex: string): string => {
    const known = NAMES.get(hex);
    const key = known ?? `x${hex.slice(1)}`;
    if (known) {
      const [light, dark] = DIAGRAM_COLOURS.get(known) as readonly [string, string];
      used.set(key, `var(--diagram-${known},light-dark(${light},${dark}))`);
    } else used.set(key, `light-dark(${hex},${mirror(hex)})`);
    return `var(--d-${key})`;
  };
  name(lightColour('text'));
  return {
    write(computed) {
      const colour = readColour(computed);
      if (!colour) return computed.startsWith('context-') ? computed : 'none';
      const { hex, alpha } = colour;
      if (alpha === 0) return 'none';
      return alpha === 1
        ? name(hex)
        : `color-mix(in srgb,${name(hex)} ${Math.round(alpha * 100)}%,transparent)`;
    },
    writePair([light, dark]) {
      const key = `y${light.slice(1)}${dark.slice(1)}`;
      used.set(key, `light-dark(${light},${dark})`);
      return `var(--d-${key})`;
    },
    definitions: (css) =>
      [...used]
        .filter(([key]) => css.includes(`var(--d-${key})`))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => `--d-${key}:${value}`)
        .join(';'),
  };
}

function readColour(computed: string): { hex: string; alpha: number } | undefined {
  const numbers = (/^rgba?\(([^)]+)\)$/.exec(computed)?.[1] ?? /^color\(srgb ([^)]+)\)$/.exec(computed)?.[1])
    ?.match(/[\d.e-]+/g)
    ?.map(Number);
  if (!numbers || numbers.length < 3) return undefined;
  const unit = computed.startsWith('color(') ? 255 : 1;
  const hex = `#${numbers
    .slice(0, 3)
    .map((value) =>
      Math.round(value * unit)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
  return { hex, alpha: numbers[3] ?? 1 };
}

/** The same hue with its lightness turned over, so that what was legible on a light page is so on a dark one. */
export function mirror(hex: string): string {
  const [l, a, b] = toOklab(hex);
  return fromOklab([Math.min(0.97, Math.max(0.2, 1.14 - l)), a, b]);
}

function toOklab(hex: string): Rgb {
  const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)) as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Rgb): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels
    .map((value) =>
      Math.round(255 * gamma(Math.min(1, Math.max(0, value))))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const gamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
