// Generated from generator/steps/internal/cp4dInternalRest.ts. Change that file and run `npm run generate`.

/** Requests that only read; they are one process, and may be repeated. */
@NonCPS
Map fetching(List requests) {
    return [
        verb: 'fetching',
        words: wordsOf(requests),
        says: shown(requests),
        reading: 'replies',
        planned: requests.collect { noReply() }
    ]
}

/** Requests of which one changes something. */
@NonCPS
Map sending(List requests) {
    return [
        verb: 'sending',
        words: wordsOf(requests),
        says: shown(requests),
        reading: 'replies',
        planned: requests.collect { noReply() }
    ]
}

/** The same requests; when one is refused, the step is handed the answers instead of an error being raised. */
@NonCPS
Map attemptingRequests(Map call) {
    return [
        verb: call.verb,
        words: call.words,
        says: call.says,
        reading: 'exchange',
        time: call.time,
        planned: [answer: [code: 0, output: '', errors: ''], replies: call.planned]
    ]
}

/**
 * Requests that are repeated until their answers are as wanted; the console shows each change.
 *
 * @param expected what a dry run is handed
 */
@NonCPS
Map awaitingReplies(Map awaited, List requests, List expected) {
    return [
        verb: 'await_answer',
        words: wordsOfWait(awaited) + wordsOf(requests),
        says: shown(requests),
        reading: 'replies',
        waitsFor: shownWait(awaited),
        planned: expected
    ]
}

/**
 * Makes something, and waits for it as `awaitingReplies` does. The first look goes out with the request itself.
 *
 * @param requests those of the wait; `madeNow()` stands in them and in the conditions for the id of what is made
 */
@NonCPS
Map making(Map request, Map awaited, List requests) {
    List replies = [noReply()] + requests.collect { noReply() }
    return [
        verb: 'making',
        words: wordsOfWait(awaited) + wordsOf([request]) + wordsOf(requests),
        says: shown([request]),
        reading: 'exchange',
        waitsFor: shownWait(awaited),
        planned: [answer: [code: 0, output: '', errors: ''], replies: replies]
    ]
}

@NonCPS
private List wordsOfWait(Map awaited) {
    return [
        "${cp4dInternalLanguage.textOf(awaited.minutes)}m".toString(),
        awaited.what,
        awaited.shown,
        awaited.done.join(' '),
        awaited.ended.join(' ')
    ].collect { text -> [text: text] }
}

@NonCPS
private String shownWait(Map awaited) {
    return "${awaited.what}, for ${cp4dInternalLanguage.textOf(awaited.minutes)} minutes"
}

/** Stands for the id of what `making` makes; in a path it is the value of the last parameter. */
@NonCPS
String madeNow() {
    return '{made}'
}

/** Where a list has what has that id, or is on what has it: `1.subscriptions.@….entity.status.state`. */
@NonCPS
String placeIn(Number number, String list, String id) {
    return "${cp4dInternalLanguage.textOf(number)}.${list}.@${id}"
}

/** What a dry run is handed for a request that it does not send. */
@NonCPS
Map noReply() {
    return [status: 200, location: null, body: [:]]
}

/** A path's part that an earlier call of the batch has made; only whole parts: `/v2/subscriptions/${madeBy('created')}`. */
@NonCPS
String madeBy(String call) {
    return cp4dInternalLanguage.toJson([outcomeOf: call])
}

@NonCPS
private List wordsOf(List requests) {
    return requests.collectMany { request ->
        [
            [text: request.method],
            [text: request.path, chained: true],
            [text: request.named == null ? bodyText(request.body) : "name=${request.named}".toString()]
        ]
    }
}

@NonCPS
private String bodyText(body) {
    return body == null ? '' : cp4dInternalLanguage.toJson(body)
}

@NonCPS
private String shown(List requests) {
    return "OpenScale's ${requests.collect { request -> "${request.method} ${shownPath(request.path)}".toString() }.join(', ')}"
}

/** Ids of what an earlier call makes are not known yet. */
@NonCPS
private String shownPath(String path) {
    List parts = path.split('\\{"outcomeOf":"', -1).toList()
    List behind = parts.drop(1)
        .collect { part -> "{id}${cp4dInternalLanguage.substring(part, part.indexOf('}') + 1)}".toString() }
    return "${parts[0]}${behind.join('')}"
}

/** Takes apart what openscale.sh printed: `s STATUS LOCATION`, then the body with `b ` before each line. */
@NonCPS
List repliesIn(String output) {
    return "\n${output}"
        .toString()
        .split('\ns ', -1)
        .toList()
        .drop(1)
        .collect { part -> replyOf(part.split('\n', -1).toList()) }
}

@NonCPS
private Map replyOf(List lines) {
    List head = lines[0].split(' ', -1).toList()
    Number status = cp4dInternalLanguage.numberIn(head[0])
    String location = head.size() > 1 && head[1] != '' ? head[1] : null
    String text = lines.drop(1)
        .collect { line -> cp4dInternalLanguage.substring(line, Math.min(2, line.length())) }
        .join('\n')
    return [status: status != null ? status : 0, location: location, body: bodyOf(text)]
}

/** What is no JSON, such as the page of a proxy, stays a text. */
@NonCPS
private def bodyOf(String text) {
    try {
        return cp4dInternalLanguage.trim(text) == '' ? [:] : cp4dInternalLanguage.fromJson(text)
    } catch (Exception ignored) {
        return text
    }
}

/** What the server says of a refusal, in one line: `404: AIQCS0001E, "no such subscription" (trace abc)`. */
@NonCPS
String refusalIn(Map answer) {
    Map refused = repliesIn(answer.output).find { reply -> reply.status >= 300 || reply.status < 200 }
    if (refused == null) {
        return answer.errors
    }
    String texts = failureTexts(refused.body)
    return texts == '' ? answer.errors : "HTTP ${cp4dInternalLanguage.textOf(refused.status)}: ${texts}"
}

/** The texts of OpenScale's `{ trace, errors: [{ code, message }] }`. */
@NonCPS
String failureTexts(failure) {
    Map found = failure instanceof Map ? failure : [:]
    List errors = found.errors != null ? found.errors : []
    String texts = errors.collect { problem ->
        "${problem.code != null ? problem.code : ''}, \"${problem.message != null ? problem.message : ''}\"".toString()
    }
        .join('; ')
    String trace = found.trace
    return trace == null || texts == '' ? texts : "${texts} (trace ${trace})"
}

/** The list under a name in a reply's body; empty where there is none. */
@NonCPS
List listIn(Map reply, String name) {
    def body = reply.body
    return body instanceof Map && body[name] instanceof List ? body[name] : []
}

