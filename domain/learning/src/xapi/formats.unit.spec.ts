import { instantOf, isDuration, isLanguageTag } from './formats';

describe('timestamps', () => {
  it.each([
    ['2026-01-15T10:00:00.500+01:00', '2026-01-15T09:00:00.500Z'],
    ['20260115T090000Z', '2026-01-15T09:00:00.000Z'],
    ['2026-01-15T09:00', '2026-01-15T09:00:00.000Z'],
    ['2026-01-15T04:00:00-0500', '2026-01-15T09:00:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['1776-07-04T16:00:45.123456Z', '1776-07-04T16:00:45.123Z'],
  ])('%s is %s', (text, instant) => {
    expect(new Date(instantOf(text) ?? Number.NaN).toISOString()).toBe(instant);
  });

  it.each([
    'should fail',
    '2026-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2026-01-15T25:00:00Z',
    '2008-09-15T15:53:00.601-00',
    '2008-09-15T15:53:00.601-0000',
    '2008-09-15T15:53:00.601-00:00',
  ])('%s is none', (text) => {
    expect(instantOf(text)).toBeUndefined();
  });
});

describe('durations', () => {
  it.each(['PT1H0M0.1S', 'PT16559.14S', 'P3Y1M29DT4H35M59.14S', 'P3Y', 'P4W'])('%s is one', (text) => {
    expect(isDuration(text)).toBe(true);
  });
  it.each(['P', 'PT', 'P1YT', 'PA1H0M0S', 'should fail', '1H', 'P1W2D'])('%s is none', (text) => {
    expect(isDuration(text)).toBe(false);
  });
});

describe('language tags', () => {
  it.each(['fr', 'en-US', 'zh-Hant-TW', 'es-419', 'de-CH-1996', 'x-klingon', 'i-navajo', 'zh-cmn-Hans-CN'])(
    '%s is one',
    (text) => {
      expect(isLanguageTag(text)).toBe(true);
    },
  );
  it.each(['a12345', 'de-419-DE', 'e', 'en_US', 'fr-', ''])('"%s" is none', (text) => {
    expect(isLanguageTag(text)).toBe(false);
  });
});
