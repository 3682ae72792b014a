import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { BEAT_MS, Heartbeat } from './heartbeat';

const show = (state: DocumentVisibilityState): void => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('the heartbeat', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    show('visible');
    jest.useRealTimers();
  });

  it('beats every thirty seconds while somebody looks', () => {
    const { beats } = TestBed.inject(Heartbeat);
    expect(beats()).toBe(0);
    jest.advanceTimersByTime(2 * BEAT_MS + 1);
    expect(beats()).toBe(2);
  });

  it('stops in a hidden tab and catches up once when it shows again', () => {
    const { beats } = TestBed.inject(Heartbeat);
    show('hidden');
    jest.advanceTimersByTime(10 * BEAT_MS);
    expect(beats()).toBe(0);
    show('visible');
    expect(beats()).toBe(1);
    show('hidden');
    jest.advanceTimersByTime(BEAT_MS / 3);
    show('visible');
    expect(beats()).toBe(1);
  });
});
