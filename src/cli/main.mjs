// Where a clone's command starts. Node takes a while to load what takes the types from sources: what it made of them before is
// looked for first, and for that, this one file has none.
import module from 'node:module';
import path from 'node:path';

const BESIDE_LIBRARIES = path.join(import.meta.dirname, '../../node_modules/.cache/readyroom');

module.enableCompileCache?.(path.resolve(process.env.READYROOM_CACHE || BESIDE_LIBRARIES, 'compiled'));
await import('./main.ts');
