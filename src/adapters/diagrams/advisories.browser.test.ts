import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADVISORIES, ENDLESS } from '../../testing/diagrams/advisory-diagrams.ts';
import { openDrawingReader, type DrawingReader } from '../../testing/diagrams/drawing-reader.ts';
import { proveInert } from './prove-inert.ts';

let opened: DrawingReader;
let drawing: DrawingReader['drawing'];
let reader: DrawingReader['reader'];

beforeAll(async () => {
  opened = await openDrawingReader();
  ({ drawing, reader } = opened);
});
afterAll(() => opened?.close());

const PLAIN = 'flowchart TD\n a --> b';

describe.each(Object.entries(ADVISORIES))('%s', (_, source) => {
  it('harms neither the reader, nor what stands beside it, nor the picture that is drawn next', async () => {
    const before = await drawing.draw('dplain', PLAIN);
    const { svg } = await drawing.draw('dadvisory', source);
    expect(await drawing.draw('dplain', PLAIN)).toEqual(before);
    if (svg === undefined) return;
    expect(proveInert(svg)).toBeUndefined();
    const seen = await reader.evaluate(async (picture) => {
      const looks = () => {
        const of = (name: string) => {
          const { backgroundColor, display } = getComputedStyle(document.querySelector(name) as Element);
          return `${backgroundColor} ${display}`;
        };
        return [of('body'), of('p'), of('figure'), of('p + p')];
      };
      const show = (text: string) => (document.body.innerHTML = `<figure>${text}<p>x</p><p>y</p></figure>`);
      show('<svg></svg>');
      const plain = looks();
      show(picture);
      await new Promise((resolve) => setTimeout(resolve, 20));
      const view = globalThis as unknown as { harmed?: unknown };
      return { harmed: view.harmed, plain, painted: looks() };
    }, svg);
    expect(seen.harmed).toBeUndefined();
    expect(seen.painted).toEqual(seen.plain);
    expect(opened.asked).toEqual([]);
  });
});

/** What Mermaid itself refuses never meets our walls: those here are held by its grammar alone. */
it('draws all but those that Mermaid has no grammar for', async () => {
  const refused: string[] = [];
  for (const [name, source] of Object.entries(ADVISORIES))
    if ((await drawing.draw('dadvisory', source)).svg === undefined) refused.push(name);
  expect(refused).toEqual([
    'CVE-2026-41148: a class that paints the page',
    'CVE-2026-71437: a parent that is every object',
  ]);
});

it.each([
  ['a rule for what stands beside', '<svg id="q"><style>#q ~ *{background:lime !important}</style></svg>'],
])('would see %s', async (_, picture) => {
  const colour = await reader.evaluate((text) => {
    document.body.innerHTML = `<figure>${text}<p>x</p></figure>`;
    return getComputedStyle(document.querySelector('p') as Element).backgroundColor;
  }, picture);
  expect(colour).toBe('rgb(0, 255, 0)');
});

it.each(Object.entries(ENDLESS))('%s: comes to an end', async (_, source) => {
  const { svg, error } = await drawing.draw('dendless', source);
  expect(svg ?? error?.message).toBeTruthy();
});
