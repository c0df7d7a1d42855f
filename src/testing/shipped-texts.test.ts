import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const textOf = (file: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../../content', file), 'utf8').replace(/\s+/g, ' ');

describe('the guides keep the founding ideas', () => {
  it.each<[string, string, RegExp[]]>([
    [
      'the exception of what spreads by itself',
      'human-and-machine-speed',
      [/WannaCry/, /NotPetya/, /automation must act before people/],
    ],
    [
      'signatures and learning against programs',
      'human-and-machine-speed',
      [/By signature \| By learning/, /Against automated attacks/],
    ],
    [
      'a duty beside operations',
      'security-operations-and-it-operations',
      [/A duty beside both: vulnerability management/],
    ],
    ['five functions that became six', 'csf-as-a-loop', [/From five functions to six/, /ID\.GV/]],
    ['further reading', 'what-security-operations-is-for', [/## Further reading.*\]\(/]],
  ])('%s', (_, guide, says) => {
    const text = textOf(`guides/${guide}.md`);
    expect(says.filter((one) => !one.test(text))).toEqual([]);
  });
});

describe('what a lawyer missed once is said', () => {
  it.each<[string, string, RegExp[]]>([
    ['annex lines, and Belgium', 'regulations.yml', [/sector 2\(c\)/, /sector 2\(d\)/, /\(CCB\)/]],
    ['people and controllers have stages', 'regulations.yml', [/id: gdpr-art-34/, /id: gdpr-processor/]],
    [
      'duties that are no breach law',
      'regulations.yml',
      [/id: us-state-breach-laws/, /id: customs-aeo/, /id: customer-contracts/, /id: cyber-insurance/],
    ],
    [
      'duties of other companies',
      'guides/notification-duties.md',
      [/UK GDPR/, /UK NIS/, /Cyber Resilience Act, Article 14/, /acquirer/],
    ],
    [
      'what nobody has settled',
      'guides/notification-duties.md',
      [/## Not settled.*CIRCIA/, /Cyberbeveiligingswet/],
    ],
    ['what follows for customers', 'communications/customer-notice.md', [/Likely consequences/]],
    [
      'two audiences, two messages',
      'communications/customer-notice.md',
      [/\(people-notice\.md\), and the two are never mixed/],
    ],
    ['a letter of the health plan', 'communications/health-plan-letter.md', [/hipaa-breach-notification/]],
    ['counsel approves', 'communications/regulator-notification.md', [/approver: legal-counsel/]],
    [
      'a mailbox that was read',
      'records/incident-phishing-2026-02.md',
      [/severity: SEV2/, /Article 33\(5\)/],
    ],
    ['a severity by the criteria', 'records/incident-credentials-2026-07.md', [/severity: SEV2/]],
    ['no payment to the sanctioned', '../runbooks/ransomware.md', [/result of the sanctions check/]],
    [
      'a flood holds data back, too',
      '../runbooks/distributed-denial-of-service.md',
      [/breach of availability/],
    ],
  ])('%s', (_, file, says) => {
    const text = textOf(file);
    expect(says.filter((one) => !one.test(text))).toEqual([]);
  });
});
