import type { Ports } from '../../bot/ports/index.ts';

/** A process that is killed at one of its outside calls, before it is made or after it was done and before the answer arrived. */
export class KillableProcess {
  private left = Number.POSITIVE_INFINITY;
  private isAfter = false;
  private isDead = false;
  private die: () => void = () => undefined;
  /** What it had asked for last when it died. */
  diedAt: string | null = null;
  private readonly done = new Map<string, number>();

  /** Kills at the n-th outside call from now. */
  killAt(call: number, isAfter: boolean): void {
    this.left = call;
    this.isAfter = isAfter;
  }

  /** How often something was really done outside, whether or not the process lived to hear of it. */
  timesDone(what: string): number {
    return this.done.get(what) ?? 0;
  }

  /** Runs until it is done or dead; null when it was killed. What it was doing then goes on nowhere. */
  async run<T>(act: () => Promise<T>): Promise<T | null> {
    const death = new Promise<null>((resolve) => {
      this.die = () => resolve(null);
    });
    return Promise.race([act(), death]);
  }

  /** The ports of this process. */
  within(ports: Ports): Ports {
    return new Proxy(ports, {
      get: (whole, name) => {
        const port: unknown = Reflect.get(whole, name);
        return typeof port === 'object' && port !== null ? this.watched(port, String(name)) : port;
      },
    });
  }

  private watched(port: object, portName: string): object {
    return new Proxy(port, {
      get: (whole, name) => {
        const member: unknown = Reflect.get(whole, name);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]): unknown => {
          const call = (): unknown => Reflect.apply(member, whole, args);
          return portName === 'links' || portName === 'trouble' || name === 'realNow'
            ? call()
            : this.call(`${portName}.${String(name)}`, call);
        };
      },
    });
  }

  private async call(what: string, act: () => unknown): Promise<unknown> {
    if (this.isDead) return never();
    this.left -= 1;
    const isLast = this.left <= 0;
    if (isLast) {
      this.isDead = true;
      this.diedAt = `${this.isAfter ? 'after' : 'before'} ${what}`;
    }
    if (!isLast) {
      const answer = await this.counted(what, act);
      return this.isDead ? never() : answer;
    }
    try {
      if (this.isAfter) await this.counted(what, act);
    } finally {
      this.die();
    }
    return never();
  }

  private async counted(what: string, act: () => unknown): Promise<unknown> {
    const answer = await act();
    this.done.set(what, this.timesDone(what) + 1);
    return answer;
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
