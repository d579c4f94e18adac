package cp4dmlops.jenkins.declarative

import org.jenkinsci.plugins.workflow.cps.CpsScript

/**
 * Runs the description that `pipeline { … }` was turned into, by the same steps an author would call. It is CPS code like
 * any script, so it is saved with the program.
 */
class Interpreter implements Serializable {
    private static final long serialVersionUID = 1L

    CpsScript script
    Surroundings surroundings
    Conditions conditions

    Interpreter(CpsScript script) {
        this.script = script
        this.surroundings = new Surroundings(script)
        this.conditions = new Conditions(script)
    }

    def call(Map model) {
        Throwable error = null
        boolean postRan = false
        try {
            declareParameters(model.parameters)
            loadLibraries(model.libraries)
            surroundings.inAgent(model, model.agent, true) {
                surroundings.withEnvironment(model.environment) {
                    surroundings.inWrappers(model.options) {
                        error = runInOrder(model, model.stages, model.agent, null)
                        postRan = true
                        error = postOfBuild(model, error)
                    }
                }
            }
        } catch (Throwable outside) {
            error = error ?: outside
        }
        if (!postRan) {
            error = postOfBuild(model, error)
        }
        if (error != null) {
            throw error
        }
    }

    private def declareParameters(List definitions) {
        for (int i = 0; definitions != null && i < definitions.size(); i++) {
            Closure definition = definitions[i]
            Declarative.declare(script, definition.call())
        }
    }

    private def loadLibraries(List libraries) {
        for (int i = 0; libraries != null && i < libraries.size(); i++) {
            script.library(libraries[i])
        }
    }

    /** Runs stages one after the other; those after a failure are skipped. Gives the first failure. */
    private Throwable runInOrder(Map model, List stages, Map agent, String skipReason) {
        Throwable error = null
        for (int i = 0; i < stages.size(); i++) {
            try {
                runStage(model, stages[i], agent, error, skipReason)
            } catch (Throwable failure) {
                Declarative.worsen(script, failure)
                error = error ?: failure
            }
        }
        return error
    }

    private def runStage(Map model, Map stage, Map outerAgent, Throwable earlier, String skipReason) {
        script.stage(stage.name) {
            String reason = skipReason
            if (reason == null && earlier != null) {
                reason = 'earlier failure(s)'
            } else if (reason == null && surroundings.hasOption(model, 'skipStagesAfterUnstable') && Declarative.isUnstable(script)) {
                reason = 'earlier stage(s) marking the build as unstable'
            }
            if (reason != null) {
                skip(model, stage, outerAgent, reason)
            } else if (stage.axes != null) {
                script.withEnv(stage.axes) {
                    runSections(model, stage, outerAgent)
                }
            } else {
                runSections(model, stage, outerAgent)
            }
        }
    }

    private def skip(Map model, Map stage, Map agent, String reason) {
        Declarative.log(script, "Stage \"${stage.name}\" skipped due to ${reason}".toString())
        Declarative.stageSkipped(script, stage.name)
        script.getContext('org.jenkinsci.plugins.workflow.graph.FlowNode')
        if (stage.stages != null) {
            runInOrder(model, stage.stages, agent, reason)
        } else if (stage.parallel != null) {
            script.parallel(branches(model, stage.parallel, agent, reason))
        }
    }

