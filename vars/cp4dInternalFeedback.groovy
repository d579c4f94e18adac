// Generated from generator/steps/internal/cp4dInternalFeedback.ts. Change that file and run `npm run generate`.

/** The feedback data set of a subscription whose quality monitor has just been made: it comes a moment later. */
Map awaitingFeedback(Map session, String name, String subscription, Number minutes) {
    Map awaited = [
        what: "the feedback data set of '${name}'".toString(),
        minutes: minutes,
        shown: '1.data_sets.0.entity.status.state',
        done: ['1.data_sets.0.entity.status.state=active'],
        ended: ['1.data_sets.0.entity.status.state=error']
    ]
    String path = "/v2/data_sets?target.target_type=subscription&type=feedback&target.target_id=${subscription}"
    Map seen = cp4dInternalOpenScale.awaitReplies(
        session,
        "wosFeedback: wait for the feedback data set of '${name}'",
        awaited,
        [dataSets: [method: 'GET', path: path]],
        [cp4dInternalRest.noReply()]
    )
    return cp4dInternalRest.listIn(seen.dataSets, 'data_sets')[0]
}

