// Generated from generator/steps/openscale/wosSubscribe.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    deployment: [kind: 'reference', required: true],
    problemType: [kind: 'text', values: ['binary', 'multiclass', 'regression']],
    label: [kind: 'text'],
    schema: [kind: 'text'],
    delimiter: [kind: 'text', values: [',', ';', '\t', '|'], default: ','],
    features: [kind: 'list'],
    categorical: [kind: 'list'],
    prediction: [kind: 'text'],
    probability: [kind: 'text'],
    trainingData: [kind: 'map'],
    dataMart: [kind: 'reference'],
    serviceProvider: [kind: 'reference'],
    createServiceProvider: [kind: 'boolean', default: false],
    stage: [kind: 'text', values: ['production', 'pre_production'], default: 'pre_production'],
    space: [kind: 'reference'],
    timeoutMinutes: [kind: 'number', default: 10, unit: 'minutes'],
]

@Field static final Number ATTEMPTS = 3

/**
 * Lets Watson OpenScale monitor a deployment: makes the subscription, or changes only what differs in the one there is,
 * and waits until it is active and logs what the deployment is asked. Follows a deployment that was moved to another
 * model.
 *
 * @returns the subscription: kind, id, name (of the deployment), outcome (created, updated or unchanged), space,
 * deployment, dataMart, serviceProvider
 * @throws configuration when there is no such deployment, no service provider for its space, or the schema does not say
 * what must be known
 * @throws server when the subscription does not become active
 * @example wosSubscribe(deployment: 'credit-risk', problemType: 'binary', label: 'Risk', schema: 'data/training.csv')
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('wosSubscribe', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        Map session = cp4dInternalSession.currentSession()
        cp4dInternalTemplates.requireTemplates('wosSubscribe', session, ['subscription', 'service-provider'])
        Map file = cp4dInternalSchemaFile.schemaFile('wosSubscribe', session, parameters.schema, parameters.delimiter)
        return cp4dInternalTrainingData.withTrainingSecret(parameters.trainingData) {
            subscribe(session, parameters, file, ATTEMPTS)
        }
    }
}

private Map subscribe(Map session, Map parameters, Map file, Number attempts) {
    Map besides = [
        dataMarts: [method: 'GET', path: '/v2/data_marts'],
        providers: cp4dInternalProviders.providersRequest()
    ]
    Map found = cp4dInternalMonitored.monitored('wosSubscribe', session, parameters, besides)
    Map existing = found.subscription
    if (existing != null) {
        return update(session, parameters, file, found, existing)
    }
    requireDescription(parameters, file)
    String dataMart = cp4dInternalProviders.chosenDataMart(
        'wosSubscribe',
        cp4dInternalRest.listIn(found.besides.dataMarts, 'data_marts'),
        parameters.dataMart
    )
    Map wanted = [
        reference: parameters.serviceProvider,
        create: parameters.createServiceProvider,
        stage: parameters.stage,
        minutes: parameters.timeoutMinutes
    ]
    Map provider = cp4dInternalProviders.providerFor(
        'wosSubscribe',
        session,
        found.space,
        cp4dInternalRest.listIn(found.besides.providers, 'service_providers'),
        wanted
    )
    def body = cp4dInternalTemplates.fillTemplate(
        'wosSubscribe',
        session,
        'subscription',
        valuesFor(session, parameters, file, found, dataMart, provider)
    )
    String doing = "wosSubscribe: subscribe the deployment '${found.deployment.name}'"
    Map made = cp4dInternalOpenScale.createAndAwait(
        session,
        doing,
        [method: 'POST', path: '/v2/subscriptions', body: body],
        { id -> untilActive(parameters, found, id) },
        attempts - 1L
    )
    if (made == null) {
        return subscribe(session, parameters, file, attempts - 1L)
    }
    return cp4dInternalDryRun.isPlaceholder(made.id)
        ? subscribed(session, found, made.id, 'created', [dataMart: dataMart, provider: provider.id])
        : settled(session, parameters, file, found, made, [dataMart: dataMart, provider: provider.id])
}

private void requireDescription(Map parameters, Map file) {
    List missing = cp4dInternalAssetProperties.missingOf(parameters, file)
    if (missing.size() > 0) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "wosSubscribe: OpenScale must know more of the model: ${missing.join('; ')}".toString(),
            now: 'nothing was changed'
        ])
    }
    requireColumns(parameters, file)
}

private void requireColumns(Map parameters, Map file) {
    List unknown = cp4dInternalAssetProperties.unknownColumns(parameters, file)
    if (unknown.size() > 0 && file.columns.size() > 0) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "wosSubscribe: the schema '${parameters.schema != null ? parameters.schema : ''}' has no column ${unknown.collect { name -> "'${name}'".toString() }.join(', ')}".toString(),
            attempt: "its columns are ${file.columns.collect { column -> column.name }.join(', ')}".toString()
        ])
    }
}

private Map valuesFor(Map session, Map parameters, Map file, Map found, String dataMart, Map provider) {
    Map deployment = found.deployment
    Map properties = cp4dInternalAssetProperties.assetProperties(parameters, file)
    return [dataMart: dataMart, serviceProvider: provider.id] +
        assetValues(session, found, cp4dInternalAssetProperties.problemTypeOf(parameters, file)) +
        [
            deployment: deployment.id,
            deploymentName: deployment.name,
            deploymentType: deployment.type,
            deploymentUrl: "${session.url}/ml/v4/deployments/${deployment.id}".toString(),
            scoringUrl: deployment.type == 'online'
                ? "${session.url}/ml/v4/deployments/${deployment.id}/predictions".toString()
                : null,
            label: properties.label_column,
            prediction: properties.prediction_field,
            probability: properties.probability_fields,
            features: properties.feature_fields,
            categorical: properties.categorical_fields,
            trainingSchema: properties.training_data_schema,
            inputSchema: properties.input_data_schema,
            outputSchema: properties.output_data_schema,
            labels: properties.labels,
            trainingData: cp4dInternalTrainingData.trainingReference(parameters.trainingData)
        ]
}

@NonCPS
private Map assetValues(Map session, Map found, String problemType) {
    String model = found.deployment.model
    return [
        model: model,
        modelUrl: "${session.url}/ml/v4/models/${model}?space_id=${found.space.id}&version=2020-09-01".toString(),
        problemType: problemType
    ]
}

/** Changes only what differs; a subscription that is as it should be is left alone. */
private Map update(Map session, Map parameters, Map file, Map found, Map existing) {
    requireColumns(parameters, file)
    List operations = changes(session, parameters, file, found, existing)
    if (operations.size() > 0) {
        Map request = [method: 'PATCH', path: "/v2/subscriptions/${existing.metadata.id}".toString(), body: operations]
        cp4dInternalOpenScale.order(
            session,
            "wosSubscribe: change ${operations.collect { operation -> operation.path }.join(', ')}",
            [request]
        )
    }
    Map places = [
        dataMart: existing.entity.data_mart_id != null ? existing.entity.data_mart_id : '',
        provider: existing.entity.service_provider_id != null ? existing.entity.service_provider_id : ''
    ]
    warnOfWhatStays(parameters, found, existing, places)
    if (operations.size() == 0 && cp4dInternalOpenScale.stateOf(existing) == 'active') {
        return subscribed(session, found, existing.metadata.id, 'unchanged', places)
    }
    Map wait = untilActive(parameters, found, existing.metadata.id)
    Map seen = cp4dInternalOpenScale.awaitReplies(
        session,
        "wosSubscribe: wait for the subscription of '${found.deployment.name}'",
        wait.awaited,
        wait.requests,
        [cp4dInternalRest.noReply(), cp4dInternalRest.noReply()]
    )
    requireActive(
        session,
        found.deployment.name,
        cp4dInternalOpenScale.itemIn(seen.all, 'subscriptions', existing.metadata.id)
    )
    return subscribed(session, found, existing.metadata.id, operations.size() > 0 ? 'updated' : 'unchanged', places)
}

