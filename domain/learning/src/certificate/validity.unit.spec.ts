import { day } from '../testing/samples';
import { expiryOf, isExpiringWithin, validityOn } from './validity';

const dates = { issuedOn: day('2026-01-10'), expiresOn: day('2028-01-10'), revokedOn: null };

describe('the validity of a certificate', () => {
  it.each([
    ['2026-01-09', 'not_yet'],
    ['2026-01-10', 'valid'],
    ['2028-01-09', 'valid'],
    ['2028-01-10', 'expired'],
  ])('on %s: %s', (on, validity) => {
    expect(validityOn(dates, day(on))).toBe(validity);
  });

  it('ends with the revocation, and does not end without an expiry', () => {
    const revoked = { ...dates, revokedOn: day('2026-06-01') };
    expect(validityOn(revoked, day('2026-05-31'))).toBe('valid');
    expect(validityOn(revoked, day('2026-06-01'))).toBe('revoked');
    expect(validityOn({ ...dates, expiresOn: null }, day('2099-01-01'))).toBe('valid');
  });

  it('is about to end within so many days', () => {
    expect(isExpiringWithin(dates, day('2027-12-11'), 30)).toBe(true);
    expect(isExpiringWithin(dates, day('2027-12-10'), 30)).toBe(false);
    expect(isExpiringWithin(dates, day('2028-01-10'), 30)).toBe(false);
    expect(isExpiringWithin({ ...dates, expiresOn: null }, day('2028-01-01'), 30)).toBe(false);
  });

  it('lasts whole months, to the end of a short one', () => {
    expect(expiryOf(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(expiryOf(day('2027-08-31'), 6)).toBe('2028-02-29');
    expect(expiryOf(day('2026-12-15'), 24)).toBe('2028-12-15');
    expect(expiryOf(day('2026-12-15'), null)).toBeNull();
  });
});
