import { Clock } from './clock.ts';
import type { PortableModel } from './predictions/portable-model.ts';
import type { RecordTable } from './openscale/records/record-table.ts';
import { Scheduler } from './scheduler.ts';
import { addUser, type Realm } from './sign-in/users.ts';
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

  /** Who may sign in where OpenScale has a host of its own. */
  get openScaleRealm(): Realm {
    const { openScaleUsers: users, openScaleTokens: tokens, openScaleSecrets: secrets } = this.state;
    return { clock: this.clock, version: this.version, state: { users, tokens, secrets } };
  }

  /** A new cluster has one user, and one at OpenScale's own host. */
  addFirstUsers(): void {
    if (this.state.users.size === 0) {
      addUser(this, { username: 'admin', password: 'password', apiKeys: ['admin-api-key'], role: 'Administrator' });
    }
    if (this.state.openScaleUsers.size === 0) {
      addUser(this.openScaleRealm, { username: 'wos-admin', password: 'wos-password', apiKeys: ['wos-api-key'], role: 'Administrator' });
    }
  }
}
