import { LEARNER_STATES, LEARNING_EVENTS, type LearnerState } from '@skillhub/domain/contracts';
import { fixedMetadata } from '@skillhub/domain/kernel/testing';
import fc from 'fast-check';
import * as s from '../testing/samples';
import { enrolment, type EnrolmentCommand, type EnrolmentEvent } from './enrolment';
import { learnerState, type EnrolmentState } from './enrolment-state';

const { enrolmentId, personId, courseId } = s;
const course = s.courseWith([s.video, s.quiz, s.exercise, s.reading]);
const someModule = fc.constantFrom(s.videoId, s.quizId, s.exerciseId, s.readingId, s.moduleId(9));
const someAttempt = fc.integer({ min: 1, max: 3 }).map(s.attemptId);
const someItem = fc.constantFrom(s.itemId(1), s.itemId(2));
const someShare = fc.constantFrom(0, 0.3, 0.5, 0.75, 1, 1.5);
const maybeDay = fc.option(
  fc.constantFrom('2026-01-01', '2026-01-08', '2026-01-12', '2026-03-01').map(s.day),
  { nil: null },
);

const learning: fc.Arbitrary<EnrolmentCommand>[] = [
  fc.tuple(someModule, someShare).map(([moduleId, progress]) => ({
    type: 'RecordModuleProgress',
    data: { enrolmentId, moduleId, progress },
  })),
  fc.tuple(someModule, someShare).map(([moduleId, score]) => ({
    type: 'MarkExercise',
    data: { enrolmentId, moduleId, score, assessorId: s.managerId },
  })),
  fc.tuple(someAttempt, someModule).map(([attemptId, moduleId]) => ({
    type: 'StartQuizAttempt',
    data: { enrolmentId, attemptId, moduleId },
    course,
  })),
  fc
    .tuple(someAttempt, someItem, fc.constantFrom(['a'], ['b'], [], ['a', 'b']), fc.constantFrom(null, 'Oui'))
    .map(([attemptId, itemId, choices, text]) => ({
      type: 'AnswerQuizItem',
      data: { enrolmentId, attemptId, itemId, choices: [...choices], text, secondsTaken: null },
    })),
  fc.tuple(someAttempt, someItem, fc.boolean()).map(([attemptId, itemId, correct]) => ({
    type: 'MarkQuizItem',
    data: { enrolmentId, attemptId, itemId, correct, markerId: s.managerId },
  })),
  someAttempt.map((attemptId) => ({ type: 'SubmitQuizAttempt', data: { enrolmentId, attemptId } })),
];
const takeOver = fc
  .tuple(fc.constantFrom(...LEARNER_STATES), maybeDay, maybeDay, maybeDay)
  .map(([state, enrolledOn, deadlineOn, closedOn]): EnrolmentCommand => ({
    type: 'TakeOverEnrolment',
    data: {
      enrolmentId,
      personId,
      courseId,
      enrolledOn,
      deadlineOn,
      state,
      closedOn,
      score: null,
      source: s.source,
    },
    course,
  }));
const others: fc.Arbitrary<EnrolmentCommand>[] = [
  maybeDay.map((deadlineOn) => ({ type: 'ChangeEnrolmentDeadline', data: { enrolmentId, deadlineOn } })),
  maybeDay.map((withdrawnOn) => ({
    type: 'WithdrawEnrolment',
    data: { enrolmentId, reason: 'other', ...(withdrawnOn === null ? {} : { withdrawnOn }) },
  })),
  takeOver,
  fc.tuple(someModule, someShare, fc.constant(s.day('2026-01-09'))).map(([moduleId, score, scoredOn]) => ({
    type: 'TakeOverModuleResult',
    data: { enrolmentId, moduleId, score: Math.min(1, score), scoredOn },
  })),
];
const enrol: EnrolmentCommand = {
  type: 'EnrolPerson',
  data: {
    enrolmentId,
    personId,
    courseId,
    parcoursId: null,
    enrolledOn: s.day('2026-01-05'),
    deadlineOn: null,
    source: null,
  },
  course,
};
const sequence = fc
  .array(
    fc.oneof(
      ...learning.map((arbitrary) => ({ weight: 8, arbitrary })),
      ...others.map((arbitrary) => ({ weight: 1, arbitrary })),
    ),
    { minLength: 5, maxLength: 60 },
  )
  .map((commands) => [enrol, ...commands]);

