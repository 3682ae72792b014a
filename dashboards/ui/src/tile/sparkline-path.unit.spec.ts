import { sparklinePath } from './sparkline-path';

describe('a sparkline', () => {
  it('rises to the right and marks its last point', () => {
    expect(sparklinePath([0, 5, 10], 106, 26)).toEqual({
      line: 'M3 23L53 13L103 3',
      last: { x: 103, y: 3 },
    });
  });

  it('breaks at a gap, and lies in the middle when nothing changes', () => {
    expect(sparklinePath([1, null, 1], 106, 26).line).toBe('M3 13M103 13');
    expect(sparklinePath([null], 106, 26)).toEqual({ line: '', last: null });
  });
});
