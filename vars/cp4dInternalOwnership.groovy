// Generated from generator/steps/internal/cp4dInternalOwnership.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/**
 * The key under `custom` of models and deployments where this library keeps what it must know again.
 * @contract server key
 */
@Field static final String KEY = 'cp4d-mlops'

/** Of that record; another number is another layout. @contract server layout */
@Field static final Number LAYOUT = 1

/** The record as a value of the flag `--custom`, beside what others keep there. */
@NonCPS
Map custom(Map existing, Map record) {
    return (existing != null ? existing : [:]) + [(KEY): [layout: LAYOUT] + record]
}

/** The record of a `custom` that was read; nothing when something else made the object. */
@NonCPS
Map ownershipIn(Map found) {
    return found == null ? null : found[KEY]
}

