// Generated from generator/steps/internal/cp4dInternalMonitored.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** Any date is taken. */
@Field static final String VERSION = '2020-09-01'

/**
 * Finds a deployment, and its subscription, monitors and data sets, all by the deployment's id. What the build has
 * found before is asked for in one go.
 *
 * @param besides further requests of the step
 * @throws when there is no such deployment, or several have that name
 */
Map monitored(String step, Map session, Map parameters, Map besides) {
    Map space = cp4dInternalPlace.spaceOf(step, session, parameters.space)
    Map target = cp4dInternalHints.meant(parameters.deployment)
    String name = target.name != null ? target.name : ''
    String remembered = target.id == null ? cp4dInternalHints.rememberedDeployment(space, name) : null
    String id = target.id != null ? target.id : remembered != null ? remembered : lookFor(step, session, space, name)
    if (cp4dInternalDryRun.isPlaceholder(id)) {
        return notThereYet(step, session, space, parameters, besides)
    }
    String subscription = cp4dInternalHints.rememberedSubscription(id)
    Map first = [deployment: deploymentRequest(space, id), subscriptions: subscriptionsOf(id)]
    String doing = "${step}: look for the deployment and its subscription"
    Map found = cp4dInternalOpenScale.askForWhatMayBeGone(
        session,
        doing,
        subscription == null ? first + besides : first + thingsOf(subscription) + besides
    )
    if (cp4dInternalOpenScale.isGone(found.deployment) && remembered == null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: there is no deployment ${id} in space '${space.name}'".toString(),
            attempt: 'deploy a model first with wmlDeploy'
        ])
    }
    if (cp4dInternalOpenScale.isGone(found.deployment)) {
        // What was remembered of it is not true any more.
        cp4dInternalMemory.forget()
        return monitored(step, session, parameters, besides)
    }
    Map kept = oldest(step, found.subscriptions)
    if (kept != null && kept.metadata.id != subscription) {
        cp4dInternalHints.rememberSubscription(id, kept.metadata.id)
        Map more = cp4dInternalOpenScale.ask(
            session,
            "${step}: look for the subscription's monitors and data sets",
            thingsOf(kept.metadata.id)
        )
        return described(space, found, kept, more) + [besides: found]
    }
    return described(space, found, kept, found) + [besides: found]
}

/** A dry run works on a deployment that is only planned; what has nothing to do with it is asked all the same. */
private Map notThereYet(String step, Map session, Map space, Map parameters, Map besides) {
    Map target = cp4dInternalHints.meant(parameters.deployment)
    Map deployment = deployedIn(cp4dInternalRest.noReply()) +
        [name: target.name != null ? target.name : cp4dInternalDryRun.placeholder()]
    Map replies = cp4dInternalLanguage.keys(besides).size() == 0
        ? [:]
        : cp4dInternalOpenScale.ask(session, "${step}: look for what OpenScale has", besides)
    return [space: space, deployment: deployment, subscription: null, monitors: [], dataSets: [], besides: replies]
}

@NonCPS
private Map described(Map space, Map found, Map subscription, Map things) {
    return [
        space: space,
        deployment: deployedIn(found.deployment),
        subscription: subscription,
        monitors: subscription == null
            ? []
            : cp4dInternalRest.listIn(things.monitors, 'monitor_instances')
                .findAll { one -> cp4dInternalOpenScale.stays(one) },
        dataSets: subscription == null
            ? []
            : cp4dInternalRest.listIn(things.dataSets, 'data_sets').findAll { one -> cp4dInternalOpenScale.stays(one) },
        besides: [:]
    ]
}

@NonCPS
Map deploymentRequest(Map space, String id) {
    return [method: 'GET', path: "cp4d:/ml/v4/deployments/${id}?version=${VERSION}&space_id=${space.id}".toString()]
}

@NonCPS
Map subscriptionsOf(String deployment) {
    return [method: 'GET', path: "/v2/subscriptions?deployment.deployment_id=${deployment}".toString()]
}

/** The monitors and data sets of a subscription. */
@NonCPS
Map thingsOf(String subscription) {
    return [
        monitors: [
            method: 'GET',
            path: "/v2/monitor_instances?target.target_type=subscription&target.target_id=${subscription}".toString()
        ],
        dataSets: [
            method: 'GET',
            path: "/v2/data_sets?target.target_type=subscription&target.target_id=${subscription}".toString()
        ]
    ]
}

