package cp4dmlops.jenkins.declarative

import org.jenkinsci.plugins.workflow.cps.CpsScript

/** Decides whether the conditions of a `when` section hold. */
class Conditions implements Serializable {
    private static final long serialVersionUID = 1L

    CpsScript script

    Conditions(CpsScript script) {
        this.script = script
    }

    boolean hold(Map when) {
        return allHold(when.conditions)
    }

    private boolean allHold(List conditions) {
        return conditions.every { condition -> conditionHolds(condition) }
    }

    private boolean conditionHolds(Map condition) {
        if (condition.type == 'allOf') {
            return allHold(condition.children)
        }
        if (condition.type == 'anyOf') {
            return condition.children.any { child -> conditionHolds(child) }
        }
        if (condition.type == 'not') {
            return !conditionHolds(condition.children[0])
        }
        if (condition.type == 'expression') {
            Closure body = condition.body
            return body.call() as boolean
        }
        Closure given = condition.arguments
        return simpleHolds(condition.type, given.call())
    }

    private boolean simpleHolds(String type, List given) {
        if (type == 'environment') {
            Map arguments = Declarative.arguments(given, 'name')
            String value = script.env."${arguments.name}"
            return arguments.ignoreCase ? arguments.value.equalsIgnoreCase(value) : arguments.value == value
        }
        if (type == 'equals') {
            Map arguments = Declarative.arguments(given, 'expected')
            return arguments.expected == arguments.actual
        }
        if (type == 'triggeredBy') {
            return 'UserIdCause' == Declarative.arguments(given, 'cause').cause
        }
        Map arguments = Declarative.arguments(given, 'pattern')
        Map variables = [branch: 'BRANCH_NAME', tag: 'TAG_NAME', buildingTag: 'TAG_NAME', changeRequest: 'CHANGE_ID']
        String variable = variables[type]
        return variable != null && Declarative.matches(script.env."${variable}", arguments)
    }
}
