import { createShutdown } from './shutdown';

describe('the shutdown', () => {
  it('closes in the opposite order, once, and goes on after a failure', async () => {
    const closed: string[] = [];
    const failed: string[] = [];
    const shutdown = createShutdown((name) => failed.push(name));
    shutdown.add('database', () => void closed.push('database'));
    shutdown.add('loader', () => Promise.reject(new Error('stuck')));
    shutdown.add('http', () => void closed.push('http'));
    await Promise.all([shutdown.run(), shutdown.run()]);
    expect(closed).toEqual(['http', 'database']);
    expect(failed).toEqual(['loader']);
  });
});