/** The one that was made first is kept, should two builds have made one at the same moment. */
private Map oldest(String step, Map reply) {
    List all = cp4dInternalRest.listIn(reply, 'subscriptions').findAll { one -> cp4dInternalOpenScale.stays(one) }
    if (all.size() == 0) {
        return null
    }
    if (all.size() > 1) {
        echo("${step}: ${all.size()} subscriptions are on this deployment: ${all.collect { one -> one.metadata.id }.join(', ')}; the oldest counts")
    }
    String kept = cp4dInternalDuplicates.keptOf(
        '',
        all.collect { one ->
            [id: one.metadata.id, created: one.metadata.created_at != null ? one.metadata.created_at : null]
        }
    )
    Map found = all.find { one -> one.metadata.id == kept }
    return found != null ? found : null
}

@NonCPS
Map deployedIn(Map reply) {
    Map resource = cp4dInternalOpenScale.resourceIn(reply)
    Map entity = resource.entity
    Map metadata = resource.metadata
    return [
        id: metadata.id,
        name: entity.name != null ? entity.name : metadata.id,
        type: entity.batch == null ? 'online' : 'batch',
        model: entity.asset?.id != null ? entity.asset?.id : cp4dInternalDryRun.placeholder(),
        revision: entity.asset?.rev != null ? entity.asset?.rev : null,
        since: metadata.modified_at != null
            ? metadata.modified_at
            : metadata.created_at != null ? metadata.created_at : ''
    ]
}

private String lookFor(String step, Map session, Map space, String name) {
    Map request = [
        method: 'GET',
        path: "cp4d:/ml/v4/deployments?version=${VERSION}&space_id=${space.id}&limit=200".toString(),
        named: name
    ]
    Map found = cp4dInternalDryRun.isPlaceholder(space.id)
        ? [:]
        : cp4dInternalOpenScale.ask(session, "${step}: look for the deployment '${name}'", [deployments: request])
    List all = found.deployments == null ? [] : cp4dInternalRest.listIn(found.deployments, 'resources')
    List named = all.findAll { one -> one.entity.name == name }
    if (named.size() == 0 && session.dryRun) {
        return cp4dInternalDryRun.placeholder()
    }
    if (named.size() != 1) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: named.size() == 0
                ? "${step}: there is no deployment '${name}' in space '${space.name}'".toString()
                : "${step}: ${named.size()} deployments are named '${name}': ${named.collect { one -> one.metadata.id }.join(', ')}".toString(),
            attempt: named.size() == 0 ? 'deploy a model first with wmlDeploy' : 'pass the id of the one you mean'
        ])
    }
    cp4dInternalHints.rememberDeployment(space, name, named[0].metadata.id)
    return named[0].metadata.id
}

/** A deployment whose subscription this build has made, and not yet a monitor of that kind; nothing otherwise. */
Map justSubscribed(String step, Map session, Map parameters, String kind) {
    Map made = session.dryRun ? null : cp4dInternalHints.rememberedNewSubscription(step, session, parameters, kind)
    if (made == null) {
        return null
    }
    Map subscription = [metadata: [id: made.id], entity: [data_mart_id: made.dataMart]]
    return [
        space: made.space,
        deployment: deployedIn(cp4dInternalRest.noReply()) + made.deployment,
        subscription: subscription,
        monitors: [],
        dataSets: [],
        besides: [:]
    ]
}

/** The subscription, which must be there. */
Map requireSubscription(String step, Map found) {
    Map subscription = found.subscription
    if (subscription == null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: OpenScale has no subscription for the deployment '${found.deployment.name}'".toString(),
            attempt: "wosSubscribe(deployment: '${found.deployment.name}', …) first".toString()
        ])
    }
    return subscription
}

/** The monitor of a kind, the oldest one; nothing when there is none. */
@NonCPS
Map monitorOf(Map found, String kind) {
    List own = found.monitors.findAll { one -> one.entity.monitor_definition_id == kind }
    String kept = cp4dInternalDuplicates.keptOf(
        '',
        own.collect { one ->
            [id: one.metadata.id, created: one.metadata.created_at != null ? one.metadata.created_at : null]
        }
    )
    Map monitor = own.find { one -> one.metadata.id == kept }
    return monitor != null ? monitor : null
}

/** The data set of a type; nothing when there is none. */
@NonCPS
Map dataSetOf(Map found, String type) {
    Map dataSet = found.dataSets.find { one -> one.entity.type == type }
    return dataSet != null ? dataSet : null
}

