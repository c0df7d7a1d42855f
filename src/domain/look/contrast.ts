/** Red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number];

/** `#2442c4` → its parts. */
function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hexOf(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of the one colour laid over the other, as `color-mix(in srgb, …)` does. */
export function mix(colour: string, share: number, ground: string): string {
  const over = rgbOf(colour);
  const under = rgbOf(ground);
  const part = (at: 0 | 1 | 2) => over[at] * share + under[at] * (1 - share);
  return hexOf([part(0), part(1), part(2)]);
}

/** Ratio of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = rgbOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
