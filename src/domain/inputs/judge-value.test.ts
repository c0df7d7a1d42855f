import { expect, it } from 'vitest';
import type { InputKind } from '../model/input.ts';
import { judgeValue } from './judge-value.ts';

it.each<[InputKind, string[], string[]]>([
  [
    'hostname',
    ['ws-0142', 'a.b.example.org', '10-a'],
    ['-a', 'a-', 'a b', 'a..b', 'a;b', '', 'é', 'a'.repeat(64)],
  ],
  [
    'ip',
    ['192.0.2.7', '2001:db8::1', '::1', '::ffff:192.0.2.7'],
    ['256.1.1.1', '1.2.3', '1.2.3.4/8', ':::', '1::2::3', 'a'],
  ],
  [
    'cidr',
    ['192.0.2.0/24', '2001:db8::/32', '0.0.0.0/0'],
    ['192.0.2.0', '192.0.2.0/33', '::/129', '1.2.3.4/8/8', '1.2.3.4/'],
  ],
  ['domain', ['example.org', 'xn--a.example'], ['example', '192.0.2.7', 'a b.org']],
  [
    'url',
    ['https://example.org/a?b=c', 'HTTP://example.org'],
    ['ftp://a.org', 'https://', 'https://a b', 'javascript:alert(1)'],
  ],
  ['email', ['a.b@example.org', "o'b@example.org"], ['a@', '@b', 'a b@c.org', 'a"@b.org']],
  ['upn', ['a.b@example.org'], ['a.b', 'a@b@c d']],
  ['sha256', ['a'.repeat(64), 'A0'.repeat(32)], ['a'.repeat(63), 'g'.repeat(64)]],
  ['aws-account', ['123456789012'], ['12345678901', '1234-5678-9012']],
  [
    'arn',
    ['arn:aws:iam::123456789012:user/deploy', 'arn:aws:s3:::bucket/a'],
    ['arn:aws:iam', 'arn:aws:iam::1:x', 'arn:aws:iam::123456789012:a;b'],
  ],
  [
    'datetime',
    ['2026-08-01', '2026-08-01T08:15Z', '2026-08-01 08:15:30+02:00'],
    ['08:15', '2026-13-01', '2026-08-01T08', 'now'],
  ],
  ['text', ['any words; here'], ['a\nb', 'a\u202Eb', ' a', 'a\u0000', 'a'.repeat(501), 'a\u200Bb']],
  ['choice', ['one'], ['three', '']],
])('%s', (kind, right, wrong) => {
  const judge = (value: string) => judgeValue({ kind, choices: ['one', 'two'] }, value);
  expect(right.filter((value) => judge(value) !== undefined)).toEqual([]);
  expect(wrong.filter((value) => judge(value) === undefined)).toEqual([]);
});
