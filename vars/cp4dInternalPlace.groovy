// Generated from generator/steps/internal/cp4dInternalPlace.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** How long a step waits for a space that another build, or one that was aborted, has made a moment ago. */
@Field static final Number MINUTES_UNTIL_ACTIVE = 10

/**
 * The space a step works in: the one it was told, else the session's.
 *
 * @throws when none was told, none has that name, or several have
 */
Map spaceOf(String step, Map session, reference) {
    Map own = session.space
    if (reference == null && own != null) {
        return own
    }
    Map target = cp4dInternalReferences.targetOf(
        reference != null ? reference : session.spaceName != null ? session.spaceName : [:]
    )
    if (target.id != null) {
        return [id: target.id, name: target.name != null ? target.name : target.id]
    }
    String name = target.name
    if (name == null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: no space was told".toString(),
            attempt: "pass space: '…', to the step or to withCp4d"
        ])
    }
    if (own != null && own.name == name) {
        return own
    }
    Map known = cp4dInternalSpaces.rememberedSpace(session, name)
    if (known != null) {
        return known
    }
    Map space = onlySpace(step, session, name, spacesOf(step, session, name), MINUTES_UNTIL_ACTIVE)
    cp4dInternalSpaces.rememberSpace(session, space)
    return space
}

/** The cpdctl of 2020 lists one page of all spaces only, so that the request does what its command cannot. */
private List spacesOf(String step, Map session, String name) {
    String doing = "${step}: look for the space '${name}'"
    if (!cp4dInternalDialect.isOf2020(session.release)) {
        return cp4dInternalBatch.batch(session, doing, [spaces: cp4dInternalSpaces.spacesNamed(name)]).spaces
    }
    Map asked = cp4dInternalBatch.batch(
        session,
        doing,
        [spaces: cp4dInternalRest.fetching([[method: 'GET', path: 'cp4d:/v2/spaces?limit=100', named: name]])]
    )
    List listed = cp4dInternalRest.listIn(asked.spaces[0], 'resources')
    return listed.findAll { space -> space.entity.name == name }
        .collect { space ->
            [
                id: space.metadata.id,
                name: space.entity.name,
                created: space.metadata.created_at != null ? space.metadata.created_at : null,
                state: null
            ]
        }
}

/**
 * The only space of a list, once it is active.
 *
 * @throws when there is more than one, or none; in a dry run it may be one that is only planned
 */
Map onlySpace(String step, Map session, String name, List spaces, Number minutes) {
    if (spaces.size() == 0 && session.dryRun) {
        return [id: cp4dInternalDryRun.placeholder(), name: name]
    }
    if (spaces.size() == 0) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: there is no space named '${name}'".toString(),
            attempt: "cp4dSpace(name: '${name}', create: true)".toString()
        ])
    }
    if (spaces.size() > 1) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: ${spaces.size()} spaces are named '${name}': ${spaces.collect { space -> space.id }.join(', ')}".toString(),
            attempt: 'pass the id of the one you mean'
        ])
    }
    return activeSpace(step, session, spaces[0], minutes)
}

/**
 * A space of a list, once it is active.
 *
 * @throws when it does not become active
 */
Map activeSpace(String step, Map session, Map space, Number minutes) {
    Map found = [id: space.id, name: space.name]
    if (cp4dInternalSpaces.isActive(space)) {
        return found
    }
    Map seen = cp4dInternalBatch.batch(
        session,
        "${step}: wait for the space '${space.name}'",
        [space: cp4dInternalSpaces.untilActive(cp4dInternalSpaces.stateOf(found), space.name, minutes, [:])]
    )
    requireActive(step, space.name, seen.space.state)
    return found
}

/** @throws when the state that a space has come to is another */
void requireActive(String step, String name, String state) {
    if (state != 'active') {
        cp4dInternalErrors.fail([
            category: 'server',
            what: "${step}: the space '${name}' did not become active".toString(),
            now: "its state is ${state != null ? state : 'unknown'}".toString()
        ])
    }
}

