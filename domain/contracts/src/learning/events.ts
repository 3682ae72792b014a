import type { EventOf } from '../event-contract';
import { TeamRegistered } from './team-registered.v1';
import { TeamDetailsChanged } from './team-details-changed.v1';
import { PersonRegistered } from './person-registered.v1';
import { PersonDetailsChanged } from './person-details-changed.v1';
import { PersonMovedToTeam } from './person-moved-to-team.v1';
import { PersonManagerChanged } from './person-manager-changed.v1';
import { PersonJobChanged } from './person-job-changed.v1';
import { PersonLeaveStarted } from './person-leave-started.v1';
import { PersonLeaveEnded } from './person-leave-ended.v1';
import { PersonErased } from './person-erased.v1';
import { SkillDefined } from './skill-defined.v1';
import { SkillDetailsChanged } from './skill-details-changed.v1';
import { SkillRetired } from './skill-retired.v1';
import { JobDefined } from './job-defined.v1';
import { JobDetailsChanged } from './job-details-changed.v1';
import { JobExpectationSet } from './job-expectation-set.v1';
import { JobExpectationEnded } from './job-expectation-ended.v1';
import { CourseDrafted } from './course-drafted.v1';
import { CourseDetailsChanged } from './course-details-changed.v1';
import { ModuleAdded } from './module-added.v1';
import { ModuleChanged } from './module-changed.v1';
import { ModuleRemoved } from './module-removed.v1';
import { ModulesReordered } from './modules-reordered.v1';
import { CoursePublished } from './course-published.v1';
import { CourseRetired } from './course-retired.v1';
import { ParcoursDrafted } from './parcours-drafted.v1';
import { ParcoursDetailsChanged } from './parcours-details-changed.v1';
import { ParcoursPublished } from './parcours-published.v1';
import { ParcoursRetired } from './parcours-retired.v1';
import { PersonEnrolled } from './person-enrolled.v1';
import { CourseStarted } from './course-started.v1';
import { EnrolmentDeadlineChanged } from './enrolment-deadline-changed.v1';
import { ModuleProgressed } from './module-progressed.v1';
import { ModuleScored } from './module-scored.v1';
import { QuizAttemptStarted } from './quiz-attempt-started.v1';
import { QuizItemAnswered } from './quiz-item-answered.v1';
import { QuizItemMarked } from './quiz-item-marked.v1';
import { QuizAttemptSubmitted } from './quiz-attempt-submitted.v1';
import { QuizAttemptFinished } from './quiz-attempt-finished.v1';
import { ModuleCompleted } from './module-completed.v1';
import { CourseCompleted } from './course-completed.v1';
import { CoursePassed } from './course-passed.v1';
import { CourseFailed } from './course-failed.v1';
import { EnrolmentWithdrawn } from './enrolment-withdrawn.v1';
import { CertificateIssued } from './certificate-issued.v1';
import { CertificateRenewed } from './certificate-renewed.v1';
import { CertificateRevoked } from './certificate-revoked.v1';
import { SkillEvidenceRecorded } from './skill-evidence-recorded.v1';
import { SkillEvidenceWithdrawn } from './skill-evidence-withdrawn.v1';

/** Every event of learning in its newest version. */
export const LEARNING_EVENTS = [
  TeamRegistered,
  TeamDetailsChanged,
  PersonRegistered,
  PersonDetailsChanged,
  PersonMovedToTeam,
  PersonManagerChanged,
  PersonJobChanged,
  PersonLeaveStarted,
  PersonLeaveEnded,
  PersonErased,
  SkillDefined,
  SkillDetailsChanged,
  SkillRetired,
  JobDefined,
  JobDetailsChanged,
  JobExpectationSet,
  JobExpectationEnded,
  CourseDrafted,
  CourseDetailsChanged,
  ModuleAdded,
  ModuleChanged,
  ModuleRemoved,
  ModulesReordered,
  CoursePublished,
  CourseRetired,
  ParcoursDrafted,
  ParcoursDetailsChanged,
  ParcoursPublished,
  ParcoursRetired,
  PersonEnrolled,
  CourseStarted,
  EnrolmentDeadlineChanged,
  ModuleProgressed,
  ModuleScored,
  QuizAttemptStarted,
  QuizItemAnswered,
  QuizItemMarked,
  QuizAttemptSubmitted,
  QuizAttemptFinished,
  ModuleCompleted,
  CourseCompleted,
  CoursePassed,
  CourseFailed,
  EnrolmentWithdrawn,
  CertificateIssued,
  CertificateRenewed,
  CertificateRevoked,
  SkillEvidenceRecorded,
  SkillEvidenceWithdrawn,
] as const;

export type LearningEvent = EventOf<(typeof LEARNING_EVENTS)[number]>;