const WAYS: Readonly<Record<LearnerState, readonly LearnerState[]>> = {
  not_started: ['in_progress', 'withdrawn'],
  in_progress: ['completed_failed', 'completed_passed', 'withdrawn'],
  completed_failed: ['completed_passed'],
  completed_passed: [],
  withdrawn: [],
};
const ONCE: readonly EnrolmentEvent['type'][] = [
  'PersonEnrolled',
  'CourseStarted',
  'CourseCompleted',
  'CoursePassed',
  'EnrolmentWithdrawn',
];
const decide = (command: EnrolmentCommand, state: EnrolmentState) =>
  enrolment.decide(command, state, fixedMetadata({ now: s.NOW }));
const stateOf = (state: EnrolmentState) => (state.status === 'none' ? undefined : learnerState(state));
const contracts = new Map(LEARNING_EVENTS.map((contract) => [contract.type as string, contract]));

/** Every event that the commands lead to, checked step by step. */
function play(commands: readonly EnrolmentCommand[]): readonly EnrolmentEvent[] {
  let state = enrolment.initial;
  const history: EnrolmentEvent[] = [];
  for (const command of commands) {
    const decision = decide(command, state);
    if (!decision.ok) continue;
    for (const event of decision.value) {
      expect(contracts.get(event.type)?.schema.safeParse(event.data).success).toBe(true);
      // What happened within one command is one step: completed and judged at once.
      history.push(event);
    }
    const before = stateOf(state);
    state = decision.value.reduce(enrolment.evolve, state);
    expectLegalStep(before, stateOf(state));
    expectLegalState(state);
  }
  return history;
}

function expectLegalStep(before: LearnerState | undefined, after: LearnerState | undefined): void {
  if (before === undefined || after === undefined || before === after) return;
  const reachable = new Set(WAYS[before].flatMap((next) => [next, ...WAYS[next]]));
  expect([...reachable]).toContain(after);
}

function expectLegalState(state: EnrolmentState): void {
  if (state.status === 'none') return;
  expect(state.success !== null).toBe(state.status === 'completed');
  expect(state.completedOn !== null).toBe(state.status === 'completed');
  expect(state.passedOn !== null).toBe(state.success === 'passed');
  for (const { progress, isCompleted, bestScore } of state.modules.values()) {
    expect(progress).toBeLessThanOrEqual(1);
    if (isCompleted) expect(progress).toBe(1);
    if (bestScore !== null) expect(bestScore).toBeLessThanOrEqual(1);
  }
  const open = [...state.attempts.values()].filter(({ status }) => status !== 'finished');
  expect(open.length).toBeLessThanOrEqual(1);
  expect(state.attempts.size).toBeLessThanOrEqual(2);
}

describe('any sequence of commands', () => {
  it('leads a learner through the five states forwards, each step once', () => {
    const reached = new Set<LearnerState | undefined>();
    fc.assert(
      fc.property(sequence, (commands) => {
        const history = play(commands);
        for (const type of ONCE) {
          expect(history.filter((event) => event.type === type).length).toBeLessThanOrEqual(1);
        }
        reached.add(stateOf(s.enrolmentOf(history)));
      }),
      { numRuns: 1500, seed: 20260115 },
    );
    expect([...reached].sort()).toEqual([...LEARNER_STATES].sort());
  });

  it('is silent when a take-over is repeated', () => {
    fc.assert(
      fc.property(sequence, takeOver, (commands, again) => {
        const state = s.enrolmentOf(play(commands));
        const first = decide(again, state);
        if (!first.ok) return;
        expect(decide(again, first.value.reduce(enrolment.evolve, state))).toEqual({ ok: true, value: [] });
      }),
      { numRuns: 500, seed: 20260116 },
    );
  });
});
