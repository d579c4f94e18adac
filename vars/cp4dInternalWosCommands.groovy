// Generated from generator/steps/internal/cp4dInternalWosCommands.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final List COMMANDS = [
    [method: 'GET', path: '/v2/data_marts', command: 'data-marts list', list: 'data_marts'],
    [
        method: 'GET',
        path: '/v2/service_providers',
        command: 'service-providers list',
        list: 'service_providers',
        filters: [service_type: 'entity.service_type']
    ],
    [
        method: 'GET',
        path: '/v2/subscriptions',
        command: 'subscriptions list',
        list: 'subscriptions',
        filters: ['deployment.deployment_id': 'entity.deployment.deployment_id']
    ],
    [method: 'GET', path: '/v2/subscriptions/{subscription-id}', command: 'subscriptions get'],
    [
        method: 'POST',
        path: '/v2/subscriptions',
        command: 'subscriptions add',
        members: ['data_mart_id', 'service_provider_id', 'asset', 'deployment', 'asset_properties']
    ],
    [
        method: 'PATCH',
        path: '/v2/subscriptions/{subscription-id}',
        command: 'subscriptions update',
        document: 'patch-document'
    ],
    [method: 'DELETE', path: '/v2/subscriptions/{subscription-id}', command: 'subscriptions delete'],
    [
        method: 'GET',
        path: '/v2/monitor_instances',
        command: 'monitors instances list',
        list: 'monitor_instances',
        filters: ['target.target_type': 'entity.target.target_type', 'target.target_id': 'entity.target.target_id']
    ],
    [method: 'GET', path: '/v2/monitor_instances/{monitor-instance-id}', command: 'monitors instances get'],
    [
        method: 'POST',
        path: '/v2/monitor_instances',
        command: 'monitors instances add',
        members: ['data_mart_id', 'monitor_definition_id', 'target', 'parameters', 'thresholds']
    ],
    [
        method: 'GET',
        path: '/v2/monitor_instances/{monitor-instance-id}/runs',
        command: 'monitors runs list',
        list: 'runs'
    ],
    [
        method: 'GET',
        path: '/v2/monitor_instances/{monitor-instance-id}/runs/{monitoring-run-id}',
        command: 'monitors runs get'
    ],
    [
        method: 'POST',
        path: '/v2/monitor_instances/{monitor-instance-id}/runs',
        command: 'monitors runs add',
        sends: [triggered_by: 'user']
    ]
]

@Field static final Number WORDS_OF_A_REQUEST = 3

/** Those before the requests: the time, what is waited for, and the conditions. */
@Field static final Number WORDS_OF_A_WAIT = 5

/** Stands for what an earlier call of the batch made. */
@Field static final String MADE_BEFORE = '{"outcomeOf":'

/** Slots of secrets in a body; only what goes by curl may hold them. */
@Field static final String SECRET_SLOT = 'cp4d-mlops:secret:'

/** Linux takes no word of a command line above 128 KiB; a letter may be four bytes. */
@Field static final Number LONGEST_FLAG = 32000

@Field static final String PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.,'

/**
 * The calls with a command of cpdctl in the place of each request's body, where there is one that does the same. Its words
 * stand one on a line. What has no command goes by curl as it is.
 */
@NonCPS
Map withWosCommands(Map calls) {
    Map spoken = [:]
    for (String name in cp4dInternalLanguage.keys(calls)) {
        spoken.put(name, withCommands(calls[name]))
    }
    return spoken
}

@NonCPS
private Map withCommands(Map call) {
    // Several requests that change something keep their order, which only one curl does.
    boolean isOrdered = call.verb == 'sending' && call.words.size() > WORDS_OF_A_REQUEST
    if (isOrdered || !['fetching', 'sending', 'await_answer', 'making'].contains(call.verb)) {
        return call
    }
    Number first = ['await_answer', 'making'].contains(call.verb) ? WORDS_OF_A_WAIT : 0
    List words = []
    for (int i = 0; i < first; i++) {
        words.add(call.words[i])
    }
    for (Number i = first; i < call.words.size(); i += 0L + WORDS_OF_A_REQUEST) {
        words.add(cp4dInternalLanguage.at(call.words, i))
        words.add(cp4dInternalLanguage.at(call.words, i + 1L))
        words.add(
            commandOrBody(
                cp4dInternalLanguage.at(call.words, i).text,
                cp4dInternalLanguage.at(call.words, i + 1L).text,
                cp4dInternalLanguage.at(call.words, i + 2L)
            )
        )
    }
    return call + [words: words]
}