private List changes(Map session, Map parameters, Map file, Map found, Map existing) {
    Map own = existing.entity
    Map known = own.asset_properties != null ? own.asset_properties : [:]
    Map wanted = file.columns.size() == 0
        ? cp4dInternalAssetProperties.spokenOf(parameters)
        : cp4dInternalAssetProperties.assetProperties(parameters, file)
    List operations = cp4dInternalAssetProperties.differences(known, wanted)
    String problemType = parameters.problemType != null
        ? parameters.problemType
        : file.problemType != null ? file.problemType : own.asset?.problem_type != null ? own.asset?.problem_type : null
    if (own.asset?.asset_id != found.deployment.model ||
            (own.asset.problem_type != null ? own.asset.problem_type : null) != problemType) {
        Map values = assetValues(session, found, problemType)
        Map asset = (own.asset ?: [:]) + [asset_id: values.model, url: values.modelUrl, problem_type: problemType]
        operations.add([op: 'replace', path: '/asset', value: asset])
    }
    def data = cp4dInternalTrainingData.trainingReference(parameters.trainingData)
    if (data != null && known.training_data_reference == null) {
        operations.add([op: 'add', path: '/asset_properties/training_data_reference', value: data])
    }
    return operations
}

/** OpenScale does not move a subscription, and does not show where its training data is. */
private void warnOfWhatStays(Map parameters, Map found, Map existing, Map places) {
    Map properties = existing.entity.asset_properties != null ? existing.entity.asset_properties : [:]
    Map besides = found.besides
    List stays = cp4dInternalProviders.elsewhere(
        'data mart',
        places.dataMart,
        cp4dInternalRest.listIn(besides.dataMarts, 'data_marts'),
        parameters.dataMart
    ) +
        cp4dInternalProviders.elsewhere(
            'service provider',
            places.provider,
            cp4dInternalRest.listIn(besides.providers, 'service_providers'),
            parameters.serviceProvider
        )
    for (String what in stays) {
        echo("wosSubscribe: WARNING: the subscription of '${found.deployment.name}' stays where it is: ${what}; delete it (cp4dCleanup does, with the deployment) to have it elsewhere")
    }
    if (parameters.trainingData != null && properties.training_data_reference != null) {
        echo("wosSubscribe: the training data of '${found.deployment.name}' stays what it was first, since OpenScale does not show it and it cannot be compared")
    }
}

