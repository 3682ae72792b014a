import { ok, refused } from '@skillhub/domain/kernel';
import { futureDay, occurredOn, todayAfter } from '../../days';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { CertificateEvent, CertificateState } from '../certificate';
import type { RevokeCertificate } from './revoke-certificate.command';

export const revokeCertificate: Decision<RevokeCertificate, CertificateState, CertificateEvent> = (
  { data },
  state,
  { now },
) => {
  if (state.status === 'none') return refuse('learning.not_found', 'certificateId');
  if (state.status === 'revoked') return ok([]);
  const { certificateId, reason } = data;
  const revokedOn = data.revokedOn ?? todayAfter(state.issuedOn, now);
  if (revokedOn < state.issuedOn) {
    return refuse('learning.date_before_issue', 'revokedOn', { issuedOn: state.issuedOn });
  }
  const fault = futureDay(revokedOn, now, 'revokedOn');
  if (fault) return refused(fault);
  return ok([
    {
      type: 'CertificateRevoked',
      data: { certificateId, personId: state.personId, reason, revokedOn },
      occurredAt: occurredOn(revokedOn, now),
    },
  ]);
};
