import { EVIDENCE_SOURCES } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import fc from 'fast-check';
import { at, day, managerId, peerId, personId } from '../testing/samples';
import { DEFAULT_STANDARD_ERROR, skillLevelOn, type DatedEvidence } from './skill-level';

const said = (changes: Partial<DatedEvidence>): DatedEvidence => ({
  evidenceId: 'e1',
  source: 'self',
  level: 4,
  standardError: null,
  observedOn: day('2026-01-01'),
  raterId: personId,
  recordedAt: at('2026-01-02T00:00:00.000Z'),
  withdrawnAt: null,
  ...changes,
});
const on = day('2026-01-15');

describe('the level of a person in a skill', () => {
  it('is unknown while nobody has said anything', () => {
    expect(skillLevelOn([], { on })).toBeNull();
    expect(skillLevelOn([said({})], { on: day('2025-12-31') })).toBeNull();
  });

  it('is what the strongest source says: assessment, project, manager, peer, self', () => {
    const all = EVIDENCE_SOURCES.map((source, index) =>
      said({ source, level: index, evidenceId: source, raterId: source === 'self' ? personId : peerId }),
    );
    EVIDENCE_SOURCES.forEach((source, index) => {
      expect(skillLevelOn(all.slice(index), { on })).toMatchObject({
        source,
        level: index,
        standardError: DEFAULT_STANDARD_ERROR[source],
        evidenceIds: [source],
      });
    });
  });

  it('takes the newest word of each rater, and the mean of several', () => {
    const words = [
      said({ source: 'peer', raterId: peerId, level: 1, evidenceId: 'old', observedOn: day('2025-01-01') }),
      said({ source: 'peer', raterId: peerId, level: 3, evidenceId: 'new' }),
      said({ source: 'peer', raterId: managerId, level: 4, evidenceId: 'other' }),
    ];
    const known = skillLevelOn(words, { on });
    expect(known).toMatchObject({ level: 3.5, evidenceIds: ['new', 'other'], observedOn: '2026-01-01' });
    expect(known?.standardError).toBeCloseTo(0.8 / Math.SQRT2, 12);
  });

  it('comes with an interval of 95 % that stays on the scale', () => {
    const known = skillLevelOn(
      [said({ source: 'assessment', raterId: null, level: 4.8, standardError: 0.5 })],
      { on },
    );
    expect(known?.interval.low).toBeCloseTo(4.8 - 1.959964 * 0.5, 12);
    expect(known?.interval.high).toBe(5);
  });

  it('keeps its height with age; past 18 months the interval widens', () => {
    const words = [said({ observedOn: day('2020-01-01') })];
    const fresh = skillLevelOn(words, { on: day('2021-06-30') });
    const stale = skillLevelOn(words, { on: day('2023-01-01') });
    expect(fresh).toMatchObject({ level: 4, standardError: 1, isStale: false });
    expect(stale).toMatchObject({ level: 4, isStale: true });
    expect(stale?.standardError).toBeCloseTo(Math.SQRT2, 3);
  });

  it('is what was known at an instant: later words and later withdrawals are not', () => {
    const words = [
      said({ withdrawnAt: at('2026-01-10T00:00:00.000Z') }),
      said({
        source: 'manager',
        raterId: managerId,
        level: 2,
        evidenceId: 'late',
        recordedAt: at('2026-01-12T00:00:00.000Z'),
      }),
    ];
    const knownAt = (instant: string) => skillLevelOn(words, { on, knownAt: at(instant) })?.level ?? null;
    expect(knownAt('2026-01-01T00:00:00.000Z')).toBeNull();
    expect(knownAt('2026-01-09T00:00:00.000Z')).toBe(4);
    expect(knownAt('2026-01-11T00:00:00.000Z')).toBeNull();
    expect(knownAt('2026-01-13T00:00:00.000Z')).toBe(2);
    expect(skillLevelOn(words, { on })?.level).toBe(2);
  });

  it('does not depend on the order of the evidence, and later evidence does not change an earlier day', () => {
    const someDay = fc
      .integer({ min: 0, max: 3000 })
      .map((days) => LocalDate.of(new Date(Date.UTC(2019, 0, 1 + days)).toISOString().slice(0, 10)));
    const word = fc.record({
      source: fc.constantFrom(...EVIDENCE_SOURCES),
      level: fc.integer({ min: 0, max: 50 }).map((tenth) => tenth / 10),
      observedOn: someDay,
      raterId: fc.constantFrom(personId, managerId, peerId, null),
    });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        someDay,
        fc.infiniteStream(fc.nat()),
        (words, until, keys) => {
          const evidence = words.map((each, index) => said({ ...each, evidenceId: `e${index}` }));
          const known = skillLevelOn(evidence, { on: until });
          const shuffled = evidence
            .map((each) => [keys.next().value, each] as const)
            .sort(([a], [b]) => a - b)
            .map(([, each]) => each);
          expect(skillLevelOn(shuffled, { on: until })).toEqual(known);
          const before = evidence.filter(({ observedOn }) => observedOn <= until);
          expect(skillLevelOn(before, { on: until })).toEqual(known);
          if (!known) return;
          expect(known.interval.low).toBeGreaterThanOrEqual(0);
          expect(known.interval.high).toBeLessThanOrEqual(5);
          expect(known.level).toBeGreaterThanOrEqual(known.interval.low);
          expect(known.level).toBeLessThanOrEqual(known.interval.high);
        },
      ),
      { numRuns: 500, seed: 20260115 },
    );
  });
});
