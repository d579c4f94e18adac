// Generated from generator/steps/model/wmlStoreModel.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    name: [kind: 'text', required: true],
    file: [kind: 'text'],
    type: [kind: 'text'],
    softwareSpec: [kind: 'text'],
    labelColumn: [kind: 'text'],
    space: [kind: 'reference'],
    timeoutMinutes: [kind: 'number', default: 15, unit: 'minutes'],
]

@Field static final Number ATTEMPTS = 3

/**
 * Stores a model. Uploads the file only when its content is not what the model of that name already holds; each new
 * content becomes a revision, so that earlier ones stay as they were.
 *
 * @returns the model: kind, id, name, outcome (created, updated or unchanged), space, revision, digest
 * @throws configuration when the file is not there, or the model cannot be of that type
 * @example wmlStoreModel(name: 'credit-risk', file: 'model.tar.gz',
 *     type: 'scikit-learn_1.3', softwareSpec: 'runtime-24.1-py3.11')
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('wmlStoreModel', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        Map session = cp4dInternalSession.currentSession()
        Map space = cp4dInternalPlace.spaceOf('wmlStoreModel', session, parameters.space)
        return store(
            session,
            space,
            withSettings(parameters, session.models[parameters.name] != null ? session.models[parameters.name] : [:]),
            ATTEMPTS
        )
    }
}

@NonCPS
private Map withSettings(Map parameters, Map settings) {
    return [
        name: parameters.name,
        file: parameters.file != null ? parameters.file : settings.file,
        type: parameters.type != null ? parameters.type : settings.type,
        softwareSpec: parameters.softwareSpec != null ? parameters.softwareSpec : settings.softwareSpec,
        labelColumn: parameters.labelColumn != null ? parameters.labelColumn : settings.labelColumn,
        timeoutMinutes: parameters.timeoutMinutes
    ]
}

private Map store(Map session, Map space, Map parameters, Number attempts) {
    String name = parameters.name
    String file = parameters.file
    if (file == null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "wmlStoreModel: no file was told for the model '${name}'".toString(),
            attempt: "pass file: '…', or write models.<name>.file into cp4d-mlops.json"
        ])
    }
    Map found = cp4dInternalBatch.batch(
        session,
        "wmlStoreModel: look for the model '${name}'",
        [file: cp4dInternalCalls.digestOf(file), models: cp4dInternalModels.modelsNamed(space, name)]
    )
    Map content = [
        file: file,
        digest: cp4dInternalFiles.fileDigest('wmlStoreModel', file, found.file),
        minutes: parameters.timeoutMinutes
    ]
    if (found.models.size() == 0) {
        return create(session, space, parameters, content, attempts)
    }
    Map existing = cp4dInternalModels.onlyModel('wmlStoreModel', session, space, [name: name], found.models)
    refuseChanges(existing, parameters)
    Map ownership = cp4dInternalOwnership.ownershipIn(existing.custom)
    if (ownership != null && ownership.digest == content.digest && ownership.revision != null) {
        return stored(
            session,
            space,
            [id: existing.id, name: name, outcome: 'unchanged', revision: ownership.revision, digest: content.digest]
        )
    }
    return update(session, space, existing, name, content)
}

/** Type and software specification of a model are fixed when it is made. */
private void refuseChanges(Map existing, Map parameters) {
    String type = parameters.type != null ? parameters.type : existing.type
    String softwareSpec = parameters.softwareSpec != null ? parameters.softwareSpec : existing.softwareSpec
    if (type != existing.type || softwareSpec != existing.softwareSpec) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "wmlStoreModel: the model '${parameters.name}' is of another type".toString(),
            now: "type ${existing.type != null ? existing.type : 'unknown'}, software specification ${existing.softwareSpec != null ? existing.softwareSpec : 'unknown'}".toString(),
            attempt: 'store it under another name; a model keeps the type and the software specification it was made with'
        ])
    }
}

