import { createReadiness } from './readiness';

describe('readiness', () => {
  it('needs every dependency, and names each with its status', async () => {
    const readiness = createReadiness();
    readiness.add('postgres', () => Promise.resolve({ status: 'up' }));
    expect((await readiness.report()).status).toBe('ready');
    readiness.add('warehouse', () => Promise.reject(new Error('gone')));
    expect(await readiness.report()).toEqual({
      status: 'not_ready',
      dependencies: { postgres: { status: 'up' }, warehouse: { status: 'down' } },
    });
  });

  it('ends when the server is asked to end', async () => {
    const readiness = createReadiness();
    readiness.add('postgres', () => Promise.resolve({ status: 'up' }));
    readiness.close();
    expect((await readiness.report()).status).toBe('not_ready');
  });
});
