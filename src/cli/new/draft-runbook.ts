import { nearest } from '../../domain/words/nearest.ts';
import { askValue } from './ask-value.ts';
import { askOwner, askTitle, titleOf, type MakeDraft } from './draft.ts';
import { GENERAL_TEMPLATE, runbookTemplate, runbookTemplates } from './templates.ts';
import { fillRunbook } from './templates-fill.ts';

/** A runbook from a template, with the roles and severities of the programme. */
export const draftRunbook: MakeDraft = async (request) => {
  const { id, programme, values, terminal, today } = request;
  const templates = runbookTemplates();
  const from = await askValue(
    {
      option: 'from',
      text: `Template (${templates.join(', ')})`,
      fallback: templates.includes(id) ? id : GENERAL_TEMPLATE,
      problem(name) {
        if (templates.includes(name)) return undefined;
        const meant = nearest(name, templates);
        return meant ? `Did you mean "${meant}"?` : `There are ${templates.join(', ')}.`;
      },
    },
    values,
    terminal,
  );
  const template = runbookTemplate(from);
  const own = /^title: (.*)$/m.exec(template)?.[1];
  const title = await askTitle(request, from === id && own ? own : titleOf(id));
  const owner = await askOwner(request);
  const known = new Set(programme.roles.map((role) => role.id));
  const text = fillRunbook(template, {
    id,
    title,
    ...(from === GENERAL_TEMPLATE ? { incidentType: id } : {}),
    owner,
    today,
    role: (role) => (known.has(role) ? role : owner),
    severities: programme.site?.severities.map((severity) => severity.id) ?? [],
  });
  const notes = ['It is a draft: name your tools, read it aloud with the roles, then set "status: active".'];
  return { file: `runbooks/${id}.md`, text, notes };
};