/** Active means: it logs what the deployment is asked. */
@NonCPS
private Map untilActive(Map parameters, Map found, String id) {
    String state = "${cp4dInternalRest.placeIn(1, 'subscriptions', id)}.entity.status.state"
    String payload = "/v2/data_sets?target.target_type=subscription&type=payload_logging&target.target_id=${id}"
    Map awaited = [
        what: "the subscription of '${found.deployment.name}'".toString(),
        minutes: parameters.timeoutMinutes,
        shown: state,
        done: [
            "${state}=active".toString(),
            "${cp4dInternalRest.placeIn(2, 'data_sets', id)}.entity.status.state=active".toString()
        ],
        ended: ["${state}=error".toString()]
    ]
    return [
        awaited: awaited,
        requests: [
            all: cp4dInternalMonitored.subscriptionsOf(found.deployment.id),
            payload: [method: 'GET', path: payload]
        ]
    ]
}

/** Of two that builds have made at the same moment the first is kept. */
private Map settled(Map session, Map parameters, Map file, Map found, Map made, Map places) {
    String name = found.deployment.name
    String id = made.id
    requireActive(session, name, cp4dInternalOpenScale.itemIn(made.seen.all, 'subscriptions', id))
    List all = cp4dInternalRest.listIn(made.seen.all, 'subscriptions')
    if (cp4dInternalDuplicates.keptOf(
            id,
            all.collect { one ->
                [id: one.metadata.id, created: one.metadata.created_at != null ? one.metadata.created_at : null]
            }
        ) ==
            id) {
        cp4dInternalHints.rememberSubscription(found.deployment.id, id)
        cp4dInternalHints.rememberNewSubscription(found.deployment, [id: id, dataMart: places.dataMart])
        return subscribed(session, found, id, 'created', places)
    }
    cp4dInternalOpenScale.order(
        session,
        "wosSubscribe: remove the second subscription of '${name}'",
        [[method: 'DELETE', path: "/v2/subscriptions/${id}".toString()]]
    )
    return subscribe(session, parameters, file, ATTEMPTS)
}

private void requireActive(Map session, String name, Map subscription) {
    String state = cp4dInternalOpenScale.stateOf(subscription)
    if (state != 'active' && !session.dryRun) {
        cp4dInternalErrors.fail([
            category: 'server',
            what: "wosSubscribe: the subscription of '${name}' did not become active".toString(),
            says: cp4dInternalOpenScale.failureOf(subscription),
            now: "there is a subscription ${subscription.metadata.id}; its state is ${state}".toString(),
            attempt: 'correct what OpenScale says, delete that subscription, and run the stage again'
        ])
    }
}

private Map subscribed(Map session, Map found, String id, String outcome, Map places) {
    Map deployment = found.deployment
    Map deed = [kind: 'subscription', id: id, name: deployment.name, outcome: outcome, space: found.space]
    return cp4dInternalResults.told(
        session,
        'wosSubscribe',
        deed,
        cp4dInternalDryRun.isPlaceholder(id) ? '' : "logs payload, model ${deployment.model}"
    ) +
        [
            deployment: [id: deployment.id, name: deployment.name],
            dataMart: places.dataMart,
            serviceProvider: places.provider
        ]
}