    /** The sections of a stage from the outermost to the innermost; `when` is asked where it says, or last. */
    private def runSections(Map model, Map stage, Map outerAgent) {
        Map when = stage.when
        Map agent = stage.agent ?: outerAgent
        if (when?.beforeOptions && !conditions.hold(when)) {
            return skip(model, stage, outerAgent, 'when conditional')
        }
        surroundings.inWrappers(stage.options) {
            if (when?.beforeInput && !when.beforeOptions && !conditions.hold(when)) {
                skip(model, stage, outerAgent, 'when conditional')
            } else {
                surroundings.withInput(stage.input) {
                    if (when?.beforeAgent && !when.beforeOptions && !when.beforeInput && !conditions.hold(when)) {
                        skip(model, stage, outerAgent, 'when conditional')
                    } else {
                        surroundings.inAgent(model, stage.agent, false) {
                            surroundings.withEnvironment(stage.environment) {
                                boolean asked = when == null || when.beforeOptions || when.beforeInput || when.beforeAgent
                                if (!asked && !conditions.hold(when)) {
                                    skip(model, stage, outerAgent, 'when conditional')
                                } else {
                                    runContent(model, stage, agent)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private def runContent(Map model, Map stage, Map agent) {
        Throwable error = null
        try {
            if (stage.steps != null) {
                Closure steps = stage.steps
                run(steps, agent)
            } else if (stage.stages != null) {
                error = runInOrder(model, stage.stages, agent, null)
            } else {
                Map branches = stage.matrix != null ? cells(model, stage.matrix, agent) : branches(model, stage.parallel, agent, null)
                if (stage.failFast || surroundings.hasOption(model, 'parallelsAlwaysFailFast')) {
                    branches.failFast = true
                }
                script.parallel(branches)
            }
        } catch (Throwable failure) {
            Declarative.worsen(script, failure)
            error = failure
        }
        if (anyHolds(stage.post, error, true)) {
            Declarative.log(script, 'Post stage')
            error = runPost(stage.post, agent, error, true)
        }
        if (error != null) {
            throw error
        }
    }

    private Map branches(Map model, List stages, Map agent, String skipReason) {
        Map branches = [:]
        for (int i = 0; i < stages.size(); i++) {
            Map stage = stages[i]
            branches[stage.name] = { runStage(model, stage, agent, null, skipReason) }
        }
        return branches
    }

    private Map cells(Map model, Map matrix, Map agent) {
        Map branches = [:]
        List cells = Declarative.cells(matrix.axes, matrix.excludes)
        for (int i = 0; i < cells.size(); i++) {
            Map cell = cells[i]
            String name = Declarative.cellName(cell)
            List axes = cell.collect { axis -> "${axis.key}=${axis.value}".toString() }
            Map stage = matrix.cell + [name: name, axes: axes]
            branches[name] = { runStage(model, stage, agent, null, null) }
        }
        return branches
    }

    /** Runs an author's block. A step that misses its agent is explained. */
    private def run(Closure code, Map agent) {
        try {
            code.call()
        } catch (Throwable failure) {
            if (agent.type == 'none' && Declarative.lacksAgent(failure)) {
                script.error('Attempted to execute a step that requires a node context while ‘agent none’ was specified. '
                    + 'Be sure to specify your own ‘node { ... }’ blocks when using ‘agent none’.')
            }
            throw failure
        }
    }

    private Throwable postOfBuild(Map model, Throwable earlier) {
        Throwable error = earlier
        if (anyHolds(model.post, error, false)) {
            try {
                script.stage('Declarative: Post Actions') {
                    error = runPost(model.post, model.agent, error, false)
                }
            } catch (Throwable failure) {
                error = error ?: failure
            }
        }
        return error
    }

    private boolean anyHolds(Map post, Throwable error, boolean ofStage) {
        return post != null && post.keySet().any { condition -> Declarative.holds(script, condition, error, ofStage) }
    }

    /** Runs the conditions that hold; a failure in one does not keep the others from running. */
    private Throwable runPost(Map post, Map agent, Throwable earlier, boolean ofStage) {
        Throwable error = earlier
        List order = ['always', 'changed', 'fixed', 'regression', 'aborted', 'failure', 'success', 'unstable', 'unsuccessful', 'notBuilt', 'cleanup']
        for (int i = 0; i < order.size(); i++) {
            String condition = order[i]
            if (post[condition] != null && Declarative.holds(script, condition, error, ofStage)) {
                try {
                    Closure code = post[condition]
                    run(code, agent)
                } catch (Throwable failure) {
                    Declarative.worsen(script, failure)
                    Declarative.logFailedCondition(script, condition, failure)
                    error = error ?: failure
                }
            }
        }
        return error
    }
}
