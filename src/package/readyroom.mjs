#!/usr/bin/env node
// Any Node can read this file; what it starts needs Node 20.11 or newer.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 20 || (major === 20 && minor >= 11)) import(new URL('../code/main.mjs', import.meta.url).href);
else {
  process.stderr.write(`Readyroom needs Node 20.11 or newer. This is ${process.versions.node}.\n`);
  process.exitCode = 1;
}
