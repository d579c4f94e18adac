// Generated from generator/steps/internal/cp4dInternalOpenScale.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Number REFUSED = 22

@Field static final Number NOT_FOUND = 404

@Field static final Number ANOTHER_STATE = 3

@Field static final Number TIME_WAS_UP = 124

/**
 * Asks OpenScale several things at once.
 *
 * @returns the replies by the requests' names
 * @throws when one is refused
 */
Map ask(Map session, String doing, Map requests) {
    Map asked = cp4dInternalBatch.batch(
        session,
        doing,
        [asked: cp4dInternalRest.fetching(cp4dInternalLanguage.values(requests))]
    )
    return byName(requests, asked.asked)
}

/** Asks for things of which some may not be there any more: those have the status 404. */
Map askForWhatMayBeGone(Map session, String doing, Map requests) {
    Map call = cp4dInternalRest.fetching(cp4dInternalLanguage.values(requests))
    Map asked = cp4dInternalBatch.batch(session, doing, [asked: cp4dInternalRest.attemptingRequests(call)])
    boolean clear = asked.asked.replies.every { reply -> reply.status < 300 || reply.status == NOT_FOUND }
    Number code = asked.asked.answer.code
    if (code != 0 && (code != REFUSED || !clear)) {
        cp4dInternalFailures.raise(doing, call, asked.asked.answer)
    }
    return byName(requests, asked.asked.replies)
}

@NonCPS
private Map byName(Map requests, List replies) {
    Map named = [:]
    List names = cp4dInternalLanguage.keys(requests)
    for (int i = 0; i < names.size(); i++) {
        named.put(names[i], i < replies.size() ? replies[i] : cp4dInternalRest.noReply())
    }
    return named
}

@NonCPS
boolean isGone(Map reply) {
    return reply.status == NOT_FOUND
}

/** Requests that change something; a refusal of one ends the step. */
List order(Map session, String doing, List requests) {
    Map sent = cp4dInternalBatch.batch(session, doing, [sent: cp4dInternalRest.sending(requests)])
    return sent.sent
}

/**
 * Makes something, unless it is not clear whether that was done: then the step looks again.
 *
 * @returns its id, or nothing when the step is to look again
 * @throws when the server refuses it clearly, or there have been enough attempts
 */
String create(Map session, String doing, Map request, Number attemptsLeft) {
    Map call = cp4dInternalRest.sending([request])
    Map sent = cp4dInternalBatch.batch(session, doing, [created: cp4dInternalRest.attemptingRequests(call)])
    if (sent.created.answer.code != 0) {
        cp4dInternalFailures.requireUnclear(doing, call, sent.created.answer, attemptsLeft)
        return null
    }
    return session.dryRun ? cp4dInternalDryRun.placeholder() : idIn(sent.created.replies[0])
}

/**
 * Makes something and waits for it, in one `sh`.
 *
 * @param waiting what is waited for, by the id of what was made
 * @param attemptsLeft null when the step has not looked before: then also a clear refusal lets it look
 * @returns nothing when it is not clear whether it was made: then the step is to look again
 * @throws when the server refuses it clearly, or there have been enough attempts
 */
Map createAndAwait(Map session, String doing, Map request, Closure waiting, Number attemptsLeft) {
    Map wait = waiting(cp4dInternalRest.madeNow())
    Map call = cp4dInternalRest.making(request, wait.awaited, cp4dInternalLanguage.values(wait.requests))
    Map exchange = cp4dInternalBatch.batch(session, doing, [made: call]).made
    if (!isDone(exchange)) {
        if (attemptsLeft != null) {
            cp4dInternalFailures.requireUnclear(
                doing,
                cp4dInternalRest.sending([request]),
                exchange.answer,
                attemptsLeft
            )
        }
        return null
    }
    String id = session.dryRun ? cp4dInternalDryRun.placeholder() : idIn(exchange.replies[0])
    return [id: id, seen: seenBy(session, doing, request, exchange, waiting(id))]
}

/** A request that makes something may be done, and the looks behind it end badly. */
@NonCPS
private boolean isDone(Map exchange) {
    Number status = exchange.replies.size() == 0 ? 0 : exchange.replies[0].status
    return exchange.answer.code == 0 || exchange.answer.code == ANOTHER_STATE || status >= 200 && status < 300
}

private Map seenBy(Map session, String doing, Map request, Map exchange, Map wait) {
    Number code = exchange.answer.code
    if (code == 0 || code == ANOTHER_STATE) {
        return byName(wait.requests, exchange.replies.drop(1))
    }
    // The token may have come to its end while it was waited.
    if (!cp4dInternalFailures.isExpired(cp4dInternalRest.sending([]), exchange.answer)) {
        raiseOfWait(doing, request, exchange, wait)
    }
    return awaitReplies(session, doing, wait.awaited, wait.requests, [])
}

/** What was made is there, whatever became of the wait for it. */
private void raiseOfWait(String doing, Map request, Map exchange, Map wait) {
    Map answer = exchange.answer
    String made = "${cp4dInternalRest.sending([request]).says} was done: ${idIn(exchange.replies[0])}"
    boolean isOver = answer.code == TIME_WAS_UP
    cp4dInternalFailures.raise(
        doing,
        cp4dInternalRest.awaitingReplies(wait.awaited, cp4dInternalLanguage.values(wait.requests), []),
        isOver ? answer + [output: '', errors: ''] : answer,
        isOver ? "${made}; ${cp4dInternalLanguage.trim(answer.errors)}" : made
    )
}

/** Waits until replies are as wanted; gives what they said last. */
Map awaitReplies(Map session, String doing, Map awaited, Map requests, List expected) {
    Map waited = cp4dInternalBatch.batch(
        session,
        doing,
        [waited: cp4dInternalRest.awaitingReplies(awaited, cp4dInternalLanguage.values(requests), expected)]
    )
    return byName(requests, waited.waited)
}

/** A reply's body as the one resource it holds; in a dry run, which does not send, one without content. */
@NonCPS
Map resourceIn(Map reply) {
    Map body = reply.body instanceof Map ? reply.body : [:]
    return [
        metadata: body.metadata != null ? body.metadata : [id: cp4dInternalDryRun.placeholder()],
        entity: body.entity != null ? body.entity : [:]
    ]
}

/** What has that id in the list of a reply; one without content when it is not there, as in a dry run. */
@NonCPS
Map itemIn(Map reply, String list, String id) {
    Map found = cp4dInternalRest.listIn(reply, list).find { one -> one.metadata.id == id }
    return found != null ? found : [metadata: [id: id], entity: [:]]
}

@NonCPS
String idIn(Map reply) {
    return resourceIn(reply).metadata.id
}

/** `preparing`, `active`, `error`, … */
@NonCPS
String stateOf(Map resource) {
    Map status = resource.entity.status != null ? resource.entity.status : [:]
    return status.state != null ? status.state : 'unknown'
}

/** Whether it is there to stay: what is being deleted is listed until it is gone. */
@NonCPS
boolean stays(Map resource) {
    return stateOf(resource) != 'deleting' && stateOf(resource) != 'pending_delete'
}

/** Why it is in a bad state, in the server's words. */
@NonCPS
String failureOf(Map resource) {
    Map status = resource.entity.status != null ? resource.entity.status : [:]
    String texts = cp4dInternalRest.failureTexts(status.failure)
    return texts == '' ? null : texts
}

