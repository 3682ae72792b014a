import type { CourseId, CourseModule, CourseStatus } from '@skillhub/domain/contracts';
import { ok, refused } from '@skillhub/domain/kernel';
import { fillUnstated, firstTwice, sameContent } from '../../content';
import { firstOf, refusal, refuse, type LearningRefusal } from '../../refusal';
import { isCompletable, moduleFault } from '../module-rules';
import type { Decision } from '../../command-definition';
import { moduleOf, type CourseEvent, type CourseState, type ExistingCourse } from '../course';
import type { TakeOverCourse } from './take-over-course.command';

export const takeOverCourse: Decision<TakeOverCourse, CourseState, CourseEvent> = ({ data }, state) => {
  const { courseId, status, modules, source, ...stated } = data;
  const fault = modulesFault(modules);
  if (fault) return refused(fault);
  if (status !== 'draft' && !isCompletable([...(state.status === 'none' ? [] : state.modules), ...modules])) {
    return refuse('learning.course_without_required_module', 'modules');
  }
  if (state.status === 'none') {
    return ok([
      { type: 'CourseDrafted', data: { courseId, ...stated, source } },
      ...modules.map((module, position): CourseEvent => ({
        type: 'ModuleAdded',
        data: { courseId, position, module },
      })),
      ...statusEvents(courseId, 'draft', status),
    ]);
  }
  const details = { ...fillUnstated(stated, state.details) };
  return ok([
    ...(sameContent(details, state.details)
      ? []
      : [{ type: 'CourseDetailsChanged' as const, data: { courseId, ...details } }]),
    ...moduleEvents(courseId, modules, state),
    ...statusEvents(courseId, state.status, status),
  ]);
};

function modulesFault(modules: readonly CourseModule[]): LearningRefusal | undefined {
  const twice = firstTwice(modules.map(({ moduleId }) => moduleId));
  return firstOf(
    twice === undefined ? undefined : refusal('learning.module_exists', 'modules', { moduleId: twice }),
    ...modules.map((module, index) => moduleFault(module, `modules.${index}`)),
  );
}

function moduleEvents(
  courseId: CourseId,
  modules: readonly CourseModule[],
  state: ExistingCourse,
): CourseEvent[] {
  const fresh = modules.filter(({ moduleId }) => !moduleOf(state, moduleId));
  const changed = modules.filter((module) => {
    const known = state.modules.find(({ moduleId }) => moduleId === module.moduleId);
    return known?.kind === module.kind && !sameContent(known, module);
  });
  return [
    ...changed.map((module) => ({ type: 'ModuleChanged' as const, data: { courseId, module } })),
    ...fresh.map((module, index) => ({
      type: 'ModuleAdded' as const,
      data: { courseId, position: state.modules.length + index, module },
    })),
  ];
}

/** A course goes forward alone: a source that still calls it a draft does not unpublish it. */
function statusEvents(courseId: CourseId, from: CourseStatus, to: CourseStatus): CourseEvent[] {
  const events: CourseEvent[] = [];
  if (from === 'draft' && to !== 'draft') events.push({ type: 'CoursePublished', data: { courseId } });
  if (from !== 'retired' && to === 'retired') {
    events.push({ type: 'CourseRetired', data: { courseId, reason: null } });
  }
  return events;
}
