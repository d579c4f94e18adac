// Generated from generator/steps/internal/cp4dInternalCalls.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** Commands of the cpdctl of 2020 that change nothing. */
@Field static final List READING_OF_2020 = [
    'config contexts list',
    'config profiles list',
    'config users list',
    'spaces list',
    'wml deployments compute-predictions',
    'wml deployments get',
    'wml deployments list',
    'wml models get',
    'wml models list',
    'wos data-marts list',
    'wos monitors instances get',
    'wos monitors instances list',
    'wos monitors runs get',
    'wos monitors runs list',
    'wos service-providers list',
    'wos subscriptions get',
    'wos subscriptions list'
]

/**
 * A call of cpdctl, its answer cut down on the agent to the fields that the step reads.
 *
 * @returns for a list command the rows, else one map
 */
@NonCPS
Map cpdctlCall(Map call) {
    String list = rowsPath(call.command, call.where)
    List words = wordsOf(call, "${list}${fieldsOf(call.query)}")
    return [
        verb: verbOf(call.command),
        words: words,
        says: "cpdctl ${call.command}".toString(),
        reading: 'json',
        rows: list != ''
    ]
}

/**
 * A list of cpdctl with the state of one thing in it, for `awaiting`: so a wait tells as well whether somebody else made
 * another one at the same moment.
 *
 * @param id of that thing, which an earlier call of the batch may have printed
 * @param state where a row has its state
 */
@NonCPS
Map cpdctlWatch(Map call, id, String state) {
    String rows = "${rowsPath(call.command, call.where)}${fieldsOf(call.query)}"
    // The shell reads the first `state` that is printed, and names are printed in their order.
    String query = "{state: resources[?metadata.id==`${cp4dInternalLanguage.toJson(id)}`].${state} | [0], those: ${rows}}"
    List words = commandWords(call) +
        [[text: '--output=json'], [text: "--jmes-query=${query}".toString(), chained: true]]
    return [verb: verbOf(call.command), words: words, says: "cpdctl ${call.command}".toString(), reading: 'json']
}

/** A call of cpdctl that is asked for one text of its answer, such as the id of what it made. */
@NonCPS
Map cpdctlText(Map call, String path) {
    List words = wordsOf(call, path) + [[text: '--raw-output']]
    return [verb: verbOf(call.command), words: words, says: "cpdctl ${call.command}".toString(), reading: 'text']
}

/** A call of cpdctl that a pipeline author wrote; which commands and flags there are, cpdctl itself says. */
@NonCPS
Map anyCpdctlCall(String command, Map flags, String query) {
    List words = commandWords([command: command, flags: flags]) + [[text: '--output=json']]
    List asked = query == null ? words : words + [[text: "--jmes-query=${query}".toString()]]
    return [
        verb: verbOf(command),
        words: asked,
        says: "cpdctl ${command}".toString(),
        reading: 'json',
        anyRelease: true
    ]
}

/** A call of cpdctl whose answer nobody reads. */
@NonCPS
Map cpdctlOrder(Map call) {
    Map given = call
    List words = commandWords(given) + [[text: '--output=json']]
    return [verb: verbOf(given.command), words: words, says: "cpdctl ${given.command}".toString(), reading: 'text']
}

/**
 * The same call, repeated until its field `state` is one of these; the console shows each change.
 *
 * @param what what is waited for: `the deployment 'x'`
 * @param states the states that end the waiting, the wanted one first
 * @param expected what the answer should hold besides; a dry run is handed it
 */
@NonCPS
Map awaiting(Map call, String what, List states, Number minutes, expected) {
    List wait = [[text: "${cp4dInternalLanguage.textOf(minutes)}m".toString()], [text: what], [text: states.join(' ')]]
    String waitsFor = "${what} to become ${states[0]}, for ${cp4dInternalLanguage.textOf(minutes)} minutes"
    Map planned = expected + [state: states[0]]
    return call + [verb: 'await', words: wait + call.words, waitsFor: waitsFor, planned: planned]
}

