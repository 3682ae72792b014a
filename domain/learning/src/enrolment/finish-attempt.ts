import type { QuizItemId } from '@skillhub/domain/contracts';
import type { Instant } from '@skillhub/domain/kernel';
import type { EnrolmentEvent } from './enrolment';
import type { Attempt, Enrolment } from './enrolment-state';
import { completion } from './follow';
import { reaches, scoreOf } from './score-quiz';

/** The end of an attempt that was handed in, once every answer is judged; nothing while an open one waits for its mark. */
export function finishWhenJudged(
  state: Enrolment,
  attempt: Attempt,
  answers: ReadonlyMap<QuizItemId, boolean | null>,
  now: Instant,
): readonly EnrolmentEvent[] {
  if ([...answers.values()].includes(null)) return [];
  const { attemptId, moduleId, items } = attempt;
  const score = scoreOf(items, answers);
  const passed = reaches(score, state.modules.get(moduleId)?.module.passMark ?? 0);
  return [
    {
      type: 'QuizAttemptFinished',
      data: { enrolmentId: state.enrolmentId, attemptId, moduleId, score, passed },
    },
    ...completion(state, moduleId, now),
  ];
}
