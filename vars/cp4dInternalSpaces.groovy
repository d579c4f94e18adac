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

