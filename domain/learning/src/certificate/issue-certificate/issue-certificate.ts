import { ok, refused } from '@skillhub/domain/kernel';
import { futureDay, occurredOn, todayAfter } from '../../days';
import { refuse } from '../../refusal';
import { certifiable } from '../certifiable';
import { expiryOf } from '../validity';
import type { Decision } from '../../command-definition';
import type { CertificateEvent, CertificateState } from '../certificate';
import type { IssueCertificate } from './issue-certificate.command';

export const issueCertificate: Decision<IssueCertificate, CertificateState, CertificateEvent> = (
  { data, enrolment, course },
  state,
  { now },
) => {
  if (state.status !== 'none') return refuse('learning.already_exists', 'certificateId');
  const passed = certifiable(enrolment, course);
  if (!passed.ok) return passed;
  const { title, terms } = passed.value;
  const { passedOn, personId, courseId } = passed.value.enrolment;
  const issuedOn = data.issuedOn ?? todayAfter(passedOn, now);
  if (issuedOn < passedOn) return refuse('learning.date_before_issue', 'issuedOn', { passedOn });
  const fault = futureDay(issuedOn, now, 'issuedOn');
  if (fault) return refused(fault);
  const issued = {
    ...data,
    personId,
    courseId,
    courseTitle: title,
    issuedOn,
    expiresOn: expiryOf(issuedOn, terms.validMonths),
  };
  return ok([{ type: 'CertificateIssued', data: issued, occurredAt: occurredOn(issuedOn, now) }]);
};
