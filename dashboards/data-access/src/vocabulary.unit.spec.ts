import * as contract from '@skillhub/domain/contracts';
import * as words from './vocabulary';

describe('the words of sales', () => {
  it('are those of the contract, in its order', () => {
    expect(words.OPEN_STAGES).toEqual(contract.OPEN_STAGES);
    expect(words.STAGES).toEqual(contract.STAGES);
    expect(words.STAGE_PROBABILITY).toEqual(contract.STAGE_PROBABILITY);
    expect(words.LOSS_REASONS).toEqual(contract.LossReason.options);
    expect(words.ACTIVITY_KINDS).toEqual(contract.ActivityKind.options);
    expect(words.CONSENT_PURPOSES).toEqual(contract.ConsentPurpose.options);
  });
});
