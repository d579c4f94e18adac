import type { Cluster } from '../cluster.ts';
import { loadModel } from './archive.ts';
import type { PortableModel } from './portable-model.ts';

/** A model by the digest of its archive, read at most once. */
export function loadedModel(cluster: Cluster, digest: string): PortableModel {
  const loaded = cluster.loadedModels.get(digest) ?? loadModel(cluster.contents.get(digest) ?? Buffer.alloc(0));
  cluster.loadedModels.set(digest, loaded);
  return loaded;
}