private Map create(Map session, Map space, Map parameters, Map content, Number attempts) {
    String name = parameters.name
    String doing = "wmlStoreModel: create the model '${name}'"
    Map first = creation(space, parameters)
    Map made = cp4dInternalBatch.batch(
        session,
        doing,
        [created: cp4dInternalCalls.attempting(first)] +
            upload(space, cp4dInternalCalls.outcomeOf('created'), content, null) +
            [models: cp4dInternalModels.modelsNamed(space, name)]
    )
    if (made.created.code != 0) {
        cp4dInternalFailures.requireUnclear(doing, first, made.created, attempts - 1L)
        return store(session, space, parameters, attempts - 1L)
    }
    String id = cp4dInternalLanguage.trim(made.created.output)
    if (cp4dInternalDuplicates.keptOf(id, made.models) == id) {
        return stored(
            session,
            space,
            [id: id, name: name, outcome: 'created', revision: made.revision, digest: content.digest]
        )
    }
    // Another build made a model of that name a moment earlier: that one stays, with whatever content it has.
    cp4dInternalBatch.batch(
        session,
        "wmlStoreModel: remove the second model '${name}'",
        [
            removed: cp4dInternalCalls.cpdctlOrder([
                command: 'ml model delete',
                flags: ['space-id': space.id, 'model-id': id]
            ])
        ]
    )
    return store(session, space, parameters, attempts)
}

/** From the beginning it is known to be ours; content and revision are noted when they are there. */
private Map creation(Map space, Map parameters) {
    String type = parameters.type
    String softwareSpec = parameters.softwareSpec
    if (type == null || softwareSpec == null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "wmlStoreModel: the model '${parameters.name}' is new, and ${type == null ? 'its type' : 'its software specification'} was not told".toString(),
            attempt: "pass type: 'scikit-learn_1.3' and softwareSpec: 'runtime-24.1-py3.11', for example; cpdctl(command: 'environment software-specification list') shows what there is"
        ])
    }
    Map specification = [name: softwareSpec]
    Map flags = [
        'space-id': space.id,
        name: parameters.name,
        type: type,
        'software-spec': specification,
        'label-column': parameters.labelColumn,
        custom: cp4dInternalOwnership.custom(null, [:]),
        async: true
    ]
    return cp4dInternalCalls.cpdctlText([command: 'ml model create', flags: flags], 'metadata.id')
}

/** Revision and record come after the upload: a build that breaks off between them uploads once more. */
@NonCPS
private Map upload(Map space, id, Map content, Map existing) {
    Map model = ['space-id': space.id, 'model-id': id]
    Map archive = model + [body: content.file, 'content-format': 'native', 'content-type': 'application/gzip']
    Map record = cp4dInternalOwnership.custom(
        existing,
        [digest: content.digest, revision: cp4dInternalCalls.outcomeOf('revision')]
    )
    return [
        content: cp4dInternalCalls.allowing(
            content.minutes,
            cp4dInternalCalls.cpdctlOrder([command: 'ml model upload-content', flags: archive])
        ),
        revision: cp4dInternalCalls.cpdctlText([command: 'ml model create-revision', flags: model], 'metadata.rev'),
        record: cp4dInternalCalls.cpdctlOrder([command: 'ml model update', flags: model + [custom: record]])
    ]
}

private Map update(Map session, Map space, Map model, String name, Map content) {
    Map uploaded = cp4dInternalBatch.batch(
        session,
        "wmlStoreModel: update the model '${name}'",
        [:] + upload(space, model.id, content, model.custom)
    )
    return stored(
        session,
        space,
        [id: model.id, name: name, outcome: 'updated', revision: uploaded.revision, digest: content.digest]
    )
}

private Map stored(Map session, Map space, Map model) {
    Map deed = [kind: 'model', id: model.id, name: model.name, outcome: model.outcome, space: space]
    return cp4dInternalResults.told(session, 'wmlStoreModel', deed, "revision ${model.revision}") +
        [revision: model.revision, digest: model.digest]
}

