// Generated from generator/steps/internal/cp4dInternalSpaces.ts. Change that file and run `npm run generate`.

/** CP4D looks for a part of the name; which spaces have exactly this one is decided on the agent. */
@NonCPS
Map spacesNamed(String name) {
    return cp4dInternalCalls.cpdctlCall([
        command: 'space list',
        flags: ['sub-name': name, 'all-pages': true],
        where: ['entity.name': name],
        query: [id: 'metadata.id', name: 'entity.name', created: 'metadata.created_at']
    ])
}

/**
 * The space a step works in: the one it was told, else the session's.
 *
 * @throws when none was told, none has that name, or several have
 */
Map spaceOf(String step, Map session, reference) {
    Map own = session.space
    if (reference == null) {
        if (own == null) {
            cp4dInternalErrors.fail([
                category: 'configuration',
                what: "${step}: no space was told".toString(),
                attempt: "pass space: '…', to the step or to withCp4d"
            ])
        }
        return own
    }
    Map target = cp4dInternalReferences.targetOf(reference)
    if (target.id != null) {
        return [id: target.id, name: target.name != null ? target.name : target.id]
    }
    String name = target.name != null ? target.name : ''
    if (own != null && own.name == name) {
        return own
    }
    Map found = cp4dInternalBatch.batch(session, "${step}: look for the space '${name}'", [spaces: spacesNamed(name)])
    return onlySpace(step, name, found.spaces)
}

/**
 * The only space of a list.
 *
 * @throws when there is none, or more than one
 */
Map onlySpace(String step, String name, List spaces) {
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
    return [id: spaces[0].id, name: spaces[0].name]
}

