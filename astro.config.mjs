import { defineConfig } from 'astro/config';
import { readyroom } from './src/integrations/readyroom.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  devToolbar: { enabled: false },
  integrations: [readyroom()],
});
