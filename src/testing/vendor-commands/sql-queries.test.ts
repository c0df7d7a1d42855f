import { describe, expect, it } from 'vitest';
import { parseSoql, prepareTrino } from './parse-sql.ts';
import { readCodeBlocks } from './read-code-blocks.ts';

/** Tables of Salesforce; every other query of the content is asked in Athena. */
const SALESFORCE = /\bFROM (?:LoginHistory|EventLogFile)\b/;

/** A query that does not parse is found out at three in the morning, by the one who needs its answer. */
describe('SQL of the shipped content', async () => {
  const parseTrino = await prepareTrino();
  const blocks = readCodeBlocks('sql');
  const parse = (code: string) => (SALESFORCE.test(code) ? parseSoql(code) : parseTrino(code));

  it('parses as the language of the service that is asked', () => {
    expect(blocks.flatMap(({ place, code }) => parse(code).map((fault) => `${place} ${fault}`))).toEqual([]);
    expect(blocks.filter(({ code }) => SALESFORCE.test(code))).toHaveLength(2);
    expect(blocks.length).toBeGreaterThan(9);
  });

  it.each([
    ['SELECT eventtime FROM cloudtrail_logs WHERE eventtime > ', 1],
    ["SELECT eventtime FROM cloudtrail_logs\nWHERE eventname IN ('StopLogging' ORDER BY eventtime", 2],
    ['SELECT count(* FROM cloudtrail_logs', 1],
    ['SELECT a FROM b GROUP BY 1 LIMIT many', 1],
    ['fields @timestamp | sort @timestamp asc', 1],
  ])('refuses %s', (code, line) => expect(parseTrino(code)[0]).toMatch(new RegExp(`^line ${line}: `)));
  it.each([
    'SELECT Id FROM LoginHistory WHERE LoginTime = LAST_N_DAYS:',
    "SELECT Id FROM EventLogFile WHERE EventType IN ('API'",
    'SELECT Id, FROM LoginHistory',
  ])('refuses %s', (code) => expect(parseSoql(code)).toEqual(['no SOQL']));
});
