import type { ImportTarget } from '@skillhub/ingestion/contracts';
import { StartFailure } from '../failure';
import { stoppableTarget } from './stoppable-target';

const failing = (error: Error): ImportTarget => ({ apply: () => Promise.reject(error) });
const answering: ImportTarget = { apply: () => Promise.resolve([{ status: 'accepted' }]) };

describe('stoppableTarget', () => {
  it('passes records on until it is interrupted', async () => {
    let interrupted = false;
    const target = stoppableTarget(answering, () => interrupted);
    expect(await target.apply([])).toEqual([{ status: 'accepted' }]);
    interrupted = true;
    await expect(target.apply([])).rejects.toThrow('Run it again');
  });

  it.each([
    ['the server ends the connection', Object.assign(new Error('terminating'), { code: '57P01' })],
    ['nothing listens any more', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['the connection breaks', new Error('Connection terminated unexpectedly')],
  ])('says in words that %s', async (_, error) => {
    await expect(stoppableTarget(failing(error), () => false).apply([])).rejects.toThrow(
      'the database went away',
    );
  });

  it('hides no surprise', async () => {
    const surprise = new TypeError('x is not a function');
    const outcome = stoppableTarget(failing(surprise), () => false).apply([]);
    await expect(outcome).rejects.toBe(surprise);
    await expect(outcome).rejects.not.toBeInstanceOf(StartFailure);
  });
});
