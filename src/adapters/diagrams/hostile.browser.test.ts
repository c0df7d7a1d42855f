import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE } from '../../testing/diagrams/hostile-diagrams.ts';
import { openDrawingReader, type DrawingReader } from '../../testing/diagrams/drawing-reader.ts';
import { proveInert } from './prove-inert.ts';
import { findUnsafe } from './unsafe-source.ts';

let opened: DrawingReader;
let drawing: DrawingReader['drawing'];
let reader: DrawingReader['reader'];

beforeAll(async () => {
  opened = await openDrawingReader();
  ({ drawing, reader } = opened);
});
afterAll(() => opened?.close());

it('holds at least thirty', () => expect(Object.keys(HOSTILE).length).toBeGreaterThanOrEqual(30));

/** Drawn although the source would be refused before: the second and third wall are tested here. */
describe.each(Object.entries(HOSTILE))('%s', (_, source) => {
  it('executes nothing, loads nothing and leads nowhere bad', async () => {
    const { svg } = await drawing.draw('dhostile', source);
    if (svg === undefined) return;
    expect(proveInert(svg)).toBeUndefined();
    const harm = await reader.evaluate(async (html) => {
      const view = globalThis as unknown as { harmed?: unknown; alert: unknown };
      view.alert = () => (view.harmed = 'alert');
      document.body.innerHTML = html;
      for (const element of document.querySelectorAll('*')) {
        for (const type of ['mouseover', 'focus', 'load', 'error', 'begin'])
          element.dispatchEvent(new Event(type, { bubbles: true }));
        if (element.localName === 'a' && !/^(#|\/(?!\/)|https:)/.test(element.getAttribute('href') ?? '#'))
          view.harmed = element.outerHTML;
        else if (element.localName !== 'a')
          element.dispatchEvent(new MouseEvent('click', { bubbles: false }));
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
      return view.harmed;
    }, svg);
    expect(harm).toBeUndefined();
    expect(opened.asked).toEqual([]);
  });
});

it('says why to the author, where the source shows what it is after', () => {
  const unsaid = Object.entries(HOSTILE).filter(([, source]) => !findUnsafe(source));
  expect(unsaid.map(([name]) => name)).toMatchInlineSnapshot(`
    [
      "entity-encoded tag",
    ]
  `);
});
