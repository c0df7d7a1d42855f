/**
 * What an editor says of a field whose schema says nothing more than its name: by its way from the file's top
 * (`alerts.rules`), else by its name.
 */
const WORDS: Readonly<Record<string, string>> = {
  actions: 'What is being done to raise the score',
  'actions.status': 'How far the action is',
  attack: 'Enterprise ATT&CK techniques that this is about',
  audience: 'Who reads the message',
  'alerts.id': 'Name of the source: the file name without .yml',
  'alerts.description': 'What this source watches',
  'alerts.rules': 'Detection rules of this source',
  'alerts.rules.id': 'Name of the rule within its source; triggers of runbooks say <alert source>/<rule id>',
  csf: 'CSF 2.0 subcategories that this serves',
  escalate_if: 'Signs that somebody higher must be raised',
  evidence: 'What shows that the answer is true',
  'assessment.evidence': 'What shows that the scores are true',
  findings: 'What was found wanting, and who mends it',
  'findings.status': 'How far the finding is',
  forms: 'Operating forms from content/teams that this is for',
  'record.forms': 'Operating forms from content/teams that took part',
  id: 'Equal to the file name without its ending; stable',
  'roles.roles.id': 'Name that other files use for the role; stable',
  'regulations.regulations.id': 'Name that runbooks use for the duty; stable',
  'readiness.items.id': 'Name of the item within its file; stable',
  incident_type: 'Kind of incident, such as web-shell; groups runbooks in lists',
  items: 'Checklist items that only a person can answer',
  jurisdiction: 'Where the duty holds',
  'guide.kind': 'concept explains, how-to leads through a task',
  'record.kind': 'Kind of exercise, or a real incident',
  note: 'What a reader should know of this besides',
  prerequisites: 'Access and tools that a responder needs',
  references: 'Sources to read further',
  regulations: 'Notification duties',
  related: 'Other runbooks that a responder may need',
  roles: 'Roles from content/roles.yml that take part',
  'roles.roles': 'Every role of the team',
  routes: 'Signs that it is another incident, and its runbook',
  runbooks: 'Runbooks that were used',
  severity: 'How bad the incident is, until more is known',
  description: 'One or two sentences',
  state: 'The answer, as of the day in checked',
  summary: 'One sentence for lists',
  tags: 'Words for lists and search',
  thresholds: 'Where scores and readiness turn; each has a default',
  tier: 'CSF Tier of the organisation: judged, never computed',
  title: 'Title as readers see it',
  triggers: 'Detection rules that lead to this runbook, <alert source>/<rule id>',
  url: 'Address, https:// or http://',
  version: 'Version of the runbook, such as 1.2.0',
};

/** Words for a field of a kind of file; `way` holds the names from the file's top to the field. */
export function fieldWords(kind: string, way: readonly string[]): string | undefined {
  const whole = [kind, ...way];
  for (let at = 0; at < whole.length; at += 1) {
    const words = WORDS[whole.slice(at).join('.')];
    if (words) return words;
  }
  return undefined;
}
