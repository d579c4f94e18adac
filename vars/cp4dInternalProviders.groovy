// Generated from generator/steps/internal/cp4dInternalProviders.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Number ATTEMPTS = 3

/** All service providers for Watson Machine Learning. */
@NonCPS
Map providersRequest() {
    return [method: 'GET', path: '/v2/service_providers?service_type=watson_machine_learning']
}

/**
 * The id of the data mart: the one that is named, or the only one there is.
 *
 * @throws when there is none, or several; the message lists them
 */
String chosenDataMart(String step, List dataMarts, reference) {
    Map target = cp4dInternalReferences.targetOf(reference != null ? reference : [:])
    List meant = dataMarts.findAll { one -> reference == null || isMeant(one, target) }
    if (meant.size() != 1) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: meant.size() == 0
                ? "${step}: OpenScale has no data mart${reference == null ? '' : " '${target.name != null ? target.name : target.id != null ? target.id : ''}'"}".toString()
                : "${step}: OpenScale has ${meant.size()} data marts: ${named(meant)}".toString(),
            attempt: meant.size() == 0
                ? "there are ${dataMarts.size() == 0 ? 'none; set OpenScale up first' : named(dataMarts)}".toString()
                : "pass dataMart: '…'"
        ])
    }
    return meant[0].metadata.id
}

/**
 * What is told of where a subscription is to be, and is not: a sentence, or nothing.
 *
 * @param id where it is
 */
@NonCPS
List elsewhere(String kind, String id, List all, reference) {
    if (reference == null) {
        return []
    }
    Map target = cp4dInternalReferences.targetOf(reference)
    boolean isThere = target.id == id || all.any { one -> one.metadata.id == id && isMeant(one, target) }
    List own = all.findAll { one -> one.metadata.id == id }
    return isThere
        ? []
        : [
            "its ${kind} is ${own.size() == 0 ? id : named(own)}, and ${cp4dInternalReferences.shownTarget(target)} was told".toString()
        ]
}

/** Not everything has a name. */
@NonCPS
private boolean isMeant(Map resource, Map target) {
    return target.id == null ? resource.entity.name == target.name : resource.metadata.id == target.id
}

@NonCPS
private String named(List resources) {
    return resources.collect { one -> "'${one.entity.name}' (${one.metadata.id})".toString() }.join(', ')
}

/**
 * The service provider of a deployment space: the one that is named, or the only one of the space; one is made when the
 * author said so.
 *
 * @throws when there is none and none is to be made, or there are several; the message lists them
 */
Map providerFor(String step, Map session, Map space, List providers, Map wanted) {
    Map target = cp4dInternalReferences.targetOf(wanted.reference != null ? wanted.reference : [:])
    List meant = wanted.reference == null
        ? ofSpace(providers, space)
        : providers.findAll { one -> isMeant(one, target) }
    if (meant.size() == 0 && wanted.reference == null && wanted.create) {
        return makeProvider(step, session, space, wanted, ATTEMPTS)
    }
    if (meant.size() != 1) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: meant.size() == 0
                ? "${step}: OpenScale has no service provider ${wanted.reference == null ? "for the space '${space.name}'" : "'${target.name != null ? target.name : target.id != null ? target.id : ''}'"}".toString()
                : "${step}: ${meant.size()} service providers are meant: ${named(meant)}".toString(),
            attempt: meant.size() == 0
                ? 'createServiceProvider: true makes one'
                : "pass serviceProvider: '…', the name or id of the one you mean"
        ])
    }
    return [id: meant[0].metadata.id, name: meant[0].entity.name]
}

private Map makeProvider(String step, Map session, Map space, Map wanted, Number attempts) {
    String name = nameFor(space)
    String doing = "${step}: make a service provider for the space '${space.name}'"
    def body = cp4dInternalTemplates.fillTemplate(
        step,
        session,
        'service-provider',
        [name: name, space: space.id, stage: wanted.stage]
    )
    Map made = cp4dInternalOpenScale.createAndAwait(
        session,
        doing,
        [method: 'POST', path: '/v2/service_providers', body: body],
        { id -> untilActive(name, wanted, id) },
        attempts - 1L
    )
    if (made == null) {
        Map again = cp4dInternalOpenScale.ask(
            session,
            "${step}: look for the service provider again",
            [providers: providersRequest()]
        )
        List found = ofSpace(cp4dInternalRest.listIn(again.providers, 'service_providers'), space)
        return found.size() == 0
            ? makeProvider(step, session, space, wanted, attempts - 1L)
            : [id: found[0].metadata.id, name: name]
    }
    return cp4dInternalDryRun.isPlaceholder(made.id)
        ? [id: made.id, name: name]
        : settled(step, session, space, name, made)
}

/** By its name a service provider is known to be of this library. */
@NonCPS
private String nameFor(Map space) {
    return "cp4d-mlops ${space.name}"
}

/** Deletes the service provider that this library made for a space, where there is one. */
void removeProvider(String step, Map session, Map space) {
    Map found = cp4dInternalOpenScale.askForWhatMayBeGone(
        session,
        "${step}: look for the service provider of '${space.name}'",
        [providers: providersRequest()]
    )
    List own = ofSpace(cp4dInternalRest.listIn(found.providers, 'service_providers'), space)
        .findAll { one -> one.entity.name == nameFor(space) }
    for (Map provider in own) {
        cp4dInternalOpenScale.order(
            session,
            "${step}: remove the service provider '${nameFor(space)}'",
            [[method: 'DELETE', path: "/v2/service_providers/${provider.metadata.id}".toString()]]
        )
    }
}

@NonCPS
private List ofSpace(List providers, Map space) {
    return providers.findAll { one -> one.entity.deployment_space_id == space.id && cp4dInternalOpenScale.stays(one) }
}

@NonCPS
private Map untilActive(String name, Map wanted, String id) {
    String state = "${cp4dInternalRest.placeIn(1, 'service_providers', id)}.entity.status.state"
    Map awaited = [
        what: "the service provider '${name}'".toString(),
        minutes: wanted.minutes,
        shown: state,
        done: ["${state}=active".toString()],
        ended: ["${state}=error".toString()]
    ]
    return [awaited: awaited, requests: [all: providersRequest()]]
}

/** Of two that builds have made at the same moment the first is kept. */
private Map settled(String step, Map session, Map space, String name, Map made) {
    Map provider = cp4dInternalOpenScale.itemIn(made.seen.all, 'service_providers', made.id)
    if (cp4dInternalOpenScale.stateOf(provider) != 'active') {
        cp4dInternalErrors.fail([
            category: 'server',
            what: "${step}: the service provider '${name}' did not become active".toString(),
            says: cp4dInternalOpenScale.failureOf(provider),
            now: "there is a service provider ${made.id}; its state is ${cp4dInternalOpenScale.stateOf(provider)}".toString(),
            attempt: 'correct what OpenScale says, delete that service provider, and run the stage again'
        ])
    }
    List own = ofSpace(cp4dInternalRest.listIn(made.seen.all, 'service_providers'), space)
    String kept = cp4dInternalDuplicates.keptOf(
        made.id,
        own.collect { one ->
            [id: one.metadata.id, created: one.metadata.created_at != null ? one.metadata.created_at : null]
        }
    )
    if (kept != made.id) {
        cp4dInternalOpenScale.order(
            session,
            "${step}: remove the second service provider '${name}'",
            [[method: 'DELETE', path: "/v2/service_providers/${made.id}".toString()]]
        )
    }
    return [id: kept, name: name]
}

