import type { AppInstaller, Installation } from '../../bot/ports/app-installer.ts';
import type { MemoryMessenger } from './memory-messenger.ts';
import type { MemoryWeather } from './memory-shelf.ts';

/** The organisation's Teams in memory: not permitted until a test says that an administrator has consented. */
export class MemoryAppInstaller implements AppInstaller {
  readonly tried: string[] = [];
  isPermitted = false;
  constructor(
    private readonly weather: MemoryWeather,
    private readonly messenger: MemoryMessenger,
  ) {}

  async install(person: string): Promise<Installation> {
    await this.weather.pass('install app');
    this.tried.push(person);
    if (!this.isPermitted) return 'not permitted';
    return this.messenger.notInstalledFor.delete(person) ? 'installed' : 'there already';
  }
}
