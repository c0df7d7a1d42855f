/** The parts of the clone's manifest that a package's is made of. */
export interface CloneManifest {
  name: string;
  version: string;
  description: string;
  license: string;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional: boolean }>;
  publishConfig: Record<string, unknown>;
}

/** What runs beside our code; all else is in the bundles or needed only to make them. */
const BESIDE = ['pagefind'];

/** The manifest of the package. Unless it is a release it is private: npm refuses to publish it. */
export function packageManifest(clone: CloneManifest, release: boolean): Record<string, unknown> {
  const { name, version, description, license, peerDependencies, peerDependenciesMeta, publishConfig } =
    clone;
  return {
    name,
    version,
    description,
    license,
    ...(release ? { publishConfig } : { private: true }),
    type: 'module',
    bin: { readyroom: 'bin/readyroom.mjs' },
    exports: {
      '.': { types: './types/index.d.ts', default: './code/index.mjs' },
      './schemas/*': './carried/pages/client/schemas/*',
      './package.json': './package.json',
    },
    files: ['bin', 'code', 'types', 'carried', 'CHANGELOG.md', 'NOTICE', 'LIBRARIES.txt'],
    engines: { node: '>=20.11' },
    dependencies: Object.fromEntries(BESIDE.map((each) => [each, clone.dependencies[each]])),
    peerDependencies,
    peerDependenciesMeta,
  };
}
