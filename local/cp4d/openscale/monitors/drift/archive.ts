import { createHash } from 'node:crypto';
import type { Cluster } from '../../../cluster.ts';
import { ServiceError } from '../../../errors.ts';
import { fileInArchive } from '../../../predictions/archive.ts';
import { ModelFormatError } from '../../../predictions/portable-model.ts';
import { batchFromCsv } from '../../records/parse-rows.ts';
import type { Rows } from '../../records/record-table.ts';
import { EvaluationError } from '../evaluation.ts';

/** What somebody prepared for a monitor of a subscription; the bytes are kept under their digest. */
export interface MonitorArchive {
  subscriptionId: string;
  kind: string;
  digest: string;
  name?: string;
}

const TRAINING_DATA = 'training_data.csv';

/** Keeps an archive; it replaces the one before. */
export function keepArchive(cluster: Cluster, subscriptionId: string, kind: string, content: Buffer, name?: string): MonitorArchive {
  const digest = createHash('sha256').update(content).digest('hex');
  cluster.contents.set(digest, content);
  const archive = { subscriptionId, kind, digest, name };
  cluster.state.monitorArchives.set(`${kind}/${subscriptionId}`, archive);
  return archive;
}

/** The id under which clients know an archive. */
export function archiveId({ digest }: MonitorArchive): string {
  return digest.slice(0, 32);
}

/** The training data of an archive for drift; the statistics of a real one, a pickle, are never read. */
export function trainingRows(cluster: Cluster, subscriptionId: string): Rows | undefined {
  const { monitorArchives } = cluster.state;
  const archive = monitorArchives.get(`drift/${subscriptionId}`) ?? monitorArchives.get(`drift_v2/${subscriptionId}`);
  const content = cluster.contents.get(archive?.digest ?? '');
  try {
    const text = content && fileInArchive(content, TRAINING_DATA);
    return text === undefined
      ? undefined
      : batchFromCsv(text, [], { header: true, delimiter: ',', skip: 0, limit: Infinity, onError: 'continue' });
  } catch (error) {
    if (error instanceof ModelFormatError || error instanceof ServiceError) {
      throw new EvaluationError(`the archive with the training data cannot be read: ${error.message}`, 'AIQDD1035E');
    }
    throw error;
  }
}
