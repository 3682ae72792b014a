import type {
  CertificateIssued,
  CertificateRenewed,
  CertificateRevoked,
  CertificateId,
  CourseId,
  EnrolmentId,
  PersonId,
  VerificationCode,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider, type LocalDate } from '@skillhub/domain/kernel';
import type { LearningRefusal } from '../refusal';
import { issueCertificate } from './issue-certificate/issue-certificate';
import type { IssueCertificate } from './issue-certificate/issue-certificate.command';
import { renewCertificate } from './renew-certificate/renew-certificate';
import type { RenewCertificate } from './renew-certificate/renew-certificate.command';
import { revokeCertificate } from './revoke-certificate/revoke-certificate';
import type { RevokeCertificate } from './revoke-certificate/revoke-certificate.command';

export type CertificateCommand = IssueCertificate | RenewCertificate | RevokeCertificate;
export type CertificateEvent = CertificateIssued | CertificateRenewed | CertificateRevoked;
export interface IssuedCertificate {
  readonly status: 'issued' | 'revoked';
  readonly personId: PersonId;
  readonly courseId: CourseId;
  readonly verificationCode: VerificationCode;
  /** Of the first issue. */
  readonly issuedOn: LocalDate;
  /** Of the newest issue or renewal. */
  readonly renewedOn: LocalDate;
  /** The first day on which it is no longer valid; null: for good. */
  readonly expiresOn: LocalDate | null;
  readonly revokedOn: LocalDate | null;
  /** The enrolments that it was issued and renewed for. */
  readonly enrolmentIds: readonly EnrolmentId[];
}
export type CertificateState = { readonly status: 'none' } | IssuedCertificate;

function evolve(state: CertificateState, event: CertificateEvent): CertificateState {
  if (event.type === 'CertificateIssued') return issued(event);
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'CertificateRenewed': {
      const { enrolmentId, renewedOn, expiresOn } = event.data;
      return { ...state, renewedOn, expiresOn, enrolmentIds: [...state.enrolmentIds, enrolmentId] };
    }
    case 'CertificateRevoked':
      return { ...state, status: 'revoked', revokedOn: event.data.revokedOn };
    default:
      return assertNever(event);
  }
}

function issued({ data }: CertificateIssued): IssuedCertificate {
  const { personId, courseId, verificationCode, issuedOn, expiresOn, enrolmentId } = data;
  return {
    status: 'issued',
    personId,
    courseId,
    verificationCode,
    issuedOn,
    renewedOn: issuedOn,
    expiresOn,
    revokedOn: null,
    enrolmentIds: [enrolmentId],
  };
}

export const certificateStream = (id: CertificateId): StreamId => StreamId.of(`certificate-${id}`);

export const certificate: Decider<CertificateCommand, CertificateEvent, CertificateState, LearningRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'IssueCertificate':
        return issueCertificate(command, state, metadata);
      case 'RenewCertificate':
        return renewCertificate(command, state, metadata);
      case 'RevokeCertificate':
        return revokeCertificate(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
