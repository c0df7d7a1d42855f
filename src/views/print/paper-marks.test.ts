import { expect, it } from 'vitest';
import { marginRules, styleText } from './paper-marks.ts';

it.each([
  ['plain words', 'Version 1.2', '"Version 1.2"'],
  ['what would end a string or an element', '"}</style>\\', '"\\22 \\7d \\3c \\2f style\\3e \\5c "'],
  ['other letters', 'Überfall 🚨', '"\\dc berfall \\1f6a8 "'],
])('%s', (_, text, wanted) => expect(styleText(text)).toBe(wanted));

it('puts the label above and below on every page of the sheet, with page numbers', () => {
  const rules = marginRules({
    name: 'phishing',
    tlp: 'AMBER+STRICT',
    title: 'x'.repeat(200),
    facts: '',
    today: '2026-01-02',
    sample: false,
  });
  expect(rules.match(/"TLP:AMBER\+STRICT"/g) ?? rules.match(/TLP\\3a AMBER\+STRICT/g)).toHaveLength(2);
  expect(rules).toContain('counter(page) " / " counter(pages)');
  expect(rules).toContain('.sheet-phishing{page:sheet-phishing}');
  expect(rules).not.toContain('x'.repeat(81));
});
