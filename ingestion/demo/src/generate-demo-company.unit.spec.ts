import { Instant } from '@skillhub/domain/kernel';
import { DEMO_REPS, generateDemoCompany, type DemoStep } from './index';

const today = Instant.of('2026-11-20T15:00:00.000Z');
const steps = generateDemoCompany({ today });
const ofType = (type: DemoStep['request']['command']['type']) =>
  steps.filter(({ request }) => request.command.type === type);
const monthOf = ({ now }: DemoStep) => now.slice(0, 7);

describe('generateDemoCompany', () => {
  it('is the same for the same day and seed, and another company for another seed', () => {
    expect(generateDemoCompany({ today })).toEqual(steps);
    expect(generateDemoCompany({ today, seed: 'other' })).not.toEqual(steps);
  });

  it('lies in the order of time, within the 24 months before today and up to today', () => {
    const times = steps.map(({ now }) => now);
    expect([...times].sort()).toEqual(times);
    expect(times[0]?.slice(0, 7)).toBe('2024-11');
    expect(times.at(-1)?.slice(0, 10)).toBe('2026-11-20');
  });

  it('only grows while the month lasts', () => {
    const later = generateDemoCompany({ today: Instant.of('2026-11-27T15:00:00.000Z') });
    expect(later.length).toBeGreaterThan(steps.length);
    expect(later.slice(0, steps.length)).toEqual(steps);
  });

  it('is of the size of a small company', () => {
    expect(ofType('OpenDeal').length).toBeGreaterThan(800);
    expect(ofType('OpenDeal').length).toBeLessThan(1000);
    expect(ofType('RegisterAccount').length).toBeGreaterThan(300);
    expect(steps.length).toBeLessThan(11_000);
  });

  it('sells in every month of the last year', () => {
    expect(new Set(ofType('WinDeal').map(monthOf)).size).toBeGreaterThanOrEqual(20);
    expect(ofType('WinDeal').map(monthOf)).toContain('2026-11');
  });

  it('tells of a bad quarter and of a sales person whom a training changed', () => {
    const rate = (from: string, to: string, by?: string) => {
      const count = (type: 'WinDeal' | 'LoseDeal') =>
        ofType(type).filter(
          (step) => step.now >= from && step.now < to && (by === undefined || step.by === by),
        ).length;
      return count('WinDeal') / (count('WinDeal') + count('LoseDeal'));
    };
    expect(rate('2025-10', '2026-01')).toBeLessThan(rate('2026-04', '2026-10') - 0.1);
    const trained = DEMO_REPS.find(({ trained: was }) => was)?.name;
    expect(rate('2024-11', '2026-01', trained)).toBeLessThan(rate('2026-04', '2026-12', trained) - 0.15);
  });

  it('never acts at night or on a Sunday', () => {
    const resting = steps.filter(({ now }) => {
      const date = new Date(now);
      return date.getUTCDay() === 0 || date.getUTCHours() < 6 || date.getUTCHours() > 19;
    });
    expect(resting).toEqual([]);
  });

  it('uses names, addresses and numbers that belong to nobody', () => {
    for (const { request } of ofType('AddContact')) {
      if (request.command.type !== 'AddContact') continue;
      const { email, phone } = request.command.data;
      expect(email).toMatch(/^[a-z.-]+@[a-z0-9-]+\.example$/u);
      expect(phone ?? '01 99 00 00 00').toMatch(/^(01 99 00|06 39 98) \d\d \d\d$/u);
    }
  });
});