@NonCPS
private Map commandOrBody(String method, String path, Map body) {
    String command = commandFor(method, path, body.text)
    return command == null ? body : [text: command, chained: path.contains(MADE_BEFORE)]
}

@NonCPS
private String commandFor(String method, String path, String body) {
    List parts = path.split('\\?', -1).toList()
    Map known = COMMANDS.find { one -> one.method == method && isLike(one.path, parts[0]) }
    if (known == null || parts.size() > 2) {
        return null
    }
    String query = parts.size() > 1 ? queryFlag(known, parts[1]) : ''
    List flags = bodyFlags(known, path, body)
    if (query == null || flags == null) {
        return null
    }
    List words = ['cpdctl', 'wos'] + known.command.split(' ', -1).toList() + pathFlags(known.path, parts[0]) + flags +
        ['--output=json']
    List whole = query == '' ? words : words + [query]
    boolean isClean = whole.every { word ->
        word.length() <= LONGEST_FLAG && !word.contains('\n') && !word.contains(SECRET_SLOT)
    }
    return isClean ? whole.join('\n') : null
}

@NonCPS
private boolean isLike(String pattern, String path) {
    List wanted = pattern.split('/', -1).toList()
    List parts = path.split('/', -1).toList()
    for (int i = 0; i < wanted.size(); i++) {
        if (i >= parts.size() || parts[i] == '' && i > 0 || wanted[i] != parts[i] && !wanted[i].startsWith('{')) {
            return false
        }
    }
    return wanted.size() == parts.size()
}

@NonCPS
private List pathFlags(String pattern, String path) {
    List wanted = pattern.split('/', -1).toList()
    List parts = path.split('/', -1).toList()
    List flags = []
    for (int i = 0; i < wanted.size(); i++) {
        if (wanted[i].startsWith('{')) {
            flags.add(
                "--${cp4dInternalLanguage.substring(wanted[i], 1, wanted[i].length() - 1)}=${parts[i]}".toString()
            )
        }
    }
    return flags
}

/** The JMESPath that picks out of the whole list what the query of a path asks for; nothing when it cannot be told so. */
@NonCPS
private String queryFlag(Map known, String query) {
    String list = known.list
    Map filters = known.filters != null ? known.filters : [:]
    List tests = []
    String slice = ''
    for (String pair in query.split('&', -1).toList()) {
        String name = pair.split('=', -1).toList()[0]
        String value = cp4dInternalLanguage.substring(pair, Math.min(name.length() + 1, pair.length()))
        if (name == 'limit' && list != null && isPlain(value)) {
            slice = " | [:${value}]".toString()
        } else if (filters[name] != null && isPlain(value)) {
            tests.add(
                "contains(`${cp4dInternalLanguage.toJson(value.split(',', -1).toList())}`, ${filters[name]})".toString()
            )
        } else {
            return null
        }
    }
    String picked = tests.size() == 0
        ? "${list != null ? list : ''}[]"
        : "${list != null ? list : ''}[?${tests.join(' && ')}]"
    return "--jmes-query={${list != null ? list : ''}: ${picked}${slice}}"
}

/** Of letters that mean the same in a URL, in JSON and in JMESPath. */
@NonCPS
private boolean isPlain(String value) {
    return value != '' && cp4dInternalLanguage.split(value, '').every { letter -> PLAIN.contains(letter) }
}

/** What is sent, as flags; nothing when it holds what has no flag. */
@NonCPS
private List bodyFlags(Map known, String path, String text) {
    Map sends = known.sends
    if (known.method == 'GET' || text == '') {
        return text == '' ? [] : null
    }
    if (path.contains(MADE_BEFORE) || sends != null) {
        return sends != null && text == cp4dInternalLanguage.toJson(sends) ? [] : null
    }
    String document = known.document
    return document == null
        ? memberFlags(known.members != null ? known.members : [], cp4dInternalLanguage.fromJson(text))
        : ["--${document}=${text}".toString()]
}

@NonCPS
private List memberFlags(List members, body) {
    if (!(body instanceof Map) || cp4dInternalLanguage.keys(body).any { member -> !members.contains(member) }) {
        return null
    }
    List flags = []
    for (String member in members) {
        def value = body[member]
        if (value != null) {
            flags.add(
                "--${member.replace('_', '-')}=${value instanceof CharSequence ? value : cp4dInternalLanguage.toJson(value)}".toString()
            )
        }
    }
    return flags
}

