import { inRepository } from './file-uri.ts';
import { countFindings } from './json.ts';
import type { PresentedFinding } from './present.ts';
import { printable } from './printable.ts';

const FAILS = { error: true, warning: false, info: false };

/** `check --format junit`: a case for each finding, in a suite for each file; errors are failures, others skipped with their words. */
export function reportJunit(findings: readonly PresentedFinding[], prefix: string): string {
  const files = Map.groupBy(findings, ({ file }) => file);
  const suites = [...files].map(([file, own]) => {
    const cases = own.map((finding) => testCase(finding, inRepository(prefix, file)));
    const counts = countFindings(own);
    return `  <testsuite name="${escape(file)}" tests="${own.length}" failures="${counts.error}" skipped="${own.length - counts.error}">\n${cases.join('')}  </testsuite>\n`;
  });
  const whole =
    suites.join('') ||
    '  <testsuite name="readyroom" tests="1" failures="0" skipped="0">\n    <testcase classname="readyroom" name="nothing found"/>\n  </testsuite>\n';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="readyroom">\n${whole}</testsuites>\n`;
}

function testCase({ code, severity, message, hint, line }: PresentedFinding, file: string): string {
  const words = escape(`${file}:${line ?? 1} ${message}\n${hint}`);
  const inner = FAILS[severity]
    ? `<failure type="${escape(code)}" message="${escape(message)}">${words}</failure>`
    : `<skipped message="${severity}: ${escape(message)}"/>`;
  return `    <testcase classname="${escape(code)}" name="${escape(`${file}:${line ?? 1}`)}" file="${escape(file)}" line="${line ?? 1}">${inner}</testcase>\n`;
}

/** Also a line end: in an attribute a reader would make a blank of it. */
function escape(text: string): string {
  return printable(text)
    .replace(/[&<>"\n]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}
