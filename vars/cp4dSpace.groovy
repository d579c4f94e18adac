// Generated from generator/steps/space/cp4dSpace.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** What the step takes; anything else is refused before it does anything. */
@Field static final Map SPECIFICATION = [
    name: [kind: 'text', required: true],
    create: [kind: 'boolean', default: false],
    description: [kind: 'text'],
    timeoutMinutes: [kind: 'number', default: 10, unit: 'minutes'],
]

@Field static final Number ATTEMPTS = 3

/** The tag of a space that this library made. @contract server spaceTag */
@Field static final String TAG = 'cp4d-mlops'

/**
 * Finds a deployment space by its exact name, or makes it when told to.
 *
 * @returns the space: kind, id, name, outcome (unchanged or created)
 * @throws configuration when there is none and `create` is not set, or when several have that name, which are listed
 * @throws server when the space does not become active
 * @example cp4dSpace(name: 'credit-risk-test', create: true)
 */
Map call(Map parameters = [:]) {
    parameters = cp4dInternalParameters.check('cp4dSpace', SPECIFICATION, parameters)
    return cp4dInternalSession.inSession {
        Map session = cp4dInternalSession.currentSession()
        String name = parameters.name
        Map own = session.space
        if (own != null && own.name == name) {
            return found(session, own, 'unchanged')
        }
        // The sign-in has looked for it a moment ago.
        boolean isMissing = session.spaceIsMissing && session.spaceName == name &&
            cp4dInternalSpaces.rememberedSpace(session, name) == null
        return isMissing && parameters.create == true
            ? create(session, parameters, ATTEMPTS)
            : findOrCreate(session, parameters, ATTEMPTS)
    }
}

private Map findOrCreate(Map session, Map parameters, Number attempts) {
    String name = parameters.name
    Map listed = cp4dInternalBatch.batch(
        session,
        "cp4dSpace: look for the space '${name}'",
        [spaces: cp4dInternalSpaces.spacesNamed(name)]
    )
    if (listed.spaces.size() == 0 && parameters.create == true) {
        return create(session, parameters, attempts)
    }
    return found(
        session,
        cp4dInternalPlace.onlySpace('cp4dSpace', session, name, listed.spaces, parameters.timeoutMinutes),
        'unchanged'
    )
}

/** Names are not unique on the server: another build may have made a space of that name at the same moment. */
private Map create(Map session, Map parameters, Number attempts) {
    String name = parameters.name
    String doing = "cp4dSpace: create the space '${name}'"
    Map creation = cp4dInternalCalls.cpdctlText(
        [command: 'space create', flags: [name: name, description: parameters.description, tags: [TAG], async: true]],
        'metadata.id'
    )
    Map made = cp4dInternalBatch.batch(
        session,
        doing,
        [
            created: cp4dInternalCalls.attempting(creation),
            seen: cp4dInternalSpaces.untilActive(
                cp4dInternalSpaces.spacesBeside(cp4dInternalCalls.outcomeOf('created'), name),
                name,
                parameters.timeoutMinutes,
                [those: []]
            )
        ]
    )
    if (made.created.code != 0) {
        cp4dInternalFailures.requireUnclear(doing, creation, made.created, attempts - 1L)
        return findOrCreate(session, parameters, attempts - 1L)
    }
    String id = cp4dInternalLanguage.trim(made.created.output)
    cp4dInternalPlace.requireActive('cp4dSpace', name, made.seen.state)
    String kept = cp4dInternalDuplicates.keptOf(id, made.seen.those)
    if (kept == id) {
        return found(session, [id: id, name: name], 'created')
    }
    cp4dInternalBatch.batch(
        session,
        "cp4dSpace: remove the second space '${name}'",
        [removed: cp4dInternalCalls.cpdctlOrder([command: 'space delete', flags: ['space-id': id]])]
    )
    Map other = made.seen.those.find { space -> space.id == kept }
    return found(
        session,
        cp4dInternalPlace.activeSpace('cp4dSpace', session, other, parameters.timeoutMinutes),
        'unchanged'
    )
}

private Map found(Map session, Map space, String outcome) {
    cp4dInternalSpaces.rememberSpace(session, space)
    return cp4dInternalResults.told(
        session,
        'cp4dSpace',
        [kind: 'space', id: space.id, name: space.name, outcome: outcome, space: space],
        ''
    )
}

