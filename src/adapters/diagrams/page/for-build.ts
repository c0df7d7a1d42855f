import { copyConfig } from './copy-config.ts';
import { drawInPage } from './draw-in-page.ts';

/** Entry of the build's drawing page, which knows one font. */
Object.assign(globalThis, {
  copyConfig: (config: object) => copyConfig(config),
  drawInPage: (id: string, source: string) => drawInPage(id, source, 'ReadyroomDiagram, sans-serif'),
});
