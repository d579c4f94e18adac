// Generated from generator/steps/internal/cp4dInternalDuplicates.ts. Change that file and run `npm run generate`.

/**
 * Names are not unique on the server: two builds may make the same thing at the same moment. The one that was made
 * first is kept; every build decides alike.
 *
 * @param id what this build has made
 * @param items all of that name
 * @returns the id of the one that is kept
 */
@NonCPS
String keptOf(String id, List items) {
    if (items.size() == 0) {
        return id
    }
    List inOrder = cp4dInternalLanguage.sorted(items) { first, second ->
        order(
            "${first.created != null ? first.created : ''} ${first.id}",
            "${second.created != null ? second.created : ''} ${second.id}"
        )
    }
    return inOrder[0].id
}

@NonCPS
private Number order(String first, String second) {
    return first < second ? -1 : 1
}

