// Generated from generator/steps/internal/cp4dInternalRemoval.ts. Change that file and run `npm run generate`.

/**
 * Deletes things in the order that CP4D wants: what OpenScale has on a deployment, the deployment, its model.
 *
 * @returns what was deleted, in that order
 */
List remove(String step, Map session, Map space, List doomed) {
    List deployments = doomed.findAll { thing -> thing.kind == 'deployment' }.collect { thing -> thing.id }
    List monitored = cp4dInternalUnsubscribe.unsubscribe(step, session, deployments)
    if (doomed.size() > 0) {
        cp4dInternalMemory.forget()
        cp4dInternalBatch.batch(
            session,
            "${step}: remove ${doomed.size()} things from space '${space.name}'",
            removals(space, doomed)
        )
    }
    return monitored + doomed
}

@NonCPS
private Map removals(Map space, List doomed) {
    Map calls = [:]
    for (String kind in ['deployment', 'model', 'data asset']) {
        for (Map thing in doomed) {
            if (thing.kind == kind) {
                calls["removed${calls.keySet().toList().size()}".toString()] = removal(space, thing)
            }
        }
    }
    return calls
}

@NonCPS
private Map removal(Map space, Map thing) {
    switch (thing.kind) {
        case 'deployment':
            return cp4dInternalCalls.cpdctlOrder([
                command: 'ml deployment delete',
                flags: ['space-id': space.id, 'deployment-id': thing.id]
            ])
        case 'model':
            return cp4dInternalCalls.cpdctlOrder([
                command: 'ml model delete',
                flags: ['space-id': space.id, 'model-id': thing.id]
            ])
        default:
            return cp4dInternalCalls.cpdctlOrder([
                command: 'asset delete',
                flags: ['space-id': space.id, 'asset-id': thing.id]
            ])
    }
}

/** Deletes a space with all that is in it; a space that holds deployments is not deleted by CP4D. */
void removeAll(String step, Map session, Map space) {
    Map found = cp4dInternalBatch.batch(
        session,
        "${step}: look what is in space '${space.name}'",
        [deployments: cp4dInternalDeployments.deploymentsIn(space)]
    )
    remove(
        step,
        session,
        space,
        found.deployments.collect { deployment ->
            [kind: 'deployment', id: deployment.id, name: deployment.name != null ? deployment.name : '']
        }
    )
    cp4dInternalProviders.removeProvider(step, session, space)
    cp4dInternalBatch.batch(
        session,
        "${step}: remove the space '${space.name}'",
        [removed: cp4dInternalCalls.cpdctlOrder([command: 'space delete', flags: ['space-id': space.id]])]
    )
}

