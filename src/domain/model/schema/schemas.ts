import type { z } from 'zod';
import { AlertSource } from '../alert-source.ts';
import { Assessment } from '../assessment.ts';
import { FrameworkTexts } from '../framework-texts.ts';
import type { FileKind } from '../kinds.ts';
import { Communication, Exercise, FolderPage, Guide, OwnPage, SharedStep, Team } from '../pages.ts';
import { ReadinessChecklist } from '../readiness-item.ts';
import { IncidentRecord } from '../record.ts';
import { Regulations } from '../regulation.ts';
import { Roles } from '../role.ts';
import { RunbookMeta } from '../runbook.ts';
import { Site } from '../site.ts';
import { Synonyms } from '../synonym.ts';
import { ThreatReports } from '../threats/report.ts';

/** The schema of each kind's YAML: front matter, or the whole file. */
export const SCHEMAS = {
  site: Site,
  roles: Roles,
  regulations: Regulations,
  synonyms: Synonyms,
  reports: ThreatReports,
  framework: FrameworkTexts,
  runbook: RunbookMeta,
  folder: FolderPage,
  assessment: Assessment,
  readiness: ReadinessChecklist,
  record: IncidentRecord,
  exercise: Exercise,
  alerts: AlertSource,
  communication: Communication,
  step: SharedStep,
  team: Team,
  guide: Guide,
  page: OwnPage,
} as const satisfies Record<FileKind, z.ZodType>;
