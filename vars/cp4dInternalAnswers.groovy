// Generated from generator/steps/internal/cp4dInternalAnswers.ts. Change that file and run `npm run generate`.

/** Takes apart what agent.sh printed: `= NAME CODE`, then lines that begin with `o ` (output) or `e ` (error text). */
@NonCPS
Map answersIn(String printed) {
    Map answers = [:]
    for (String part in "\n${printed}".toString().split('\n= ', -1).toList().drop(1)) {
        List lines = part.split('\n', -1).toList()
        List head = lines[0].split(' ', -1).toList()
        Number code = cp4dInternalLanguage.numberIn(head[1])
        answers.put(
            head[0],
            [code: code != null ? code : 1, output: linesAfter('o ', lines), errors: linesAfter('e ', lines)]
        )
    }
    return answers
}

@NonCPS
private String linesAfter(String mark, List lines) {
    return lines.findAll { line -> line.startsWith(mark) }
        .collect { line -> cp4dInternalLanguage.substring(line, mark.length()) }
        .join('\n')
}

/**
 * The JSON that a command printed. A notice may stand before it, so what counts is the first line that can begin JSON.
 *
 * @returns the value, or nothing when there is none
 */
@NonCPS
def jsonIn(String output) {
    List lines = output.split('\n', -1).toList()
    for (int i = 0; i < lines.size(); i++) {
        if (beginsJson(cp4dInternalLanguage.trim(lines[i]))) {
            return cp4dInternalLanguage.fromJson(lines.drop(i).join('\n'))
        }
    }
    return null
}

@NonCPS
private boolean beginsJson(String line) {
    boolean isScalar = ['null', 'true', 'false'].contains(line) || cp4dInternalLanguage.numberIn(line) != null
    return isScalar || line.startsWith('{') || line.startsWith('[') || line.startsWith('"')
}

