import { decider } from '@skillhub/domain/kernel/testing';
import { TODAY, day, jobId, otherSkillId, skillId } from '../../testing/samples';
import { job, expectationsOn, type JobEvent } from '../job';
import type { SetJobExpectations } from './set-job-expectations.command';

const subject = decider(job);

const details = { name: { fr: 'Commercial', en: 'Sales person' }, family: null };
const defined: JobEvent = { type: 'JobDefined', data: { jobId, ...details, source: null } };

type Cell = SetJobExpectations['data']['expectations'][number];
const expects = (cell: Partial<Cell> = {}): Cell => ({ skillId, expectedLevel: 3, weight: 2, ...cell });
const set = (expectations: readonly Cell[], effectiveFrom?: typeof TODAY): SetJobExpectations => ({
  type: 'SetJobExpectations',
  data: { jobId, expectations: [...expectations], ...(effectiveFrom === undefined ? {} : { effectiveFrom }) },
});
const isSet = (cell: Cell, effectiveFrom = TODAY): JobEvent => ({
  type: 'JobExpectationSet',
  data: { jobId, ...cell, effectiveFrom },
});
const levelOn = (events: readonly JobEvent[], on: typeof TODAY) => {
  const state = events.reduce(job.evolve, job.initial);
  return state.status === 'none' ? undefined : expectationsOn(state, on).get(skillId)?.expectedLevel;
};

describe('setting what a job expects', () => {
  it('says each cell of the matrix that differs', () => {
    const cells = [expects(), expects({ skillId: otherSkillId, expectedLevel: 4 })];
    subject
      .given([defined])
      .when(set(cells))
      .then(cells.map((cell) => isSet(cell)));
    subject
      .given([defined, isSet(expects())])
      .when(set(cells))
      .then([isSet(expects({ skillId: otherSkillId, expectedLevel: 4 }))]);
    subject
      .given([defined, isSet(expects())])
      .when(set([expects()]))
      .then([]);
  });

  it('holds from its day until the next one, whatever the order of the words', () => {
    const words = [
      isSet(expects({ expectedLevel: 4 }), day('2026-06-01')),
      isSet(expects({ expectedLevel: 2 }), day('2025-01-01')),
      isSet(expects({ expectedLevel: 3 }), day('2026-01-01')),
    ];
    for (const history of [words, [...words].reverse()]) {
      expect(levelOn([defined, ...history], day('2024-12-31'))).toBeUndefined();
      expect(levelOn([defined, ...history], day('2025-12-31'))).toBe(2);
      expect(levelOn([defined, ...history], day('2026-05-31'))).toBe(3);
      expect(levelOn([defined, ...history], day('2030-01-01'))).toBe(4);
    }
  });

  it('refuses levels outside 0 to 5, weights that are not positive, and a skill named twice', () => {
    for (const expectedLevel of [-0.5, 5.5, Number.NaN]) {
      subject
        .given([defined])
        .when(set([expects({ skillId: otherSkillId }), expects({ expectedLevel })]))
        .thenRefused('learning.level_out_of_range', { field: 'expectations.1.expectedLevel' });
    }
    for (const weight of [0, -1, Number.NaN]) {
      subject
        .given([defined])
        .when(set([expects({ weight })]))
        .thenRefused('learning.weight_not_positive', { field: 'expectations.0.weight' });
    }
    subject
      .given([defined])
      .when(set([expects(), expects()]))
      .thenRefused('learning.expectation_twice');
    subject
      .given([])
      .when(set([expects()]))
      .thenRefused('learning.not_found');
  });
});
