import type { LocalDate } from '@skillhub/domain/kernel';
import { addMonths, daysBetween } from '../days';
import type { IssuedCertificate } from './certificate';

export type Validity = 'not_yet' | 'valid' | 'expired' | 'revoked';

type Dates = Pick<IssuedCertificate, 'issuedOn' | 'expiresOn' | 'revokedOn'>;

/** What a certificate is worth on a day; its last day of validity is the one before `expiresOn`. */
export function validityOn({ issuedOn, expiresOn, revokedOn }: Dates, day: LocalDate): Validity {
  if (day < issuedOn) return 'not_yet';
  if (revokedOn !== null && revokedOn <= day) return 'revoked';
  return expiresOn !== null && expiresOn <= day ? 'expired' : 'valid';
}

/** Whether a certificate that is valid on a day expires within so many days of it. */
export function isExpiringWithin(dates: Dates, day: LocalDate, days: number): boolean {
  return (
    validityOn(dates, day) === 'valid' &&
    dates.expiresOn !== null &&
    daysBetween(day, dates.expiresOn) <= days
  );
}

/** When a certificate of a day expires; null: never. */
export const expiryOf = (day: LocalDate, validMonths: number | null): LocalDate | null =>
  validMonths === null ? null : addMonths(day, validMonths);