/** The same call with more time than usual, for what carries a file. */
@NonCPS
Map allowing(Number minutes, Map call) {
    return call + [time: "${cp4dInternalLanguage.textOf(minutes)}m".toString()]
}

/** The same call; when it fails, the step is handed exit code and texts instead of an error being raised. */
@NonCPS
Map attempting(Map call) {
    return [verb: call.verb, words: call.words, says: call.says, reading: 'answer', time: call.time]
}

/** The SHA-256 of a file on the agent; a folder can be opened too, and has none. */
@NonCPS
Map digestOf(String file) {
    String script = 'sha256sum <"$1" | cut -c 1-64; test -f "$1" && test -r "$1"'
    List words = ['sh', '-c', script, 'sh', file].collect { text -> [text: text] }
    return [verb: 'call', words: words, says: "sha256sum ${file}".toString(), reading: 'answer', time: '10m']
}

/** A pause between two looks. */
@NonCPS
Map pausing(Number seconds) {
    return [
        verb: 'call',
        words: [[text: 'sleep'], [text: cp4dInternalLanguage.textOf(seconds)]],
        says: "sleep ${cp4dInternalLanguage.textOf(seconds)}".toString(),
        reading: 'answer'
    ]
}

/** Stands in a flag for what an earlier call of the same batch printed: `'model-id': outcomeOf('model') as string`. */
@NonCPS
def outcomeOf(String call) {
    return [outcomeOf: call]
}

/** The function of agent.sh for a command: one that only reads may be repeated, any other is noted in the audit file. */
@NonCPS
private String verbOf(String command) {
    return cp4dInternalCatalogue.onlyReads(command) || READING_OF_2020.contains(command) ? 'reading' : 'writing'
}

@NonCPS
private List wordsOf(Map call, String path) {
    return commandWords(call) + [[text: '--output=json'], [text: "--jmes-query=${path}".toString()]]
}

/** `cpdctl space list --sub-name=x`: each flag is one word with its value, so that a leading dash is no flag. */
@NonCPS
private List commandWords(Map call) {
    List words = (['cpdctl'] + call.command.split(' ', -1).toList() +
        (call.arguments != null ? call.arguments : [])).collect { text -> [text: text] }
    Map flags = call.flags != null ? call.flags : [:]
    for (String name in cp4dInternalLanguage.keys(flags)) {
        if (flags[name] != null) {
            words.add(flagWord(name, flags[name]))
        }
    }
    return words
}

@NonCPS
private Map flagWord(String name, value) {
    if (value instanceof CharSequence) {
        return [text: "--${name}=${value}".toString()]
    }
    if (value instanceof List && value.size() > 0 && value.every { item -> item instanceof CharSequence }) {
        return [text: "--${name}=${value.join(',')}".toString()]
    }
    return [text: "--${name}=${cp4dInternalLanguage.toJson(value)}".toString(), chained: true]
}

/** Where the rows of a list command's answer are, those that the condition lets through: `resources[?a=='x'].`. */
@NonCPS
private String rowsPath(String command, Map where) {
    boolean lists = command.endsWith(' list') || command.endsWith(' list-revisions') || command == 'asset search'
    if (!lists) {
        return ''
    }
    String list = command == 'asset search' || command.startsWith('job ') ? 'results' : 'resources'
    Map condition = where != null ? where : [:]
    List tests = cp4dInternalLanguage.keys(condition)
        .collect { path -> "${path}==${jmesText(condition[path])}".toString() }
    return tests.size() == 0 ? "${list}[]." : "${list}[?${tests.join(' && ')}]."
}

/** A text in JMESPath: JSON between backticks. */
@NonCPS
private String jmesText(String text) {
    return "`${cp4dInternalLanguage.toJson(text).replace('`', '\\u0060')}`"
}

@NonCPS
private String fieldsOf(Map query) {
    List fields = cp4dInternalLanguage.keys(query).collect { field -> "${field}: ${query[field]}".toString() }
    return "{${fields.join(', ')}}"
}

