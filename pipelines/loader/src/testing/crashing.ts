/** A crash that a test planned. */
export class PlannedCrash extends Error {
  constructor(where: string) {
    super(`crashed ${where}`);
    this.name = 'PlannedCrash';
  }
}

/**
 * A port whose calls crash where `crash` says so: before the call, when nothing has happened, or after it, when it has
 * happened and nobody was told.
 */
export function crashing<Port extends object>(
  port: Port,
  methods: readonly (keyof Port & string)[],
  crash: (where: string) => boolean,
): Port {
  return new Proxy(port, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function' || !methods.includes(name as keyof Port & string)) return value;
      return async (...args: unknown[]) => {
        if (crash(`before ${String(name)}`)) throw new PlannedCrash(`before ${String(name)}`);
        const answer: unknown = await Reflect.apply(value, target, args);
        if (crash(`after ${String(name)}`)) throw new PlannedCrash(`after ${String(name)}`);
        return answer;
      };
    },
  });
}
