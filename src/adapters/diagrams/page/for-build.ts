import { drawInPage } from './draw-in-page.ts';

/** Entry of the build's drawing page, which knows one font. */
Object.assign(globalThis, {
  drawInPage: (id: string, source: string) => drawInPage(id, source, 'ReadyroomDiagram, sans-serif'),
});
