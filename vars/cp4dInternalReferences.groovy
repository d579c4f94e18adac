// Generated from generator/steps/internal/cp4dInternalReferences.ts. Change that file and run `npm run generate`.

@NonCPS
Map targetOf(reference) {
    if (reference instanceof Map) {
        return reference
    }
    String text = reference
    return cp4dInternalText.isId(text) ? [id: text] : [name: text]
}

/** What an error calls it: `'credit-risk'`, or its id. */
@NonCPS
String shownTarget(Map target) {
    return target.name == null ? "${target.id != null ? target.id : ''}" : "'${target.name}'"
}

