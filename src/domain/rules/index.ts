import type { Rule } from './define-rule.ts';
import { alertNoRunbook } from './alert/no-runbook.ts';
import { assessmentActionDisagrees } from './assessment/action-disagrees.ts';
import { assessmentActionOverdue } from './assessment/action-overdue.ts';
import { assessmentDuplicateDate } from './assessment/duplicate-date.ts';
import { assessmentEvidenceExpired } from './assessment/evidence-expired.ts';
import { assessmentFloorOffScale } from './assessment/floor-off-scale.ts';
import { assessmentHistoryOutOfOrder } from './assessment/history-out-of-order.ts';
import { assessmentLevelOffScale } from './assessment/level-off-scale.ts';
import { assessmentLevelsIncomplete } from './assessment/levels-incomplete.ts';
import { assessmentLocalEvidence } from './assessment/local-evidence.ts';
import { assessmentLoweredWithoutNote } from './assessment/lowered-without-note.ts';
import { assessmentNotApplicableWithoutRationale } from './assessment/not-applicable-without-rationale.ts';
import { assessmentOffScale } from './assessment/off-scale.ts';
import { assessmentOffStep } from './assessment/off-step.ts';
import { attackDeprecatedTechnique } from './attack/deprecated-technique.ts';
import { attackRevokedInText } from './attack/revoked-in-text.ts';
import { attackRevokedTechnique } from './attack/revoked-technique.ts';
import { attackUnknownTechnique } from './attack/unknown-technique.ts';
import { contentAlertNotShown } from './content/alert-not-shown.ts';
import { contentForeignMark } from './content/foreign-mark.ts';
import { contentHeadingJump } from './content/heading-jump.ts';
import { contentLongSentence } from './content/long-sentence.ts';
import { contentLostBackslash } from './content/lost-backslash.ts';
import { contentNeverClosed } from './content/never-closed.ts';
import { contentPictureWithoutText } from './content/picture-without-text.ts';
import { contentPlaceholder } from './content/placeholder.ts';
import { contentPossiblePlaceholder } from './content/possible-placeholder.ts';
import { contentSecret } from './content/secret.ts';
import { contentStub } from './content/stub.ts';
import { contentTypographicCode } from './content/typographic-code.ts';
import { csfTextOfNothing } from './csf/text-of-nothing.ts';
import { csfUnknownSubcategory } from './csf/unknown-subcategory.ts';
import { csfWithdrawnInText } from './csf/withdrawn-in-text.ts';
import { csfWithdrawnSubcategory } from './csf/withdrawn-subcategory.ts';
import { dateInFuture } from './date/in-future.ts';
import { diagramSyntax } from './diagram/syntax.ts';
import { diagramTimeout } from './diagram/timeout.ts';
import { diagramUnknownType } from './diagram/unknown-type.ts';
import { diagramUnsafe } from './diagram/unsafe.ts';
import { excuseNoReason } from './excuse/no-reason.ts';
import { excuseNotAllowed } from './excuse/not-allowed.ts';
import { excuseUnknownRule } from './excuse/unknown-rule.ts';
import { excuseUnused } from './excuse/unused.ts';
import { fieldMissing } from './field/missing.ts';
import { fieldUnknown } from './field/unknown.ts';
import { fieldWrongValue } from './field/wrong-value.ts';
import { exerciseInjectTime } from './exercise/inject-time.ts';
import { exerciseNoInjects } from './exercise/no-injects.ts';
import { fileBrokenYaml } from './file/broken-yaml.ts';
import { fileCutByComment } from './file/cut-by-comment.ts';
import { fileExecutableFrontMatter } from './file/executable-front-matter.ts';
import { fileNameNotKebab } from './file/name-not-kebab.ts';
import { fileNoFrontMatter } from './file/no-front-matter.ts';
import { fileNoRunbookRead } from './file/no-runbook-read.ts';
import { fileTooDeep } from './file/too-deep.ts';
import { fileTooMuchWork } from './file/too-much-work.ts';
import { fileUnclosedFrontMatter } from './file/unclosed-front-matter.ts';
import { fileUnknownPlace } from './file/unknown-place.ts';
import { fileReadmeWithoutPage } from './file/readme-without-page.ts';
import { fileUnlinked } from './file/unlinked.ts';
import { fileHeavy } from './file/heavy.ts';
import { fileUnreadable } from './file/unreadable.ts';
import { gitChangedSinceReview } from './git/changed-since-review.ts';
import { gitReviewOnlyDate } from './git/review-only-date.ts';
import { idDuplicate } from './id/duplicate.ts';
import { idNotFileName } from './id/not-file-name.ts';
import { idReserved } from './id/reserved.ts';
import { inputFixedTarget } from './input/fixed-target.ts';
import { inputUnknown } from './input/unknown.ts';
import { inputUnquoted } from './input/unquoted.ts';
import { inputUnused } from './input/unused.ts';
import { readinessCheckExpired } from './readiness/check-expired.ts';
import { readinessNotApplicableWithoutRationale } from './readiness/not-applicable-without-rationale.ts';
import { readinessUnknownFunction } from './readiness/unknown-function.ts';
import { recordFindingNoDue } from './record/finding-no-due.ts';
import { recordFindingOverdue } from './record/finding-overdue.ts';
import { recordTimelineOutOfOrder } from './record/timeline-out-of-order.ts';
import { recordUnknownWay } from './record/unknown-way.ts';
import { recordUnusedRunbook } from './record/unused-runbook.ts';
import { referenceDeadFile } from './reference/dead-file.ts';
import { referenceDeprecatedRunbook } from './reference/deprecated-runbook.ts';
import { referenceNamedTwice } from './reference/named-twice.ts';
import { referenceToItself } from './reference/to-itself.ts';
import { unknownRegulation } from './reference/unknown-regulation.ts';
import { unknownRole } from './reference/unknown-role.ts';
import { unknownRunbook } from './reference/unknown-runbook.ts';
import { unknownSeverity } from './reference/unknown-severity.ts';
import { unknownStep } from './reference/unknown-step.ts';
import { unknownTeam } from './reference/unknown-team.ts';
import { unknownTemplate } from './reference/unknown-template.ts';
import { unknownTrigger } from './reference/unknown-trigger.ts';
import { regulationStageOutOfOrder } from './regulation/stage-out-of-order.ts';
import { TEXT_RULES } from './text-rules.ts';
import { reviewExpired } from './review/expired.ts';
import { reviewOverdue } from './review/overdue.ts';
import { runbookArmLeadsNowhere } from './runbook/arm-leads-nowhere.ts';
import { runbookCycleWithoutExit } from './runbook/cycle-without-exit.ts';
import { runbookDecisionWithoutArms } from './runbook/decision-without-arms.ts';
import { runbookEmptyStep } from './runbook/empty-step.ts';
import { runbookExerciseOverdue } from './runbook/exercise-overdue.ts';
import { runbookLongFirstMinutes } from './runbook/long-first-minutes.ts';
import { runbookMissingPhases } from './runbook/missing-phases.ts';
import { runbookNearDuplicate } from './runbook/near-duplicate.ts';
import { runbookNearlyPhase } from './runbook/nearly-phase.ts';
import { runbookNextLeadsNowhere } from './runbook/next-leads-nowhere.ts';
import { runbookNoCommunicationStep } from './runbook/no-communication-step.ts';
import { runbookNoExerciseRecord } from './runbook/no-exercise-record.ts';
import { runbookNoFirstFiveMinutes } from './runbook/no-first-five-minutes.ts';
import { runbookOverlappingArms } from './runbook/overlapping-arms.ts';
import { runbookPhaseOffLevel } from './runbook/phase-off-level.ts';
import { runbookRecommended } from './runbook/recommended.ts';
import { runbookSupersededMissing } from './runbook/superseded-missing.ts';
import { runbookTechniqueNotAddressed } from './runbook/technique-not-addressed.ts';
import { runbookTriggersOff } from './runbook/triggers-off.ts';
import { runbookUnreachableStep } from './runbook/unreachable-step.ts';
import { schemaBadValue } from './schema/bad-value.ts';
import { schemaMissingKey } from './schema/missing-key.ts';
import { schemaOutOfRange } from './schema/out-of-range.ts';
import { schemaUnknownKey } from './schema/unknown-key.ts';
import { schemaWrongType } from './schema/wrong-type.ts';
import { siteBannerOver } from './site/banner-over.ts';
import { siteDeadLink } from './site/dead-link.ts';
import { siteFixedRule } from './site/fixed-rule.ts';
import { siteLowContrast } from './site/low-contrast.ts';
import { siteMissing } from './site/missing.ts';
import { siteRaisedOutOfHours } from './site/raised-out-of-hours.ts';
import { siteSlowerWhenWorse } from './site/slower-when-worse.ts';
import { siteUnfitLogo } from './site/unfit-logo.ts';
import { siteUnknownRule } from './site/unknown-rule.ts';
import { synonymLeadsNowhere } from './synonym/leads-nowhere.ts';
import { stepDestructiveBeforeEvidence } from './step/destructive-before-evidence.ts';
import { stepEqualBoxes } from './step/equal-boxes.ts';
import { stepEqualPlainSteps } from './step/equal-plain-steps.ts';
import { stepLongTitle } from './step/long-title.ts';
import { stepLostBox } from './step/lost-box.ts';
import { stepNeverReviewed } from './step/never-reviewed.ts';
import { stepNoActionVerb } from './step/no-action-verb.ts';
import { stepNearlyFact } from './step/nearly-fact.ts';
import { stepNoRole } from './step/no-role.ts';
import { stepNoUndo } from './step/no-undo.ts';
import { stepNoVerification } from './step/no-verification.ts';
import { stepOwnApproval } from './step/own-approval.ts';
import { stepOutsideFlow } from './step/outside-flow.ts';
import { stepMarkedFact } from './step/marked-fact.ts';
import { stepTickedBox } from './step/ticked-box.ts';
import { stepUnused } from './step/unused.ts';
import { tlpInternalAddress } from './tlp/internal-address.ts';
import { tlpLinkAbove } from './tlp/link-above.ts';

