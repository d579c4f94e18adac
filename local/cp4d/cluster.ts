import { Clock } from './clock.ts';
import type { PortableModel } from './predictions/portable-model.ts';
import type { RecordTable } from './openscale/records/record-table.ts';
import { Scheduler } from './scheduler.ts';
import { addUser } from './sign-in/users.ts';
import { emptyState, type State } from './state.ts';

/** How a simulated cluster behaves. */
export interface ClusterSettings {
  /** How many times faster than on a real cluster states move. */
  speed: number;
  /** Time stands still until it is moved. */
  manualClock: boolean;
  /** The CP4D release that clients are told. */
  version: string;
  /** Host that stands in addresses inside answers; without one it is the host the caller used. */
  serviceHost?: string;
}

/** What all services share: the state, its contents, and time. */
export class Cluster {
  readonly state: State = emptyState();
  /** Archives and files by their SHA-256. */
  readonly contents = new Map<string, Buffer>();
  /** Models that were read from their archives, by the digest of the archive. */
  readonly loadedModels = new Map<string, PortableModel>();
  /** The records of OpenScale's data sets, by the id of the data set. */
  readonly records = new Map<string, RecordTable>();
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly version: string;

  constructor(readonly settings: ClusterSettings) {
    this.clock = new Clock(settings.manualClock);
    this.scheduler = new Scheduler(this.clock, this.state.events, settings.speed);
    this.version = settings.version;
  }

  /** A new cluster has one user. */
  addFirstUser(): void {
    if (this.state.users.size === 0) {
      addUser(this, { username: 'admin', password: 'password', apiKeys: [], role: 'Administrator' });
    }
  }
}
