/** What a page can say of itself; `other` is metadata too, but has no place of its own in a draft. */
export type MetaField =
  | 'owner'
  | 'team'
  | 'author'
  | 'severity'
  | 'priority'
  | 'threat'
  | 'version'
  | 'reviewed'
  | 'updated'
  | 'interval'
  | 'tags'
  | 'tlp'
  | 'language'
  | 'other';

/** Names of each field in the languages that libraries are written in. */
const NAMES: Readonly<Record<MetaField, string>> = {
  owner:
    'owner, owners, owned by, ownership, responsible, responsible team, responsible role, responsible party, responsible person, accountable, maintainer, maintainers, maintained by, custodian, verantwortlich, verantwortliche, verantwortlicher, verantwortliche rolle, verantwortung, zuständig, zuständigkeit, zuständige stelle, eigentümer, inhaber, propriétaire, responsable, pilote, équipe responsable, propietario, propietaria, dueño, encargado, equipo responsable, proprietario, responsabile, proprietário, responsável, eigenaar, verantwoordelijke, 负责人, 所有者, 責任者, 担当, 担当者, владелец, ответственный',
  team: 'team, owning team, squad, owner team, équipe, equipo',
  author:
    'author, authors, written by, created by, prepared by, creator, autor, autoren, verfasser, ersteller, erstellt von, auteur, auteurs, rédacteur, rédigé par, autora, autores, autore, autori',
  severity:
    'severity, sev, severity level, schweregrad, kritikalität, criticality, sévérité, gravité, criticité, niveau de gravité, niveau de sévérité, niveau de criticité, severidad, gravedad, criticidad, nivel de severidad, nivel de gravedad, gravità, severità, criticità, severidade, gravidade, criticidade, ernst, 严重程度, 严重性, 严重级别, 重要度, 深刻度, критичность, серьёзность, серьезность',
  priority:
    'priority, prio, priorität, priorité, prioridad, prioridade, priorità, prioriteit, 优先级, 優先度, приоритет',
  threat:
    'threat, threat level, threat severity, risk, risk level, risk rating, impact, impact level, urgency, bedrohungsstufe, risiko, risikostufe, dringlichkeit, auswirkung, niveau de menace, niveau de risque, urgence, nivel de amenaza, nivel de riesgo, riesgo, urgencia',
  version:
    'version, revision, release, rev, ver, version number, version no, current version, versionsnummer, versión, versione, versão, versie, 版本, バージョン, версия',
  reviewed:
    'last reviewed, reviewed, last review, review date, date reviewed, reviewed on, reviewed at, last reviewed on, last review date, date of last review, review, zuletzt geprüft, geprüft am, letzte prüfung, letzte überprüfung, überprüft am, zuletzt überprüft, prüfdatum, dernière revue, dernière révision, dernière relecture, revu le, révisé le, date de révision, date de revue, última revisión, revisado, revisado el, fecha de revisión, ultima revisione, última revisão, laatst beoordeeld',
  updated:
    'last updated, updated, last update, last updated on, last modified, modified, date modified, date updated, updated on, updated at, update date, lastmod, last change, last changed, last edited, revision date, date, stand, aktualisiert, aktualisiert am, zuletzt aktualisiert, letzte änderung, letzte aktualisierung, geändert am, datum, mise à jour, dernière mise à jour, mis à jour le, date de mise à jour, última actualización, última modificación, actualizado, actualizado el, fecha, fecha de actualización, ultimo aggiornamento, última atualização, laatst bijgewerkt',
  interval:
    'review interval, review cycle, review frequency, review cadence, review period, review schedule, reviewed every, update frequency, update cycle, prüfintervall, überprüfungsintervall, prüfzyklus, überprüfungszyklus, revisionszyklus, fréquence de révision, fréquence de revue, cycle de révision, cycle de revue, frecuencia de revisión, ciclo de revisión',
  tags: 'tags, tag, keywords, categories, category, labels, topics, kategorie, kategorien, schlagworte, schlagwörter, stichworte, stichwörter, mots clés, catégorie, catégories, étiquettes, palabras clave, categoría, categorías, etiquetas',
  tlp: 'tlp, tlp label, tlp level, tlp marking, traffic light protocol, classification, marking, sensitivity, klassifizierung, einstufung, vertraulichkeit, clasificación, confidentialité, confidencialidad',
  language: 'lang, language, locale, sprache, langue, idioma, lingua, taal',
  other:
    'title, name, titel, titre, título, titolo, summary, description, purpose, objective, beschreibung, zusammenfassung, zweck, ziel, résumé, resumen, descripción, objectif, objetivo, status, state, zustand, statut, état, estado, id, reference, ref, number, approver, approved, approved by, approval, approvals, approval date, freigabe, freigegeben von, freigegeben am, approuvé par, aprobado por, reviewer, reviewers, reviewed by, scope, geltungsbereich, portée, alcance, audience, target audience, zielgruppe, next review, next review date, nächste prüfung, nächste überprüfung, prochaine revue, próxima revisión, created, created on, creation date, date created, effective date, expiry date, erstellt am, créé le, creado el, platform, platforms, environment, mitre, mitre attack, mitre attck, attack, attck, technique, techniques, tactic, tactics, mitre technique, mitre techniques, mitre tactics, mitre attck tactics, applicable techniques, department, abteilung, contact, contacts, kontakt, poc, point of contact, on call, escalation, escalation path, escalation contact, eskalation, sla, response time, rto, rpo, mttr, type, typ, tipo, incident type, data source, data sources, log source, log sources, trigger, use case, distribution, related, related playbooks, tools, estimated time, applies to, layout',
};
const squash = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const FIELDS = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.split(', ').map((name) => [squash(name), field as MetaField] as const),
  ),
);
/** What stands before a name or behind it and does not change what it names. */
const BEFORE =
  /^(?:the|primary|default|overall|initial|typical|base|inherent|incident|alert|playbook|runbook|document|doc|process|procedure|sop|content|usecase|page)/;
const BEHIND =
  /(?:level|rating|classification|range|value|information|date|number|name|label|s|en|e|r|in|innen)$/;

/** The field that some words are the name of: `Playbook Owner(s)`, `last_reviewed`, `Schweregrad:`, `Owner / Team`. */
export function metaKey(words: string): MetaField | undefined {
  if (words.length > 60) return undefined;
  const plain = words.replace(/\([^)]*\)/g, ' ').replace(/[:：=]+\s*$/, '');
  const [whole, first] = [plain, plain.split(/\s*(?:[/&+,]|\s(?:and|und|et|y|or)\s)\s*/u)[0] ?? ''].map(
    squash,
  );
  return named(whole ?? '') ?? (first === whole ? undefined : named(first ?? ''));
}

function named(word: string): MetaField | undefined {
  if (word === '' || word.length > 40) return undefined;
  const bare = word.replace(BEFORE, '');
  for (const one of [word, bare, bare.replace(BEHIND, ''), word.replace(BEHIND, '')]) {
    const field = FIELDS.get(one);
    if (field) return field;
  }
  return undefined;
}
