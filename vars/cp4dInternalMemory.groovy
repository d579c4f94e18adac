// Generated from generator/steps/internal/cp4dInternalMemory.ts. Change that file and run `npm run generate`.

/** What was remembered under a key; nothing in another build or on another agent. */
def remembered(String key) {
    return memory().known[key]
}

/** Remembers a value under a key for the rest of the build. */
void remember(String key, value) {
    Map before = memory()
    if (cp4dInternalLanguage.toJson(before.known[key]) != cp4dInternalLanguage.toJson(value)) {
        keep([build: before.build, known: before.known + [(key): value]])
    }
}

/** Forgets everything: something was not where it was remembered, or has been deleted. */
void forget() {
    if (cp4dInternalLanguage.keys(memory().known).size() > 0) {
        keep([build: buildName(), known: [:]])
    }
}

private Map memory() {
    String file = memoryFile()
    String text = fileExists(file) ? readFile(file: file, encoding: 'UTF-8') : ''
    Map found = parse(text)
    Map empty = [build: buildName(), known: [:]]
    return found.build == empty.build && found.known instanceof Map ? [build: empty.build, known: found.known] : empty
}

/** Branches of one build may write at the same time; what cannot be read is not known. */
@NonCPS
private Map parse(String text) {
    try {
        def value = text == '' ? null : cp4dInternalLanguage.fromJson(text)
        return value instanceof Map ? value : [:]
    } catch (Exception ignored) {
        return [:]
    }
}

private void keep(Map memory) {
    writeFile(file: memoryFile(), text: cp4dInternalLanguage.toJson(memory), encoding: 'UTF-8')
}

private String memoryFile() {
    return "${cp4dInternalTemporaryFolder.temporaryFolder()}/.cp4d-mlops-known.json".toString()
}

@NonCPS
private String buildName() {
    String tag = env.BUILD_TAG
    return tag != null ? tag : ''
}

