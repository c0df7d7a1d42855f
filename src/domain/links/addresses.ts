import { KINDS } from '../model/kinds.ts';

/**
 * Root-absolute addresses of pages; they are stable, other systems link to them. A base path is added when pages are written.
 * Source: Readyroom, pages and addresses.
 */
export const runbookAddress = (id: string): string => `${KINDS.runbook.page}${id}/`;

/** What of a runbook was walked; there is one where records say so. */
export const pathsAddress = (id: string): string => `${runbookAddress(id)}paths/`;

/** `trigger`: `<source>/<rule>`, as runbooks write it. */
export const alertAddress = (trigger: string): string => `${KINDS.alerts.page}${trigger}/`;

/** `slug`: `detect` */
export const functionAddress = (slug: string): string => `/functions/${slug}/`;

/** A function, category or subcategory: `DE`, `DE.CM`, `DE.CM-01`. */
export const maturityAddress = (id: string): string => `/maturity/${id}/`;

/** A folder below `runbooks/`, by its path as `folderName` has it. */
export const folderAddress = (path: string): string => `${KINDS.folder.page}${path}/`;

export const readinessAddress = (slug: string): string => `${KINDS.readiness.page}${slug}/`;
export const techniqueAddress = (id: string): string => `/techniques/${id}/`;
export const recordAddress = (id: string): string => `${KINDS.record.page}${id}/`;
export const exerciseAddress = (id: string): string => `${KINDS.exercise.page}${id}/`;
export const roleAddress = (id: string): string => `${KINDS.roles.page}#${id}`;
export const teamAddress = (id: string): string => `${KINDS.team.page}${id}/`;
export const guideAddress = (id: string): string => `${KINDS.guide.page}${id}/`;
/** A page of the team's own. */
export const ownAddress = (id: string): string => `${KINDS.page.page}${id}/`;
export const communicationAddress = (id: string): string => `${KINDS.communication.page}${id}/`;
export const stepAddress = (id: string): string => `${KINDS.step.page}${id}/`;

/** A control's assessment; the pages of its subcategories show its rubric and evidence too, under `#<id>`. */
export const controlAddress = (id: string): string => `${KINDS.assessment.page}${id}/`;

/** A rule of `readyroom check`: `runbook/unknown-role`. */
export const ruleAddress = (code: string): string => `/reference/rules/${code}/`;
export const regulationAddress = (id: string): string => `${KINDS.regulations.page}#${id}`;

/** Roles, contacts and fallback channels. */
export const rolesAddress = KINDS.roles.page;
