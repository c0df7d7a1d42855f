import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtNumbers, phoneNumbers } from './phone-numbers.ts';

const dials = (text: string) => phoneNumbers(text).map(({ dial }) => dial);

describe('phoneNumbers', () => {
  it.each([
    ['Call +49 30 901820-22 now.', '+493090182022'],
    ['the duty line, +44 1632 960150. Legal counsel', '+441632960150'],
    ['(+44 1632 960150)', '+441632960150'],
    ['+49 (0)30 901820', '+4930901820'],
    ['+49 (0) 30 901820', '+4930901820'],
    ['+1 (555) 010-0100', '+15550100100'],
    ['+1-555-010-0100', '+15550100100'],
    ['+33 1 99 00 12 34', '+33199001234'],
    ['+34 910 123 456', '+34910123456'],
    ['+493090182022', '+493090182022'],
    ['+49 30/901820', '+4930901820'],
    ['Tel.:+49 30 901820', '+4930901820'],
    ['+49\u00a030\u00a0901820', '+4930901820'],
    ['free of charge: 0800 123456', '0800123456'],
    ['0800-1234567', '08001234567'],
    ['0800 1234567.', '08001234567'],
    ['1-800-555-0199', '18005550199'],
    ['1 (888) 555-0199', '18885550199'],
    ['Tel. 030 901820', '030901820'],
    ['Telefon: 030/901820', '030901820'],
    ['call (0161) 496 0000', '01614960000'],
    ['dial 0049 30 901820', '004930901820'],
    ['Hotline 01632 960199, all day', '01632960199'],
  ])('%s', (text, dial) => expect(dials(text)).toEqual([dial]));

  it.each([
    '2026-11-28',
    '28.11.2026',
    '+02:00',
    '2026-11-28T03:04:05+01:00',
    '10.0.0.1',
    '192.168.100.200:8080',
    '10.20.30.0/24',
    'INC-0800123456',
    'INC0800 123456',
    'CHG-2026-0800 123456',
    'T1566.001',
    'CVE-2026-0800123',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    '0800123',
    '0x0800 123456',
    'event ids 4624 4625 4672',
    'ports 1024 49152 65535',
    'at 0800 1200 and 1600 hours',
    '+1 000 000 EUR',
    '+200 000 000',
    '+52.520008',
    '+20261128',
    'score +0.25 and +12',
    'x+4930901820',
    'a=+49 30 901820',
    'user+4930901820@example.org',
    'https://example.org/+4930901820',
    'https://example.org/?n=+4930901820',
    '030 901820',
    'ID 0161 496 0000',
    'call 0 for help',
    'call 12345 users',
    'recall 030 901820',
    '+49 30 901820x',
    '+49 30 901820 %'.replace(' %', '%'),
    '0800-CALL-NOW',
    '+4930901820123456789',
    '#0800 123456',
    'ISBN 978-3-16-148410-0',
    'DE89 3704 0044 0532 0130 00',
    '1,800,555',
    '1-800',
    'S-1-5-21-1004336348-1177238915-682003330-512',
    '1 800 5550199 rows',
    'KB5034441',
    '00:11:22:33:44:55',
    '0800:1234567',
  ])('%s holds none', (text) => expect(dials(text)).toEqual([]));

  it('several in a row are several', () =>
    expect(dials('+49 30 901820, +49 30 901821 or 0800 123456')).toEqual([
      '+4930901820',
      '+4930901821',
      '0800123456',
    ]));
});

describe('cutAtNumbers', () => {
  it('loses nothing, and dials only digits of the text', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('+49 30 901820', '0800 123456', 'call 030 90', ' ', '-', '+'),
            fc.string(),
          ),
        ),
        (pieces) => {
          const text = pieces.join('');
          const parts = cutAtNumbers(text);
          expect(parts.map((part) => part.text).join('')).toBe(text);
          for (const { text: own, dial } of parts) {
            if (dial === undefined) continue;
            expect(dial).toMatch(/^\+?\d{7,17}$/);
            expect(own).not.toMatch(/[\p{L}\n]/u);
          }
        },
      ),
    ));

  it('takes no longer for long rows of digits', () => {
    const text = '+1 2-3.4/'.repeat(20_000);
    expect(
      cutAtNumbers(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
