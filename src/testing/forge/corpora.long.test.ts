import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AS_EITHER, compareRecording, CORPORA } from './recording.ts';

describe.skipIf(!existsSync(CORPORA))(
  'the public libraries in ../shared/data/corpora (skipped where absent)',
  () => {
    it('our pages show of them what the forge shows, as runbooks and as guides', () => {
      const { judged, differences } = compareRecording('corpora.json', CORPORA, () => AS_EITHER);
      expect(differences).toEqual([]);
      expect(judged).toHaveLength(39);
    });
  },
);
