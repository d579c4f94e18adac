// Generated from generator/steps/internal/cp4dInternalDuplicates.ts. Change that file and run `npm run generate`.

/**
 * Names are not unique on the server: two builds may make the same thing at the same moment. The one that was made
 * first is kept; every build decides alike.
 */
@NonCPS
Map oldest(List items) {
    return items.toSorted { first, second ->
        order(
            "${first.created != null ? first.created : ''} ${first.id}",
            "${second.created != null ? second.created : ''} ${second.id}"
        )
    }[0]
}

@NonCPS
private Number order(String first, String second) {
    return first < second ? -1 : 1
}

