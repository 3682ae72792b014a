import {
  CertificateId,
  CourseId,
  EnrolmentId,
  EvidenceId,
  JobId,
  ModuleId,
  ParcoursId,
  PersonId,
  QuizAttemptId,
  QuizItemId,
  SkillId,
  TeamId,
  VerificationCode,
  type CourseModule,
} from '@skillhub/domain/contracts';
import { Instant, LocalDate } from '@skillhub/domain/kernel';
import { course, type CourseEvent, type CourseState, type ExistingCourse } from '../course/course';
import { enrolledModules } from '../enrolment/enrolled-modules';
import { enrolment, type EnrolmentEvent } from '../enrolment/enrolment';
import type { EnrolmentState } from '../enrolment/enrolment-state';

const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString().padStart(12, '0')}`;

/** The records that the specifications of learning speak about. */
export const personId = PersonId.of(uuid(1));
export const managerId = PersonId.of(uuid(2));
export const peerId = PersonId.of(uuid(3));
export const teamId = TeamId.of(uuid(4));
export const otherTeamId = TeamId.of(uuid(5));
export const jobId = JobId.of(uuid(6));
export const otherJobId = JobId.of(uuid(7));
export const skillId = SkillId.of(uuid(8));
export const otherSkillId = SkillId.of(uuid(9));
export const courseId = CourseId.of(uuid(10));
export const otherCourseId = CourseId.of(uuid(11));
export const parcoursId = ParcoursId.of(uuid(12));
export const enrolmentId = EnrolmentId.of(uuid(13));
export const otherEnrolmentId = EnrolmentId.of(uuid(14));
export const certificateId = CertificateId.of(uuid(15));
export const videoId = ModuleId.of(uuid(21));
export const quizId = ModuleId.of(uuid(22));
export const exerciseId = ModuleId.of(uuid(23));
export const readingId = ModuleId.of(uuid(24));
export const moduleId = (n: number) => ModuleId.of(uuid(2000 + n));
export const itemId = (n: number) => QuizItemId.of(uuid(3000 + n));
export const attemptId = (n: number) => QuizAttemptId.of(uuid(4000 + n));
export const evidenceId = (n: number) => EvidenceId.of(uuid(5000 + n));
export const verificationCode = VerificationCode.of('Q7M2K9X4B8T3W6N1R5Z0');

/** The moment of every command in a specification, unless it says otherwise. */
export const NOW = Instant.of('2026-01-15T09:00:00.000Z');
export const TODAY = LocalDate.of('2026-01-15');
export const day = (text: string) => LocalDate.of(text);
export const at = (text: string) => Instant.of(text);
export const source = { system: 'lms', key: 'K-1' };

export const video: CourseModule = {
  kind: 'video',
  moduleId: videoId,
  title: 'Ce que fait un modèle',
  required: true,
  minutes: 6,
  skills: [skillId],
  url: 'https://videos.example/1',
};
export const reading: CourseModule = {
  kind: 'text',
  moduleId: readingId,
  title: 'Pour aller plus loin',
  required: false,
  minutes: 10,
  skills: [],
  body: 'Lire aussi…',
};
/** Two items: one choice of three for 1 point, an open one for 3. */
export const quiz: Extract<CourseModule, { kind: 'quiz' }> = {
  kind: 'quiz',
  moduleId: quizId,
  title: 'Vérifier',
  required: true,
  minutes: 5,
  skills: [skillId],
  passMark: 0.7,
  attemptsAllowed: 2,
  items: [
    {
      kind: 'single_choice',
      itemId: itemId(1),
      prompt: 'Un jeton est…',
      points: 1,
      skills: [{ skillId, weight: 1 }],
      choices: [
        { choiceId: 'a', text: 'un morceau de texte', correct: true },
        { choiceId: 'b', text: 'un mot de passe', correct: false },
        { choiceId: 'c', text: 'une phrase', correct: false },
      ],
    },
    {
      kind: 'open',
      itemId: itemId(2),
      prompt: 'Écrire une consigne',
      points: 3,
      skills: [{ skillId, weight: 1 }],
    },
  ],
};
export const exercise: Extract<CourseModule, { kind: 'exercise' }> = {
  kind: 'exercise',
  moduleId: exerciseId,
  title: 'À vous',
  required: true,
  minutes: 20,
  skills: [skillId],
  instructions: 'Écrire trois consignes',
  passMark: 0.5,
};

export const courseDetails = {
  title: 'Les bases des consignes',
  summary: null,
  language: 'fr' as const,
  skills: [{ skillId, targetLevel: 2 }],
  certificate: { validMonths: 24 },
};
export const drafted: CourseEvent = {
  type: 'CourseDrafted',
  data: { courseId, ...courseDetails, source: null },
};
export const added = (module: CourseModule, position: number): CourseEvent => ({
  type: 'ModuleAdded',
  data: { courseId, position, module },
});
export const published: CourseEvent = { type: 'CoursePublished', data: { courseId } };
export const retired: CourseEvent = { type: 'CourseRetired', data: { courseId, reason: null } };

export const courseOf = (events: readonly CourseEvent[]): CourseState =>
  events.reduce<CourseState>(course.evolve, course.initial);

/** A published course of these modules. */
export const courseWith = (modules: readonly CourseModule[]): ExistingCourse => {
  const state = courseOf([drafted, ...modules.map(added), published]);
  if (state.status === 'none') throw new Error('a drafted course exists');
  return state;
};

/** Enrolled on 2026-01-05 in a course of these modules, due on 2026-02-28. */
export const enrolled = (modules: readonly CourseModule[] = [video, quiz]): EnrolmentEvent => ({
  type: 'PersonEnrolled',
  data: {
    enrolmentId,
    personId,
    courseId,
    parcoursId: null,
    enrolledOn: day('2026-01-05'),
    deadlineOn: day('2026-02-28'),
    modules: enrolledModules(modules),
    source: null,
  },
});
export const started: EnrolmentEvent = {
  type: 'CourseStarted',
  data: { enrolmentId, startedOn: day('2026-01-06') },
};
export const completedCourse: EnrolmentEvent = {
  type: 'CourseCompleted',
  data: { enrolmentId, completedOn: day('2026-01-10') },
};
export const passedCourse: EnrolmentEvent = {
  type: 'CoursePassed',
  data: { enrolmentId, score: 0.9, passedOn: day('2026-01-10') },
};
export const failedCourse: EnrolmentEvent = {
  type: 'CourseFailed',
  data: { enrolmentId, score: 0.4, failedOn: day('2026-01-10') },
};
export const withdrawn: EnrolmentEvent = {
  type: 'EnrolmentWithdrawn',
  data: { enrolmentId, reason: 'by_learner', withdrawnOn: day('2026-01-10') },
};
export const enrolmentOf = (events: readonly EnrolmentEvent[]): EnrolmentState =>
  events.reduce<EnrolmentState>(enrolment.evolve, enrolment.initial);

/** Passed on 2026-01-10. */
export const passedEnrolment = (): EnrolmentState =>
  enrolmentOf([enrolled(), started, completedCourse, passedCourse]);
