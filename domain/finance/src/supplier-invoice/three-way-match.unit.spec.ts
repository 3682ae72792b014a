import type { SupplierLine } from '@skillhub/domain/contracts';
import { day, missionId, otherMissionId } from '../testing/samples';
import { draftSupplierLines } from './draft-lines';
import {
  matchThreeWays,
  type ApprovedTime,
  type MatchTolerance,
  type OrderedMission,
} from './three-way-match';

const line = (changes: Partial<SupplierLine> = {}): SupplierLine => ({
  missionId,
  from: day('2026-01-01'),
  until: day('2026-02-01'),
  days: '12',
  dailyRateMinor: 45_000,
  netMinor: 540_000,
  ...changes,
});
const time: ApprovedTime = { missionId, from: '2026-01-01', until: '2026-02-01', days: '12' };
const mission: OrderedMission = {
  missionId,
  rates: [{ from: '2025-12-01', dailyRateMinor: 45_000 }],
  capMinor: 1_000_000,
  alreadyInvoicedMinor: 460_000,
};
const tolerance: MatchTolerance = { days: '0.5', rateBp: 100, amountMinor: 50 };
const codes = (
  invoiced: SupplierLine[],
  with_: MatchTolerance | undefined = undefined,
  approved = [time],
  ordered = [mission],
) =>
  matchThreeWays(invoiced, approved, ordered, with_).map(
    ({ code, isTolerated }) => `${code}${isTolerated ? ' (tolerated)' : ''}`,
  );

describe('the three-way match', () => {
  it('finds nothing where order, time and invoice agree', () => {
    expect(codes([line()])).toEqual([]);
  });

  it('lists each difference, tolerated or not', () => {
    expect(
      codes([line({ days: '12.5', netMinor: 562_500 })], undefined, [time], [{ ...mission, capMinor: null }]),
    ).toEqual(['days_above_approved']);
    expect(
      codes([line({ days: '12.5', netMinor: 562_500 })], tolerance, [time], [{ ...mission, capMinor: null }]),
    ).toEqual(['days_above_approved (tolerated)']);
    expect(codes([line({ days: '11', netMinor: 495_000 })])).toEqual(['days_below_approved (tolerated)']);
    expect(
      codes(
        [line({ dailyRateMinor: 45_450, netMinor: 545_400 })],
        tolerance,
        [time],
        [{ ...mission, capMinor: null }],
      ),
    ).toEqual(['rate_above_agreed (tolerated)']);
    expect(
      codes(
        [line({ dailyRateMinor: 45_451, netMinor: 545_412 })],
        tolerance,
        [time],
        [{ ...mission, capMinor: null }],
      ),
    ).toEqual(['rate_above_agreed']);
    expect(codes([line({ dailyRateMinor: 40_000, netMinor: 480_000 })])).toEqual([
      'rate_below_agreed (tolerated)',
    ]);
    expect(codes([line({ netMinor: 540_051 })], tolerance, [time], [{ ...mission, capMinor: null }])).toEqual(
      ['amount_off'],
    );
  });

  it('never lets the cap be passed, nor an unknown mission be paid', () => {
    expect(
      matchThreeWays([line({ days: '12.001', netMinor: 540_045 })], [time], [mission], tolerance),
    ).toContainEqual({
      code: 'cap_exceeded',
      missionId,
      expected: '540000',
      invoiced: '540045',
      isTolerated: false,
    });
    expect(codes([line({ missionId: otherMissionId })], tolerance, [])).toEqual(['mission_unknown']);
    expect(codes([], tolerance)).toEqual(['time_not_invoiced (tolerated)']);
  });

  it('takes the rate in force where each line begins', () => {
    const raised = {
      ...mission,
      capMinor: null,
      rates: [...mission.rates, { from: '2026-01-15', dailyRateMinor: 50_000 }],
    };
    const two = [
      line({ days: '6', netMinor: 270_000 }),
      line({ from: day('2026-01-15'), days: '6', dailyRateMinor: 50_000, netMinor: 300_000 }),
    ];
    expect(codes(two, undefined, [time], [raised])).toEqual([]);
  });
});

describe('the draft of a supplier invoice', () => {
  it('has a line per mission and rate, from approved time', () => {
    const rates = new Map([
      [
        missionId,
        [
          { from: day('2026-01-01'), dailyRateMinor: 45_000 },
          { from: day('2026-01-15'), dailyRateMinor: 50_000 },
        ],
      ],
    ]);
    const worked = [
      { missionId, on: day('2026-01-16'), days: '1' },
      { missionId, on: day('2026-01-12'), days: '1' },
      { missionId, on: day('2026-01-13'), days: '0.5' },
      { missionId: otherMissionId, on: day('2026-01-13'), days: '1' },
    ];
    expect(draftSupplierLines(worked, rates)).toEqual({
      lines: [
        line({ from: day('2026-01-12'), until: day('2026-01-14'), days: '1.5', netMinor: 67_500 }),
        line({
          from: day('2026-01-16'),
          until: day('2026-01-17'),
          days: '1',
          dailyRateMinor: 50_000,
          netMinor: 50_000,
        }),
      ],
      withoutRate: [worked[3]],
    });
  });
});
