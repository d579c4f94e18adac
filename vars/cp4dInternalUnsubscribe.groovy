// Generated from generator/steps/internal/cp4dInternalUnsubscribe.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** So many ids are asked for in one request: its address must not get too long for the proxies on the way. */
@Field static final Number MOST_IDS = 100

/**
 * Deletes what OpenScale has on deployments, monitors before subscriptions: a subscription that survives its deployment
 * keeps failing. A cluster without OpenScale has nothing to delete.
 *
 * @returns what was deleted
 */
List unsubscribe(String step, Map session, List deployments) {
    List deleted = []
    if (!session.dryRun) {
        for (List some in inGroups(deployments)) {
            deleted = deleted + unsubscribeSome(step, session, some)
        }
    }
    return deleted
}

@NonCPS
private List inGroups(List ids) {
    List groups = []
    List last = []
    for (String id in ids) {
        if (groups.size() == 0 || last.size() == MOST_IDS) {
            last = []
            groups.add(last)
        }
        last.add(id)
    }
    return groups
}

private List unsubscribeSome(String step, Map session, List deployments) {
    Map subscriptions = [
        method: 'GET',
        path: "/v2/subscriptions?deployment.deployment_id=${deployments.join(',')}".toString()
    ]
    Map found = cp4dInternalOpenScale.askForWhatMayBeGone(
        session,
        "${step}: look for subscriptions",
        [subscriptions: subscriptions]
    )
    List all = cp4dInternalOpenScale.isGone(found.subscriptions)
        ? []
        : cp4dInternalRest.listIn(found.subscriptions, 'subscriptions')
    if (all.size() == 0) {
        return []
    }
    List ids = all.collect { one -> one.metadata.id }
    Map monitors = [
        method: 'GET',
        path: "/v2/monitor_instances?target.target_type=subscription&target.target_id=${ids.join(',')}".toString()
    ]
    Map seen = cp4dInternalOpenScale.askForWhatMayBeGone(session, "${step}: look for monitors", [monitors: monitors])
    List doomed = monitorsIn(cp4dInternalRest.listIn(seen.monitors, 'monitor_instances')) +
        all.collect { one -> [kind: 'subscription', id: one.metadata.id, name: nameOf(one)] }
    cp4dInternalOpenScale.order(
        session,
        "${step}: remove ${doomed.size()} things from OpenScale",
        doomed.collect { thing -> deletion(thing) }
    )
    cp4dInternalOpenScale.awaitReplies(
        session,
        "${step}: wait until the subscriptions are gone",
        untilGone(),
        [subscriptions: subscriptions],
        [cp4dInternalRest.noReply()]
    )
    cp4dInternalMemory.forget()
    return doomed
}

@NonCPS
private List monitorsIn(List monitors) {
    return monitors.collect { one ->
        [kind: 'monitor', id: one.metadata.id, name: "${one.entity.monitor_definition_id}".toString()]
    }
}

@NonCPS
private String nameOf(Map subscription) {
    Map deployment = subscription.entity.deployment != null ? subscription.entity.deployment : [:]
    return deployment.name != null ? deployment.name : ''
}

@NonCPS
private Map deletion(Map thing) {
    String collection = thing.kind == 'monitor' ? 'monitor_instances' : 'subscriptions'
    return [method: 'DELETE', path: "/v2/${collection}/${thing.id}".toString()]
}

/** The list that is asked for has no first entry any more. */
@NonCPS
private Map untilGone() {
    return [
        what: 'the subscriptions that are deleted',
        minutes: 5,
        shown: '1.subscriptions.0.entity.status.state',
        done: ['1.subscriptions.0.metadata.id='],
        ended: ['1.subscriptions.0.entity.status.state=error']
    ]
}

