import { awaitReplies, type Resource } from './cp4dInternalOpenScale.ts';
import { listIn, noReply, type Awaited } from './cp4dInternalRest.ts';
import type { Session } from './cp4dInternalSession.ts';

/** The feedback data set of a subscription whose quality monitor has just been made: it comes a moment later. */
export function awaitingFeedback(session: Session, name: string, subscription: string, minutes: number): Resource {
  const awaited: Awaited = {
    what: `the feedback data set of '${name}'`,
    minutes,
    shown: '1.data_sets.0.entity.status.state',
    done: ['1.data_sets.0.entity.status.state=active'],
    ended: ['1.data_sets.0.entity.status.state=error'],
  };
  const path = `/v2/data_sets?target.target_type=subscription&type=feedback&target.target_id=${subscription}`;
  const seen = awaitReplies(session, `wosFeedback: wait for the feedback data set of '${name}'`, awaited, { dataSets: { method: 'GET', path } }, [noReply()]);
  return (listIn(seen.dataSets, 'data_sets') as Resource[])[0];
}