/** Every rule, in the order of the reference. */
export const RULES: readonly Rule[] = [
  diagramSyntax,
  diagramUnknownType,
  diagramUnsafe,
  diagramTimeout,
  exerciseInjectTime,
  exerciseNoInjects,
  fileUnreadable,
  fileTooDeep,
  fileTooMuchWork,
  fieldMissing,
  fieldUnknown,
  fieldWrongValue,
  fileBrokenYaml,
  fileCutByComment,
  fileExecutableFrontMatter,
  fileUnclosedFrontMatter,
  fileNoFrontMatter,
  fileNoRunbookRead,
  fileUnknownPlace,
  fileReadmeWithoutPage,
  fileUnlinked,
  fileHeavy,
  fileNameNotKebab,
  schemaUnknownKey,
  schemaMissingKey,
  schemaWrongType,
  schemaBadValue,
  schemaOutOfRange,
  siteMissing,
  siteUnknownRule,
  siteBannerOver,
  siteDeadLink,
  siteLowContrast,
  siteUnfitLogo,
  siteFixedRule,
  siteRaisedOutOfHours,
  siteSlowerWhenWorse,
  idNotFileName,
  idDuplicate,
  idReserved,
  inputFixedTarget,
  inputUnknown,
  inputUnquoted,
  inputUnused,
  contentTypographicCode,
  csfTextOfNothing,
  csfUnknownSubcategory,
  csfWithdrawnSubcategory,
  csfWithdrawnInText,
  attackUnknownTechnique,
  attackRevokedTechnique,
  attackDeprecatedTechnique,
  attackRevokedInText,
  unknownRole,
  unknownTrigger,
  unknownRunbook,
  unknownTemplate,
  unknownStep,
  unknownRegulation,
  unknownTeam,
  unknownSeverity,
  referenceNamedTwice,
  referenceDeadFile,
  referenceDeprecatedRunbook,
  referenceToItself,
  ...TEXT_RULES,
  contentPlaceholder,
  contentPossiblePlaceholder,
  contentStub,
  contentSecret,
  contentLongSentence,
  contentLostBackslash,
  contentNeverClosed,
  contentPictureWithoutText,
  contentAlertNotShown,
  contentForeignMark,
  contentHeadingJump,
  runbookMissingPhases,
  runbookDecisionWithoutArms,
  runbookArmLeadsNowhere,
  runbookNextLeadsNowhere,
  runbookUnreachableStep,
  runbookCycleWithoutExit,
  runbookOverlappingArms,
  runbookPhaseOffLevel,
  runbookEmptyStep,
  stepNearlyFact,
  stepNoRole,
  stepNoActionVerb,
  stepNoUndo,
  stepNoVerification,
  stepOutsideFlow,
  stepOwnApproval,
  stepDestructiveBeforeEvidence,
  stepEqualBoxes,
  stepEqualPlainSteps,
  stepMarkedFact,
  stepTickedBox,
  stepLostBox,
  stepLongTitle,
  stepNeverReviewed,
  stepUnused,
  runbookRecommended,
  runbookNoExerciseRecord,
  runbookExerciseOverdue,
  runbookNoFirstFiveMinutes,
  runbookLongFirstMinutes,
  runbookNoCommunicationStep,
  runbookTechniqueNotAddressed,
  runbookTriggersOff,
  runbookNearDuplicate,
  runbookNearlyPhase,
  runbookSupersededMissing,
  reviewOverdue,
  reviewExpired,
  gitChangedSinceReview,
  gitReviewOnlyDate,
  dateInFuture,
  assessmentNotApplicableWithoutRationale,
  assessmentHistoryOutOfOrder,
  assessmentDuplicateDate,
  assessmentOffScale,
  assessmentOffStep,
  assessmentLevelsIncomplete,
  assessmentLevelOffScale,
  assessmentFloorOffScale,
  assessmentLocalEvidence,
  assessmentLoweredWithoutNote,
  assessmentEvidenceExpired,
  assessmentActionOverdue,
  assessmentActionDisagrees,
  readinessUnknownFunction,
  readinessNotApplicableWithoutRationale,
  readinessCheckExpired,
  recordTimelineOutOfOrder,
  recordFindingOverdue,
  recordFindingNoDue,
  recordUnknownWay,
  recordUnusedRunbook,
  regulationStageOutOfOrder,
  synonymLeadsNowhere,
  alertNoRunbook,
  tlpLinkAbove,
  tlpInternalAddress,
  excuseUnused,
  excuseNoReason,
  excuseUnknownRule,
  excuseNotAllowed,
];
