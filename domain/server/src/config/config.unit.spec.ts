import { parseConfig } from './config';

const parse = (variables: Record<string, string>) => parseConfig(variables, '/srv/skillhub');
const problemsOf = (variables: Record<string, string>): string[] => {
  try {
    parse(variables);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
};

describe('the configuration', () => {
  it('needs nothing: embedded engines, every role, the demo company', () => {
    expect(parse({})).toEqual({
      port: 3000,
      host: undefined,
      dataDir: '/srv/skillhub/.data',
      roles: ['api', 'relay', 'loader', 'worker'],
      database: { kind: 'embedded' },
      transport: { kind: 'in_process' },
      warehouse: { kind: 'embedded' },
      masterKey: { kind: 'data_dir' },
      demo: true,
      publicUrl: undefined,
      trustedProxies: 0,
      logLevel: 'info',
      logTo: 'file',
    });
  });

  it('takes a variable that is set to nothing as unset', () => {
    expect(parse({ PORT: '', DATABASE_URL: '' })).toEqual(parse({}));
  });

  it('lists every problem at once and shows no secret', () => {
    const problems = problemsOf({
      PORT: 'http',
      LOG_LEVEL: 'loud',
      SKILLHUB_ROLES: 'api,cook',
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      SKILLHUB_MASTER_KEY: 'hunter2',
    });
    expect(problems).toHaveLength(5);
    expect(problems.join('\n')).toMatch(/PORT: .*found "http"/);
    expect(problems.join('\n')).not.toContain('hunter2');
  });

  it('says in its own words that a list of brokers is empty', () => {
    expect(problemsOf({ KAFKA_BROKERS: ' , ' }).join('\n')).toContain('KAFKA_BROKERS: expected host:port');
  });

  it('does not split roles over processes that would each have their own engines', () => {
    expect(problemsOf({ SKILLHUB_ROLES: 'api' })).toHaveLength(3);
    expect(problemsOf({ SKILLHUB_ROLES: 'relay' }).join('\n')).toContain('KAFKA_BROKERS');
  });

  it('takes one role with everything that it needs', () => {
    const config = parse({
      SKILLHUB_ROLES: 'api',
      DATABASE_URL: 'postgres://skillhub@db/skillhub',
      CLICKHOUSE_URL: 'https://warehouse:8443',
      SKILLHUB_MASTER_KEY_FILE: '/run/secrets/master.key',
    });
    expect(config.roles).toEqual(['api']);
    expect(config.demo).toBe(false);
  });

  it('cannot be changed afterwards', () => {
    const config = parse({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.database)).toBe(true);
  });
});
