import { brandedString, SubjectId, uuidId, type Brand } from '@skillhub/domain/kernel';
import { z } from 'zod';

export type PersonId = Brand<string, 'PersonId'>;
export const PersonId = uuidId<'PersonId'>();
export type TeamId = Brand<string, 'TeamId'>;
export const TeamId = uuidId<'TeamId'>();
export type JobId = Brand<string, 'JobId'>;
export const JobId = uuidId<'JobId'>();
export type SkillId = Brand<string, 'SkillId'>;
export const SkillId = uuidId<'SkillId'>();
export type CourseId = Brand<string, 'CourseId'>;
export const CourseId = uuidId<'CourseId'>();
export type ModuleId = Brand<string, 'ModuleId'>;
export const ModuleId = uuidId<'ModuleId'>();
export type QuizItemId = Brand<string, 'QuizItemId'>;
export const QuizItemId = uuidId<'QuizItemId'>();
export type ParcoursId = Brand<string, 'ParcoursId'>;
export const ParcoursId = uuidId<'ParcoursId'>();
export type EnrolmentId = Brand<string, 'EnrolmentId'>;
export const EnrolmentId = uuidId<'EnrolmentId'>();
export type QuizAttemptId = Brand<string, 'QuizAttemptId'>;
export const QuizAttemptId = uuidId<'QuizAttemptId'>();
export type CertificateId = Brand<string, 'CertificateId'>;
export const CertificateId = uuidId<'CertificateId'>();
export type EvidenceId = Brand<string, 'EvidenceId'>;
export const EvidenceId = uuidId<'EvidenceId'>();

/** What the public page of a certificate is found by: 20 or more letters and digits that cannot be guessed. */
export type VerificationCode = Brand<string, 'VerificationCode'>;
export const VerificationCode = brandedString<'VerificationCode'>(
  z.string().regex(/^[A-Za-z0-9]{20,64}$/, 'expected 20 to 64 letters and digits'),
);

/** The house scale of skills: 0 (nothing) to 5 (expert), fractions allowed. */
export const SKILL_LEVELS = { min: 0, max: 5 } as const;
export const SkillLevel = z.number().min(SKILL_LEVELS.min).max(SKILL_LEVELS.max);

/** A part of the whole, from 0 to 1. */
export const Share = z.number().min(0).max(1);

export const LanguageCode = z.enum(['fr', 'en']);
export type LanguageCode = z.infer<typeof LanguageCode>;

/** Who says how well a person masters a skill, strongest first: the precedence of definition 10.34. */
export const EVIDENCE_SOURCES = ['assessment', 'project', 'manager', 'peer', 'self'] as const;
export const EvidenceSource = z.enum(EVIDENCE_SOURCES);
export type EvidenceSource = z.infer<typeof EvidenceSource>;

export const MODULE_KINDS = ['video', 'text', 'quiz', 'exercise'] as const;
export const ModuleKind = z.enum(MODULE_KINDS);
export type ModuleKind = z.infer<typeof ModuleKind>;

export const COURSE_STATUSES = ['draft', 'published', 'retired'] as const;
export const CourseStatus = z.enum(COURSE_STATUSES);
export type CourseStatus = z.infer<typeof CourseStatus>;

/** The five states of a learner in a course; completion and success are told apart in the last two of the way. */
export const LEARNER_STATES = [
  'not_started',
  'in_progress',
  'completed_passed',
  'completed_failed',
  'withdrawn',
] as const;
export const LearnerState = z.enum(LEARNER_STATES);
export type LearnerState = z.infer<typeof LearnerState>;

export const WithdrawalReason = z.enum([
  'by_learner',
  'by_manager',
  'left_company',
  'wrong_course',
  'other',
  'unknown',
]);
export type WithdrawalReason = z.infer<typeof WithdrawalReason>;

export const personSubject = (id: PersonId): SubjectId => SubjectId.of(`person-${id}`);
export const teamSubject = (id: TeamId): SubjectId => SubjectId.of(`team-${id}`);
