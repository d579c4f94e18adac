import type { Cluster } from '../../cluster.ts';
import type { Deployment } from '../../deployments/deployment.ts';
import type { Resource } from '../resource.ts';
import { memberAt } from '../resource-routes.ts';

/** The WML deployment that a subscription watches, if it is one of this cluster and still there. */
export function watchedDeployment(cluster: Cluster, subscription: Resource): Deployment | undefined {
  return cluster.state.deployments.get(String(memberAt(subscription.entity, 'deployment.deployment_id')));
}
