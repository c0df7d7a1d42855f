import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PRODUCT } from '../../adapters/disk/product.ts';
import { PUBLISHERS } from './repository-files.ts';
import { templatesIn } from './templates.ts';

/** The policy that every page carries itself. */
const layout = readFileSync(path.join(PRODUCT, 'src/layouts/Page.astro'), 'utf8');
const [, first = '', second = ''] = /const policy =\s+"([^"]*)" \+\s+"([^"]*)";/.exec(layout) ?? [];
const POLICY = `${first}${second}; frame-ancestors 'none'`;

it.each(PUBLISHERS)(
  '%s: carries the policy of the pages, types that hold, and no worker that is kept',
  (host) => {
    const text = [...templatesIn(`hosting/${host}`).values()].join('\n');
    expect(POLICY).toMatch(/^default-src 'none'; script-src /);
    expect(text).toContain(POLICY);
    expect(text).toMatch(/X-Content-Type-Options:? "?nosniff|"ContentTypeOptions": \{ "Override": true \}/);
    expect(text).toMatch(/no-cache/);
    // What has no digest in its name is never kept for long.
    expect(text).not.toMatch(/\/fonts/);
  },
);

it.each(PUBLISHERS)('%s: asks for a sign-in', (host) => {
  const text = [...templatesIn(`hosting/${host}`).values()].join('\n');
  expect(text).toMatch(/auth_basic|basicauth|AuthType|sign in/);
});
