export * from './command-definition';
export { addMonths } from './days';
export { effectiveOn, type Effective } from './effective';
export type { LearningRefusal } from './refusal';

export { team, teamStream } from './team/team';
export type { TeamCommand, TeamDetails, TeamEvent, TeamState } from './team/team';
export * from './team/change-team-details/change-team-details.command';
export * from './team/register-team/register-team.command';
export * from './team/take-over-team/take-over-team.command';

export { person, personStream } from './person/person';
export { jobOn } from './person/person';
export type { KnownPerson, PersonCommand, PersonDetails, PersonEvent, PersonState } from './person/person';
export * from './person/change-job/change-job.command';
export * from './person/change-manager/change-manager.command';
export * from './person/change-person-details/change-person-details.command';
export * from './person/end-leave/end-leave.command';
export * from './person/erase-person/erase-person.command';
export * from './person/move-person-to-team/move-person-to-team.command';
export * from './person/register-person/register-person.command';
export * from './person/start-leave/start-leave.command';
export * from './person/take-over-person/take-over-person.command';

export { skill, skillStream } from './skill/skill';
export type { SkillCommand, SkillDetails, SkillEvent, SkillState } from './skill/skill';
export * from './skill/change-skill-details/change-skill-details.command';
export * from './skill/define-skill/define-skill.command';
export * from './skill/retire-skill/retire-skill.command';
export * from './skill/take-over-skill/take-over-skill.command';

export { job, jobStream } from './job/job';
export { expectationsOn } from './job/job';
export type { DefinedJob, Expectation, JobCommand, JobDetails, JobEvent, JobState } from './job/job';
export * from './job/change-job-details/change-job-details.command';
export * from './job/define-job/define-job.command';
export * from './job/end-job-expectation/end-job-expectation.command';
export * from './job/set-job-expectations/set-job-expectations.command';
export * from './job/take-over-job/take-over-job.command';

export { course, courseStream } from './course/course';
export { moduleOf } from './course/course';
export type { CourseCommand, CourseDetails, CourseEvent, CourseState, ExistingCourse } from './course/course';
export * from './course/add-module/add-module.command';
export * from './course/change-course-details/change-course-details.command';
export * from './course/change-module/change-module.command';
export * from './course/draft-course/draft-course.command';
export * from './course/publish-course/publish-course.command';
export * from './course/remove-module/remove-module.command';
export * from './course/reorder-modules/reorder-modules.command';
export * from './course/retire-course/retire-course.command';
export * from './course/take-over-course/take-over-course.command';

export { parcours, parcoursStream } from './parcours/parcours';
export type { ParcoursCommand, ParcoursDetails, ParcoursEvent, ParcoursState } from './parcours/parcours';
export * from './parcours/change-parcours/change-parcours.command';
export * from './parcours/draft-parcours/draft-parcours.command';
export * from './parcours/publish-parcours/publish-parcours.command';
export * from './parcours/retire-parcours/retire-parcours.command';

export { enrolment, enrolmentStream } from './enrolment/enrolment';
export type { EnrolmentCommand, EnrolmentEvent } from './enrolment/enrolment';
export { learnerState } from './enrolment/enrolment-state';
export type { Attempt, Enrolment, EnrolmentState, FollowedModule } from './enrolment/enrolment-state';
export { courseScore } from './enrolment/outcome';
export * from './enrolment/answer-quiz-item/answer-quiz-item.command';
export * from './enrolment/change-enrolment-deadline/change-enrolment-deadline.command';
export * from './enrolment/enrol-person/enrol-person.command';
export * from './enrolment/mark-exercise/mark-exercise.command';
export * from './enrolment/mark-quiz-item/mark-quiz-item.command';
export * from './enrolment/record-module-progress/record-module-progress.command';
export * from './enrolment/start-quiz-attempt/start-quiz-attempt.command';
export * from './enrolment/submit-quiz-attempt/submit-quiz-attempt.command';
export * from './enrolment/take-over-enrolment/take-over-enrolment.command';
export * from './enrolment/take-over-module-result/take-over-module-result.command';
export * from './enrolment/withdraw-enrolment/withdraw-enrolment.command';

export { certificate, certificateStream } from './certificate/certificate';
export type {
  CertificateCommand,
  CertificateEvent,
  CertificateState,
  IssuedCertificate,
} from './certificate/certificate';
export { expiryOf, isExpiringWithin, validityOn, type Validity } from './certificate/validity';
export * from './certificate/issue-certificate/issue-certificate.command';
export * from './certificate/renew-certificate/renew-certificate.command';
export * from './certificate/revoke-certificate/revoke-certificate.command';

export { skillEvidence, skillEvidenceStream } from './skill-evidence/skill-evidence';
export type {
  KnownEvidence,
  SkillEvidenceCommand,
  SkillEvidenceEvent,
  SkillEvidenceState,
} from './skill-evidence/skill-evidence';
export * from './skill-evidence/scales';
export * from './skill-evidence/skill-gap';
export * from './skill-evidence/skill-level';
export * from './skill-evidence/record-skill-evidence/record-skill-evidence.command';
export * from './skill-evidence/withdraw-skill-evidence/withdraw-skill-evidence.command';

export * from './mastery/bkt';
export * from './mastery/elo';
export * from './xapi';
