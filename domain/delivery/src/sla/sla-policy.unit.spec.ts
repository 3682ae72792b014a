import { instant, PARIS_OFFICE } from '../testing/calendars';
import { policyFault, SlaPolicyVersion, targetMinutes, versionInForce } from './sla-policy';

const policy: SlaPolicyVersion = {
  version: 1,
  effectiveFrom: instant('2026-01-01T00:00Z'),
  calendar: PARIS_OFFICE,
  targets: { urgent: { first_reply: 30, resolution: 240 }, normal: { first_reply: 120 } },
};

describe('policyFault', () => {
  it('finds none in a policy that promises to answer before it solves', () => {
    expect(policyFault(policy)).toBeUndefined();
    expect(policyFault({ ...policy, targets: { low: { first_reply: 60, resolution: 60 } } })).toBeUndefined();
    expect(SlaPolicyVersion.parse(policy)).toEqual(policy);
  });

  it.each(['first_reply', 'next_reply'] as const)('refuses a %s that exceeds the resolution', (target) => {
    expect(policyFault({ ...policy, targets: { high: { [target]: 241, resolution: 240 } } })).toEqual({
      code: 'delivery.sla_response_exceeds_resolution',
      field: `targets.high.${target}`,
      details: { response: 241, resolution: 240 },
    });
  });

  it('refuses a policy that promises nothing', () => {
    const fault = { code: 'delivery.sla_policy_without_target', field: 'targets' };
    expect(policyFault({ ...policy, targets: { urgent: {} } })).toEqual(fault);
  });

  it('names the fault of its calendar', () => {
    const hours = { ...PARIS_OFFICE.hours, friday: [{ from: '10:00', to: '09:00' }] };
    expect(policyFault({ ...policy, calendar: { ...PARIS_OFFICE, hours } })).toEqual({
      code: 'delivery.calendar_hours_reversed',
      field: 'calendar.hours.friday.0',
    });
  });
});

describe('targetMinutes', () => {
  it('is null for what is not promised', () => {
    expect(targetMinutes(policy, 'urgent', 'resolution')).toBe(240);
    expect(targetMinutes(policy, 'urgent', 'next_reply')).toBeNull();
    expect(targetMinutes(policy, 'low', 'resolution')).toBeNull();
  });
});

describe('versionInForce', () => {
  const second = { ...policy, version: 2, effectiveFrom: instant('2026-06-01T00:00Z') };
  const correction = { ...second, version: 3 };

  it.each([
    ['2025-12-31T23:59Z', undefined],
    ['2026-01-01T00:00Z', 1],
    ['2026-05-31T23:59Z', 1],
    ['2026-06-01T00:00Z', 3],
  ])('at %s is %s', (at, version) => {
    expect(versionInForce([correction, policy, second], instant(at))?.version).toBe(version);
  });
});
