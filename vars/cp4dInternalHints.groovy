// Generated from generator/steps/internal/cp4dInternalHints.ts. Change that file and run `npm run generate`.

/** The deployment that a reference means: a map may be that of anything which OpenScale has on one. */
@NonCPS
Map meant(reference) {
    Map map = reference instanceof Map ? reference : [:]
    return cp4dInternalReferences.targetOf(map.deployment != null ? map.deployment : reference)
}

/** A later step of the build finds a deployment that this one made or found. */
void rememberDeployment(Map space, String name, String id) {
    cp4dInternalMemory.remember(deploymentKey(space, name), id)
}

@NonCPS
private String deploymentKey(Map space, String name) {
    return "deployment ${space.id} ${name}"
}

/** The id of a deployment of that name, where the build has found it before. */
String rememberedDeployment(Map space, String name) {
    return cp4dInternalMemory.remembered(deploymentKey(space, name))
}

/** A later step of the build asks for it, and for what is on it, in one go. */
void rememberSubscription(String deployment, String id) {
    cp4dInternalMemory.remember(subscriptionKey(deployment), id)
}

/** The id of a deployment's subscription, where the build has found it before. */
String rememberedSubscription(String deployment) {
    return cp4dInternalMemory.remembered(subscriptionKey(deployment))
}

private Map knownDeployment(String step, Map session, Map parameters) {
    Map space = cp4dInternalPlace.spaceOf(step, session, parameters.space)
    Map target = meant(parameters.deployment)
    String id = target.id != null ? target.id : rememberedDeployment(space, target.name != null ? target.name : '')
    return [space: space, id: id != null ? id : null, name: target.name != null ? target.name : null]
}

/** A monitor can then be made without looking for one. */
void rememberNewSubscription(Map deployment, Map subscription) {
    cp4dInternalMemory.remember(newSubscriptionKey(deployment.id), subscription + [name: deployment.name])
}

@NonCPS
private String newSubscriptionKey(String deployment) {
    return "new subscription ${deployment}"
}

Map rememberedNewSubscription(String step, Map session, Map parameters, String kind) {
    Map known = knownDeployment(step, session, parameters)
    String id = known.id
    Map made = id == null ? null : cp4dInternalMemory.remembered(newSubscriptionKey(id))
    if (id == null || made == null || cp4dInternalMemory.remembered(monitorKey(id, kind)) != null) {
        return null
    }
    return [id: made.id, dataMart: made.dataMart, space: known.space, deployment: [id: id, name: made.name]]
}

/** Its records can then be counted in the look at the deployment. */
void rememberDataSet(String deployment, String type, String id) {
    cp4dInternalMemory.remember(dataSetKey(deployment, type), id)
}

/** The data set of a deployment's subscription that this build has seen before; nothing when it has not. */
String rememberedDataSet(String step, Map session, Map parameters, String type) {
    Map known = knownDeployment(step, session, parameters)
    String id = known.id
    return id == null ? null : cp4dInternalMemory.remembered(dataSetKey(id, type))
}

@NonCPS
private String dataSetKey(String deployment, String type) {
    return "data set ${deployment} ${type}"
}

/** A run can then be started without looking for the monitor. */
void rememberMonitor(String deployment, String kind, String id) {
    cp4dInternalMemory.remember(monitorKey(deployment, kind), id)
}

/** The monitor that this build has made or found before; nothing when it has not. */
Map knownMonitor(String step, Map session, Map parameters, String kind) {
    Map known = knownDeployment(step, session, parameters)
    String id = known.id
    String monitor = id == null ? null : cp4dInternalMemory.remembered(monitorKey(id, kind))
    return id == null || monitor == null
        ? null
        : [space: known.space, deployment: [id: id, name: known.name != null ? known.name : id], monitor: monitor]
}

/** The gate can then be asked for its measurements in one go. */
void rememberRun(String deployment, String kind, String id) {
    cp4dInternalMemory.remember("run ${deployment} ${kind}", id)
}

String rememberedRun(String deployment, String kind) {
    return cp4dInternalMemory.remembered("run ${deployment} ${kind}")
}

@NonCPS
private String monitorKey(String deployment, String kind) {
    return "monitor ${deployment} ${kind}"
}

@NonCPS
private String subscriptionKey(String deployment) {
    return "subscription ${deployment}"
}

