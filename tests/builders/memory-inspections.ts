import type { Inspections } from '../../bot/ports/inspections.ts';
import type { Versioned } from '../../bot/ports/versioned.ts';
import { type Inspection, isOpen } from '../../shared/domain/inspections/inspection.ts';
import type { MemoryFolders } from './memory-record-store.ts';
import { MemoryShelf, type MemoryWeather } from './memory-shelf.ts';

/** Inspections in memory, and the folders they let people into. */
export class MemoryInspections implements Inspections {
  readonly shelf = new MemoryShelf<Inspection>((inspection) => inspection.key);
  constructor(
    private readonly weather: MemoryWeather,
    private readonly folders: MemoryFolders,
  ) {}

  async #where(isMeant: (inspection: Inspection) => boolean): Promise<readonly Versioned<Inspection>[]> {
    await this.weather.pass('read Inspections');
    return this.shelf.all().filter(({ value }) => isMeant(value));
  }
  one = async (key: string) => (await this.#where((each) => each.key === key))[0] ?? null;
  of = (arrangement: string) => this.#where((each) => each.arrangement === arrangement);
  by = (reader: string) => this.#where((each) => each.reader === reader);
  open = () => this.#where(isOpen);
  all = () => this.#where(() => true);
  async create(inspection: Inspection) {
    await this.weather.pass('write Inspections');
    return this.shelf.create(inspection);
  }
  async update(stored: Versioned<Inspection>, next: Inspection) {
    await this.weather.pass('write Inspections');
    return this.shelf.update(stored, next);
  }
  async letIn({ arrangement, reader, scope }: Inspection) {
    await this.weather.pass('let an inspection in');
    this.folders.visit(arrangement, reader, scope);
  }
  async shutOut({ arrangement, reader }: Inspection) {
    await this.weather.pass('shut an inspection out');
    this.folders.visit(arrangement, reader, null);
  }
}
