import type { CourseModule, EnrolledModule } from '@skillhub/domain/contracts';

/** What an enrolment keeps of the modules of its course. */
export const enrolledModules = (modules: readonly CourseModule[]): EnrolledModule[] =>
  modules.map((module) => ({
    moduleId: module.moduleId,
    kind: module.kind,
    required: module.required,
    passMark: module.kind === 'quiz' || module.kind === 'exercise' ? module.passMark : null,
    attemptsAllowed: module.kind === 'quiz' ? module.attemptsAllowed : null,
  }));
