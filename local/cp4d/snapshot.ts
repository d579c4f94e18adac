import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';
import { RecordFiles } from './openscale/records/record-files.ts';
import { restoreState, stateToJson } from './state.ts';

const SAVE_AFTER_MILLISECONDS = 300;

/** Keeps the state of a cluster in a folder: one JSON file, and a file per archive named by its digest. */
export class Snapshot {
  private pending: NodeJS.Timeout | undefined;
  private readonly stateFile: string;
  private readonly contentsFolder: string;

  private readonly records: RecordFiles;

  constructor(
    private readonly cluster: Cluster,
    folder: string,
  ) {
    this.stateFile = join(folder, 'state.json');
    this.contentsFolder = join(folder, 'contents');
    mkdirSync(this.contentsFolder, { recursive: true });
    this.records = new RecordFiles(join(folder, 'records'));
  }

  /** Fills the cluster with what an earlier run left. */
  restore(): void {
    if (!existsSync(this.stateFile)) {
      return;
    }
    restoreState(this.cluster.state, JSON.parse(readFileSync(this.stateFile, 'utf8')) as ReturnType<typeof stateToJson>);
    this.records.restore(this.cluster.records);
    for (const digest of this.digests()) {
      this.cluster.contents.set(digest, readFileSync(join(this.contentsFolder, digest)));
    }
  }

  /** Saves soon; changes that come close together are saved once. */
  changed(): void {
    this.pending ??= setTimeout(() => this.save(), SAVE_AFTER_MILLISECONDS);
  }

  /** Saves now. A reader never finds half a file. */
  save(): void {
    clearTimeout(this.pending);
    this.pending = undefined;
    for (const digest of this.digests()) {
      const file = join(this.contentsFolder, digest);
      const content = this.cluster.contents.get(digest);
      if (content !== undefined && !existsSync(file)) {
        writeFileSync(file, content);
      }
    }
    this.records.save(this.cluster.records);
    writeFileSync(`${this.stateFile}.new`, JSON.stringify(stateToJson(this.cluster.state)), { mode: 0o600 });
    renameSync(`${this.stateFile}.new`, this.stateFile);
  }

  /** Of every archive and file that something in the state still refers to. */
  private digests(): Set<string> {
    const { models, assets, deployments, monitorArchives } = this.cluster.state;
    const inUse = [
      ...[...models.values()].flatMap(model => [model.content?.digest, ...model.revisions.map(revision => revision.content?.digest)]),
      ...[...assets.values()].flatMap(asset => asset.attachments.map(attachment => attachment.digest)),
      ...[...deployments.values()].map(deployment => deployment.servedDigest),
      ...[...monitorArchives.values()].map(archive => archive.digest),
    ];
    return new Set(inUse.filter(digest => digest !== undefined));
  }
}
