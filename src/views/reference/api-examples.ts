/** Examples of the API's page: each ends with an `answer`, and a test runs them against a server. `SITE` is the site's address. */
export const API_EXAMPLES: readonly { title: string; code: string }[] = [
  {
    title: 'A chat bot: which runbook is for this alert?',
    code: `const site = 'SITE';
const { alerts } = await (await fetch(new URL('api/v1/alerts.json', site))).json();
const alert = alerts.find(({ id }) => id === 'ALERT');
const [runbook] = alert?.runbooks ?? [];
const answer = runbook
  ? \`\${runbook.title}: \${new URL(runbook.href.slice(1), site)}\`
  : 'No runbook answers this alert.';`,
  },
  {
    title: 'A bot that asks for the first steps',
    code: `const site = 'SITE';
const { runbook } = await (await fetch(new URL('api/v1/runbooks/RUNBOOK.json', site))).json();
const steps = new Map(runbook.steps.map((step) => [step.key, step]));
const first = steps.get(runbook.start);
const answer = [...runbook.firstMinutes, first && \`then \${first.title} (\${first.roles.join(', ')})\`];`,
  },
  {
    title: 'A SIEM: a table of alerts and addresses, fetched each night',
    code: `const site = 'SITE';
const table = await (await fetch(new URL('api/v1/lookup.csv', site))).text();
const [heads, ...rows] = table.trimEnd().split('\\r\\n');
const answer = \`\${rows.length} rows of \${heads.split(',').length} columns\`;`,
  },
  {
    title: 'A pipeline: stop while a function is blocked',
    code: `const site = 'SITE';
const { functions } = await (await fetch(new URL('api/v1/readiness.json', site))).json();
const blocked = functions.filter(({ state }) => state === 'blocked').map(({ title }) => title);
const answer = blocked.length > 0 ? \`Blocked: \${blocked.join(', ')}\` : 'Nothing is blocked.';`,
  },
];
