import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The measure of a check: reads and parses every Markdown file below a folder with remark, and nothing else. */
const root = process.argv[2] ?? '.';
const remark = unified().use(remarkParse).use(remarkGfm).freeze();
for (const file of globSync('**/*.md', { cwd: root }))
  remark.parse(readFileSync(path.join(root, file), 'utf8'));
