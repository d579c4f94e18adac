// Generated from generator/steps/internal/cp4dInternalFiles.ts. Change that file and run `npm run generate`.

/**
 * The SHA-256 that `digestOf` found.
 *
 * @throws when the file is not there or cannot be read
 */
String fileDigest(String step, String file, Map answer) {
    if (answer.code != 0) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: the file '${file}' cannot be read".toString(),
            attempt: 'check its path; it counts from the current folder of the build'
        ])
    }
    return cp4dInternalLanguage.trim(answer.output)
}

