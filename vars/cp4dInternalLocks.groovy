// Generated from generator/steps/internal/cp4dInternalLocks.ts. Change that file and run `npm run generate`.

/**
 * Refuses a repository that changes what the organisation has locked: a pull request must not be able to send a
 * credential of ours to another address.
 *
 * @throws when a locked path has another value; the message names it
 */
void refuseLocked(Map organisation, Map repository, String file) {
    List changed = changedLocks(organisation, repository)
    if (changed.size() > 0) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${file} changes what the organisation has locked: ${changed.join(', ')}".toString(),
            attempt: 'take it out of the file; the platform team can change it'
        ])
    }
}

/**
 * Refuses a connection that goes another way than the organisation has locked, and any that uses the credential of a
 * locked environment at another address.
 *
 * @throws when the connection differs from what is locked
 */
void refuseConnection(Map organisation, String environment, Map connection) {
    List changed = environment == null ? [] : changedLocks(organisation, [environments: [(environment): connection]])
    Map openscale = connection.openscale != null ? connection.openscale : [:]
    String atCp4d = misusedAt(organisation, connection)
    String misused = atCp4d != null ? atCp4d : misusedAt(organisation, openscale)
    String credential = atCp4d == null ? openscale.credentialsId : connection.credentialsId
    if (changed.size() > 0 || misused != null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: misused == null
                ? "withCp4d changes what the organisation has locked: ${changed.join(', ')}".toString()
                : "withCp4d: the credential '${credential}' is locked to ${misused}".toString(),
            attempt: 'take the parameter out; the platform team can change it'
        ])
    }
}

/** The address that a credential is locked to, when the connection uses it at another one. */
@NonCPS
private String misusedAt(Map organisation, Map connection) {
    Map environments = organisation.environments != null ? organisation.environments : [:]
    for (String name in cp4dInternalLanguage.keys(environments)) {
        List addresses = lockedAddresses(organisation, name)
        List credentials = [environments[name].credentialsId, environments[name].openscale?.credentialsId]
        boolean isOne = credentials.any { credential -> credential != null && credential == connection.credentialsId }
        if (isOne && addresses.size() > 0 && !addresses.contains(withoutSlash(connection.url))) {
            return addresses[0]
        }
    }
    return null
}

/** Where the credentials of an environment may go; nothing when none of its addresses is locked. */
@NonCPS
private List lockedAddresses(Map organisation, String name) {
    Map entry = (organisation.environments != null ? organisation.environments : [:])[name]
    boolean isOneLocked = [['url'], ['openscale', 'url']].any { path ->
        isLocked(['environments', name] + path, organisation.locked != null ? organisation.locked : [])
    }
    List addresses = [entry.url, entry.openscale?.url].findAll { address -> address != null }
    return isOneLocked ? addresses.collect { address -> withoutSlash(address) } : []
}

/** An address means the same with and without a slash behind it. */
@NonCPS
private def withoutSlash(value) {
    return value instanceof CharSequence && value.endsWith('/')
        ? cp4dInternalLanguage.substring(value, 0, value.length() - 1)
        : value
}

/** The locked paths that the second says differently. */
@NonCPS
private List changedLocks(Map organisation, Map second) {
    List changed = []
    for (List path in pathsOf([], second)) {
        if (isLocked(path, organisation.locked != null ? organisation.locked : []) &&
                cp4dInternalLanguage.toJson(withoutSlash(valueAt(path, organisation))) !=
                    cp4dInternalLanguage.toJson(withoutSlash(valueAt(path, second)))) {
            changed.add(path.join('.'))
        }
    }
    return changed
}

/** The paths of all values that are no maps. */
@NonCPS
List pathsOf(List path, value) {
    if (value == null) {
        return []
    }
    return value instanceof Map
        ? cp4dInternalLanguage.keys(value).collectMany { name -> pathsOf(path + [name], value[name]) }
        : [path]
}

@NonCPS
def valueAt(List path, value) {
    def found = value
    for (String name in path) {
        found = found instanceof Map ? found[name] : null
    }
    return found
}

/** Whether a path, or a map that it goes through, is locked. */
@NonCPS
boolean isLocked(List path, List locks) {
    return locks.any { lock -> begins(path, lock.split('\\.', -1).toList()) }
}

/** `*` in a lock stands for any one name. */
@NonCPS
private boolean begins(List path, List pattern) {
    if (path.size() < pattern.size()) {
        return false
    }
    for (int i = 0; i < pattern.size(); i++) {
        if (pattern[i] != '*' && pattern[i] != path[i]) {
            return false
        }
    }
    return true
}

