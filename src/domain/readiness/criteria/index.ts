import type { Criterion } from '../define-criterion.ts';
import { actionsOnTime } from './actions-on-time.ts';
import { alertsHaveRunbook } from './alerts-have-runbook.ts';
import { contactAtAnyHour } from './contact-at-any-hour.ts';
import { contactByTwoChannels } from './contact-by-two-channels.ts';
import { contactsGiven } from './contacts-given.ts';
import { controlsAnswered } from './controls-answered.ts';
import { controlsHaveTargets } from './controls-have-targets.ts';
import { dutyTemplates } from './duty-templates.ts';
import { escalationDeputies } from './escalation-deputies.ts';
import { evidenceGiven } from './evidence-given.ts';
import { evidenceUnexpired } from './evidence-unexpired.ts';
import { exemptionsExplained } from './exemptions-explained.ts';
import { fallbackGiven } from './fallback-given.ts';
import { functionHasRunbook } from './function-has-runbook.ts';
import { highGapsHaveActions } from './high-gaps-have-actions.ts';
import { keyControls } from './key-controls.ts';
import { rolesReachable } from './roles-reachable.ts';
import { runbookCommunicationStep } from './runbook-communication-step.ts';
import { runbookDutiesKnown } from './runbook-duties-known.ts';
import { runbookEscalation } from './runbook-escalation.ts';
import { runbookExercised } from './runbook-exercised.ts';
import { runbookFindingsOnTime } from './runbook-findings-on-time.ts';
import { runbookFirstFiveMinutes } from './runbook-first-five-minutes.ts';
import { runbookInForce } from './runbook-in-force.ts';
import { runbookOwner } from './runbook-owner.ts';
import { runbookPrerequisites } from './runbook-prerequisites.ts';
import { runbookReviewInDate } from './runbook-review-in-date.ts';
import { runbookRoles } from './runbook-roles.ts';
import { runbookRoutes } from './runbook-routes.ts';
import { runbookSeverityCriteria } from './runbook-severity-criteria.ts';
import { runbookTrigger } from './runbook-trigger.ts';
import { runbookTriggerOn } from './runbook-trigger-on.ts';
import { runbookVerification } from './runbook-verification.ts';
import { runbookWaysWalked } from './runbook-ways-walked.ts';
import { sharedStepsReviewed } from './shared-steps-reviewed.ts';
import { subcategoriesAssessed } from './subcategories-assessed.ts';

/** All criteria, in the order in which a lead would ask them. */
export const criteria: readonly Criterion[] = [
  functionHasRunbook,
  alertsHaveRunbook,
  keyControls,
  contactsGiven,
  fallbackGiven,
  contactAtAnyHour,
  contactByTwoChannels,
  escalationDeputies,
  rolesReachable,
  runbookInForce,
  runbookOwner,
  runbookReviewInDate,
  runbookExercised,
  runbookWaysWalked,
  runbookFindingsOnTime,
  runbookTrigger,
  runbookTriggerOn,
  runbookFirstFiveMinutes,
  runbookCommunicationStep,
  runbookEscalation,
  runbookSeverityCriteria,
  runbookPrerequisites,
  runbookRoles,
  runbookRoutes,
  runbookVerification,
  runbookDutiesKnown,
  dutyTemplates,
  sharedStepsReviewed,
  subcategoriesAssessed,
  controlsAnswered,
  controlsHaveTargets,
  exemptionsExplained,
  evidenceGiven,
  evidenceUnexpired,
  actionsOnTime,
  highGapsHaveActions,
];
