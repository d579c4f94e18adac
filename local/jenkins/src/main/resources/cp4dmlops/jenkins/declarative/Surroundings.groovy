package cp4dmlops.jenkins.declarative

import org.jenkinsci.plugins.workflow.cps.CpsScript

/** What a pipeline or a stage puts around its content: agent, environment, options that are blocks, input. */
class Surroundings implements Serializable {
    private static final long serialVersionUID = 1L

    CpsScript script

    Surroundings(CpsScript script) {
        this.script = script
    }

    def inAgent(Map model, Map agent, boolean ofPipeline, Closure body) {
        if (agent == null || agent.type == 'none') {
            return body.call()
        }
        if (['docker', 'dockerfile', 'kubernetes'].contains(agent.type)) {
            Declarative.log(script, "The ${agent.type} agent is this machine in the local Jenkins".toString())
        }
        Closure inside = { inWorkspace(agent) { withCheckout(model, ofPipeline, body) } }
        String label = labelOf(agent)
        if (label) {
            script.node(label) { inside.call() }
        } else {
            script.node { inside.call() }
        }
    }

    private String labelOf(Map agent) {
        Closure label = agent.type == 'label' ? agent.argument : agent.fields?.label
        return label == null ? null : label.call()
    }

    private def inWorkspace(Map agent, Closure body) {
        Closure path = agent.fields?.customWorkspace
        if (path == null) {
            return body.call()
        }
        script.ws(path.call()) { body.call() }
    }

    private def withCheckout(Map model, boolean ofPipeline, Closure body) {
        if (!Declarative.hasScm(script) || hasOption(model, 'skipDefaultCheckout')) {
            return body.call()
        }
        Map variables = null
        if (ofPipeline) {
            script.stage('Declarative: Checkout SCM') {
                variables = script.checkout(script.scm)
            }
        } else {
            variables = script.checkout(script.scm)
        }
        script.withEnv(variables.collect { entry -> "${entry.key}=${entry.value}".toString() }) { body.call() }
    }

    def withEnvironment(List entries, Closure body) {
        if (entries == null) {
            return body.call()
        }
        List bindings = []
        for (int i = 0; i < entries.size(); i++) {
            Closure id = entries[i].credentials
            if (id != null) {
                bindings.addAll(Declarative.bindings(script, entries[i].name, id.call().toString()))
            }
        }
        if (bindings.isEmpty()) {
            return withValues(entries, body)
        }
        script.withCredentials(bindings) { withValues(entries, body) }
    }

    private def withValues(List entries, Closure body) {
        Map values = [:]
        for (int i = 0; i < entries.size(); i++) {
            evaluate(entries, entries[i], values)
        }
        List pairs = []
        for (int i = 0; i < entries.size(); i++) {
            if (entries[i].credentials == null) {
                pairs.add("${entries[i].name}=${values[entries[i].name]}".toString())
            }
        }
        if (pairs.isEmpty()) {
            return body.call()
        }
        script.withEnv(pairs) { body.call() }
    }

    /** A value that needs others waits for them. */
    private def evaluate(List entries, Map entry, Map values) {
        if (values.containsKey(entry.name)) {
            return
        }
        if (entry.credentials != null) {
            values[entry.name] = script.env."${entry.name}"
            return
        }
        values[entry.name] = null
        for (int i = 0; i < entries.size(); i++) {
            if (entry.needs.contains(entries[i].name)) {
                evaluate(entries, entries[i], values)
            }
        }
        Closure value = entry.value
        values[entry.name] = String.valueOf(value.call(values))
    }

    def inWrappers(List options, Closure body) {
        List wrappers = options == null ? [] : options.findAll { option -> option.wraps }
        return wrap(wrappers, 0, body)
    }

    private def wrap(List wrappers, int index, Closure body) {
        if (index == wrappers.size()) {
            return body.call()
        }
        Map wrapper = wrappers[index]
        Closure given = wrapper.arguments
        List arguments = given.call()
        if (arguments.isEmpty()) {
            script."${wrapper.name}" { wrap(wrappers, index + 1, body) }
        } else {
            script."${wrapper.name}"(arguments[0]) { wrap(wrappers, index + 1, body) }
        }
    }

    /** `skipDefaultCheckout(false)` is an option that does not hold. */
    boolean hasOption(Map model, String name) {
        Map option = model.options?.find { candidate -> candidate.name == name }
        if (option == null) {
            return false
        }
        Closure arguments = option.arguments
        return arguments.call() != [false]
    }

    def withInput(Map input, Closure body) {
        if (input == null) {
            return body.call()
        }
        Map arguments = [:]
        List fields = input.keySet().toList()
        for (int i = 0; i < fields.size(); i++) {
            if (fields[i] != 'parameters') {
                Closure field = input[fields[i]]
                arguments[fields[i]] = field.call()
            }
        }
        arguments.parameters = (input.parameters ?: []).collect { definition -> definition.call() }
        def answer = script.input(arguments)
        List pairs = []
        if (answer instanceof Map) {
            pairs = answer.collect { entry -> "${entry.key}=${entry.value}".toString() }
        } else if (answer != null) {
            String name = arguments.parameters ? arguments.parameters[0].arguments.name : arguments.submitterParameter
            pairs = ["${name}=${answer}".toString()]
        }
        if (pairs.isEmpty()) {
            return body.call()
        }
        script.withEnv(pairs) { body.call() }
    }
}
