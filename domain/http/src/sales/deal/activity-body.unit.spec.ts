import { ActivityBody } from './activity-body';

describe('the activity of a request', () => {
  it.each([
    ['2026-10-05T10:00:00Z', '2026-10-05T10:00:00.000Z'],
    ['2026-10-05T12:00:00+02:00', '2026-10-05T10:00:00.000Z'],
    ['2026-10-05T10:00:00.250Z', '2026-10-05T10:00:00.250Z'],
  ])('reads the instant %s as %s', (at, instant) => {
    expect(ActivityBody.parse({ kind: 'call', at }).at).toBe(instant);
  });

  it('says what an instant looks like', () => {
    const { error } = ActivityBody.safeParse({ kind: 'call', at: '05/10/2026' });
    expect(error?.issues).toMatchObject([{ path: ['at'], message: expect.stringContaining('2026-11-20T') }]);
  });
});
