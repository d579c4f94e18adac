// Generated from generator/steps/internal/cp4dInternalSpaces.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Map FIELDS = [
    id: 'metadata.id',
    name: 'entity.name',
    created: 'metadata.created_at',
    state: 'entity.status.state'
]

/** CP4D looks for a part of the name; which spaces have exactly this one is decided on the agent. */
@NonCPS
Map spacesNamed(String name) {
    return cp4dInternalCalls.cpdctlCall([
        command: 'space list',
        flags: named(name),
        where: ['entity.name': name],
        query: FIELDS
    ])
}

/** The same with the state of the one that an earlier call of the batch has made. */
@NonCPS
Map spacesBeside(made, String name) {
    return cp4dInternalCalls.cpdctlWatch(
        [command: 'space list', flags: named(name), where: ['entity.name': name], query: FIELDS],
        made,
        'entity.status.state'
    )
}

@NonCPS
private Map named(String name) {
    return ['sub-name': name, 'all-pages': true]
}

@NonCPS
boolean isActive(Map space) {
    return space.state == null || space.state == 'active'
}

/** The state of a space. */
@NonCPS
Map stateOf(Map space) {
    return cp4dInternalCalls.cpdctlCall([
        command: 'space get',
        flags: ['space-id': space.id],
        query: [state: 'entity.status.state']
    ])
}

/** The same call, repeated until the space is active, or never will be. */
@NonCPS
Map untilActive(Map look, String name, Number minutes, expected) {
    return cp4dInternalCalls.awaiting(
        look,
        "the space '${name}'",
        ['active', 'error', 'failed', 'deleting', 'deleted'],
        minutes,
        expected
    )
}

/** The space of that name which this build has made or found before; nothing when it has not. */
Map rememberedSpace(Map cluster, String name) {
    return cluster.dryRun ? null : cp4dInternalMemory.remembered(spaceKey(cluster, name))
}

/** A later step of the build finds a space that this one made or found. */
void rememberSpace(Map cluster, Map space) {
    if (!cluster.dryRun) {
        cp4dInternalMemory.remember(spaceKey(cluster, space.name), [id: space.id, name: space.name])
    }
}

@NonCPS
private String spaceKey(Map cluster, String name) {
    return "space ${cluster.url} ${name}"
}

