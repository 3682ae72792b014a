import type {
  CourseDrafted,
  CourseDetailsChanged,
  ModuleAdded,
  ModuleChanged,
  ModuleRemoved,
  ModulesReordered,
  CoursePublished,
  CourseRetired,
  CourseId,
  CourseModule,
  CourseStatus,
  ModuleId,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider, type Result } from '@skillhub/domain/kernel';
import { refuse, type LearningRefusal } from '../refusal';
import { draftCourse } from './draft-course/draft-course';
import type { DraftCourse } from './draft-course/draft-course.command';
import { changeCourseDetails } from './change-course-details/change-course-details';
import type { ChangeCourseDetails } from './change-course-details/change-course-details.command';
import { addModule } from './add-module/add-module';
import type { AddModule } from './add-module/add-module.command';
import { changeModule } from './change-module/change-module';
import type { ChangeModule } from './change-module/change-module.command';
import { removeModule } from './remove-module/remove-module';
import type { RemoveModule } from './remove-module/remove-module.command';
import { reorderModules } from './reorder-modules/reorder-modules';
import type { ReorderModules } from './reorder-modules/reorder-modules.command';
import { publishCourse } from './publish-course/publish-course';
import type { PublishCourse } from './publish-course/publish-course.command';
import { retireCourse } from './retire-course/retire-course';
import type { RetireCourse } from './retire-course/retire-course.command';
import { takeOverCourse } from './take-over-course/take-over-course';
import type { TakeOverCourse } from './take-over-course/take-over-course.command';

export type CourseCommand =
  | DraftCourse
  | ChangeCourseDetails
  | AddModule
  | ChangeModule
  | RemoveModule
  | ReorderModules
  | PublishCourse
  | RetireCourse
  | TakeOverCourse;
export type CourseEvent =
  | CourseDrafted
  | CourseDetailsChanged
  | ModuleAdded
  | ModuleChanged
  | ModuleRemoved
  | ModulesReordered
  | CoursePublished
  | CourseRetired;
export type CourseDetails = Omit<CourseDetailsChanged['data'], 'courseId'>;
export interface ExistingCourse {
  readonly status: CourseStatus;
  readonly courseId: CourseId;
  readonly details: CourseDetails;
  /** In the order of the course. */
  readonly modules: readonly CourseModule[];
  /** Modules that left the course: enrolments that began with them finish with them. */
  readonly removed: readonly CourseModule[];
}
export type CourseState = { readonly status: 'none' } | ExistingCourse;

function evolve(state: CourseState, event: CourseEvent): CourseState {
  if (event.type === 'CourseDrafted') {
    const { courseId, source: _, ...details } = event.data;
    return { status: 'draft', courseId, details, modules: [], removed: [] };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'CourseDetailsChanged': {
      const { courseId: _, ...details } = event.data;
      return { ...state, details };
    }
    case 'ModuleAdded':
      return { ...state, modules: state.modules.toSpliced(event.data.position, 0, event.data.module) };
    case 'ModuleChanged': {
      const { module } = event.data;
      return {
        ...state,
        modules: state.modules.map((known) => (known.moduleId === module.moduleId ? module : known)),
      };
    }
    case 'ModuleRemoved': {
      const { moduleId } = event.data;
      return {
        ...state,
        modules: state.modules.filter((known) => known.moduleId !== moduleId),
        removed: [...state.removed, ...state.modules.filter((known) => known.moduleId === moduleId)],
      };
    }
    case 'ModulesReordered':
      return {
        ...state,
        modules: event.data.moduleIds.flatMap((id) =>
          state.modules.filter(({ moduleId }) => moduleId === id),
        ),
      };
    case 'CoursePublished':
      return { ...state, status: 'published' };
    case 'CourseRetired':
      return { ...state, status: 'retired' };
    default:
      return assertNever(event);
  }
}

/** A module of a course, also one that left it. */
export const moduleOf = (
  { modules, removed }: Pick<ExistingCourse, 'modules' | 'removed'>,
  id: ModuleId,
): CourseModule | undefined => [...modules, ...removed].find(({ moduleId }) => moduleId === id);

export const isEditable = (state: CourseState): state is ExistingCourse =>
  state.status === 'draft' || state.status === 'published';

/** The refusal of a change to a course that is not, or no longer, worked on. */
export const notEditable = (state: CourseState): Result<never, LearningRefusal> =>
  refuse(state.status === 'none' ? 'learning.not_found' : 'learning.course_retired', 'courseId');

export const courseStream = (id: CourseId): StreamId => StreamId.of(`course-${id}`);

export const course: Decider<CourseCommand, CourseEvent, CourseState, LearningRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'DraftCourse':
        return draftCourse(command, state, metadata);
      case 'ChangeCourseDetails':
        return changeCourseDetails(command, state, metadata);
      case 'AddModule':
        return addModule(command, state, metadata);
      case 'ChangeModule':
        return changeModule(command, state, metadata);
      case 'RemoveModule':
        return removeModule(command, state, metadata);
      case 'ReorderModules':
        return reorderModules(command, state, metadata);
      case 'PublishCourse':
        return publishCourse(command, state, metadata);
      case 'RetireCourse':
        return retireCourse(command, state, metadata);
      case 'TakeOverCourse':
        return takeOverCourse(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
