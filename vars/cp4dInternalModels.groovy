// Generated from generator/steps/internal/cp4dInternalModels.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Number LOOKS = 3

@Field static final Number PAUSE_SECONDS = 5

@Field static final Map FIELDS = [
    id: 'metadata.id',
    name: 'metadata.name',
    created: 'metadata.created_at',
    type: 'entity.type',
    softwareSpec: 'entity.software_spec.name',
    custom: 'entity.custom'
]

/** The models of a space that have exactly this name. */
@NonCPS
Map modelsNamed(Map space, String name) {
    return modelsWhere(space, ['metadata.name': name])
}

/** The models of a space that a reference means: those of that name, or the one with that id. */
@NonCPS
Map modelsMeant(Map space, Map target) {
    String id = target.id
    return id == null
        ? modelsNamed(space, target.name != null ? target.name : '')
        : modelsWhere(space, ['metadata.id': id])
}

@NonCPS
private Map modelsWhere(Map space, Map where) {
    return cp4dInternalCalls.cpdctlCall([
        command: 'ml model list',
        flags: ['space-id': space.id, 'all-pages': true],
        where: where,
        query: FIELDS
    ])
}

/**
 * The only model of a list.
 *
 * @throws when there are several, which the message lists, or none; in a dry run it may be one that is only planned
 */
Map onlyModel(String step, Map session, Map space, Map target, List listed) {
    List models = settled(step, session, space, target, listed, LOOKS)
    if (models.size() == 0 && session.dryRun) {
        return [
            id: cp4dInternalDryRun.placeholder(),
            name: target.name != null ? target.name : null,
            created: null,
            type: null,
            softwareSpec: null,
            custom: null
        ]
    }
    if (models.size() == 0) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: there is no model ${cp4dInternalReferences.shownTarget(target)} in space '${space.name}'".toString(),
            attempt: 'store it first with wmlStoreModel'
        ])
    }
    if (models.size() > 1) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: ${models.size()} models are named ${cp4dInternalReferences.shownTarget(target)}: ${models.collect { model -> model.id }.join(', ')}".toString(),
            attempt: 'delete those that are not wanted, or pass the id of the one you mean'
        ])
    }
    return models[0]
}

/**
 * The models of a list without those that another build is making at this moment. Two builds may make one of the same
 * name; the second is removed as soon as that is seen, which is waited for.
 */
private List settled(String step, Map session, Map space, Map target, List models, Number looks) {
    List whole = models.findAll { model -> !isBeingMade(model) }
    List meant = whole.size() == 0 ? models : whole
    if (meant.size() <= 1 || looks == 0) {
        return meant
    }
    Map again = cp4dInternalBatch.batch(
        session,
        "${step}: look again whether there is one model ${cp4dInternalReferences.shownTarget(target)}",
        [pause: cp4dInternalCalls.pausing(PAUSE_SECONDS), models: modelsMeant(space, target)]
    )
    return settled(step, session, space, target, again.models, looks - 1L)
}

/** This library notes the revision with the content when that is there. */
@NonCPS
private boolean isBeingMade(Map model) {
    Map ownership = cp4dInternalOwnership.ownershipIn(model.custom)
    return ownership != null && ownership.revision == null
}

/** The newest revision of a model that another tool made, where there is one. */
String newestRevision(String step, Map session, Map space, String id) {
    Map listed = cp4dInternalBatch.batch(
        session,
        "${step}: look for the model's revisions",
        [
            revisions: cp4dInternalCalls.cpdctlCall([
                command: 'ml model list-revisions',
                flags: ['space-id': space.id, 'model-id': id, 'all-pages': true],
                query: [revision: 'metadata.rev']
            ])
        ]
    )
    return highest(listed.revisions.collect { row -> row.revision })
}

@NonCPS
private String highest(List revisions) {
    String found = null
    Number most = 0
    for (String revision in revisions) {
        Number number = cp4dInternalLanguage.numberIn(revision != null ? revision : '')
        if (revision != null && number != null && number > most) {
            found = revision
            most = number
        }
    }
    return found
}

/** All models of a space. */
@NonCPS
Map modelsIn(Map space) {
    return modelsWhere(space, [:])
}

