import { ok, refused } from '@skillhub/domain/kernel';
import { futureDay, occurredOn, todayAfter } from '../../days';
import { refuse } from '../../refusal';
import { certifiable } from '../certifiable';
import { expiryOf } from '../validity';
import type { Decision } from '../../command-definition';
import type { CertificateEvent, CertificateState } from '../certificate';
import type { RenewCertificate } from './renew-certificate.command';

export const renewCertificate: Decision<RenewCertificate, CertificateState, CertificateEvent> = (
  { data, enrolment, course },
  state,
  { now },
) => {
  if (state.status === 'none') return refuse('learning.not_found', 'certificateId');
  if (state.status === 'revoked') return refuse('learning.certificate_revoked', 'certificateId');
  const { certificateId, enrolmentId } = data;
  if (state.enrolmentIds.includes(enrolmentId)) {
    return refuse('learning.certificate_already_renewed', 'enrolmentId');
  }
  const passed = certifiable(enrolment, course);
  if (!passed.ok) return passed;
  const { passedOn, personId, courseId } = passed.value.enrolment;
  if (personId !== state.personId || courseId !== state.courseId) {
    return refuse('learning.certificate_of_another', 'enrolmentId');
  }
  const renewedOn = data.renewedOn ?? todayAfter(passedOn, now);
  const earliest = passedOn > state.renewedOn ? passedOn : state.renewedOn;
  if (renewedOn < earliest) return refuse('learning.date_before_issue', 'renewedOn', { earliest });
  const fault = futureDay(renewedOn, now, 'renewedOn');
  if (fault) return refused(fault);
  const expiresOn = expiryOf(renewedOn, passed.value.terms.validMonths);
  return ok([
    {
      type: 'CertificateRenewed',
      data: { certificateId, enrolmentId, renewedOn, expiresOn },
      occurredAt: occurredOn(renewedOn, now),
    },
  ]);
};
