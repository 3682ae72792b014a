import { createLogger } from './logger';

function logged(message: string, fields: Record<string, unknown>): string {
  const lines: string[] = [];
  createLogger('info', { write: (line) => lines.push(line) }).info(message, fields);
  return lines.join('');
}

describe('the log', () => {
  it('is one JSON object a line, with level, time and fields', () => {
    const line = JSON.parse(logged('request', { route: '/api/session', status: 200 })) as Record<
      string,
      unknown
    >;
    expect(line).toMatchObject({ level: 'info', msg: 'request', route: '/api/session', status: 200 });
    expect(line['time']).toMatch(/Z$/);
  });

  it('never holds a name, an address, a password or a token that was planted anywhere', () => {
    const planted = ['Zéphirine Quatrebarbes', 'zephirine@planted.test', 'hunter2!', `skh_${'p'.repeat(43)}`];
    const [name, email, password, token] = planted;
    const databaseError = Object.assign(new Error(`invalid input syntax for type date: "${name ?? ''}"`), {
      code: '22007',
      detail: `Key (email)=(${email ?? ''}) already exists.`,
    });
    const text = [
      logged('request', {
        body: { name, email, password },
        headers: { authorization: `Bearer ${token ?? ''}` },
      }),
      logged('failed', { error: databaseError }),
      logged('failed', {
        error: new Error(`no account ${email ?? ''}`, { cause: new SyntaxError(`"${name ?? ''}"`) }),
      }),
      logged('nested', { people: [{ user: { name } }], url: `/x?mail=${email ?? ''}` }),
    ].join('');
    for (const secret of planted) expect(text).not.toContain(secret);
    expect(text).toContain('22007');
  });

  it('says where an error came from', () => {
    expect(logged('failed', { error: new Error('no room') })).toMatch(/no room.*logger\.unit\.spec/s);
  });
});
