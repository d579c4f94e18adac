// Generated from generator/steps/internal/cp4dInternalRuns.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** Any time: runs are told by their ids. */
@Field static final String EVER = 'start=2000-01-01T00:00:00.000Z&end=2999-12-31T00:00:00.000Z'

@NonCPS
Map runsOf(String monitor, Number limit) {
    return [
        method: 'GET',
        path: "/v2/monitor_instances/${monitor}/runs?limit=${cp4dInternalLanguage.textOf(limit)}".toString()
    ]
}

@NonCPS
Map runRequest(String monitor, String run) {
    return [method: 'GET', path: "/v2/monitor_instances/${monitor}/runs/${run}".toString()]
}

/** The id stands last, where one that was only just made can be filled in. */
@NonCPS
Map measurementsOf(String monitor, String run) {
    return [
        method: 'GET',
        path: "/v2/monitor_instances/${monitor}/measurements?${EVER}&limit=100&run_id=${run}".toString()
    ]
}

/** The runs of a list, the newest first, whatever the server's order. */
@NonCPS
List runsIn(Map reply) {
    return cp4dInternalLanguage.sorted(cp4dInternalRest.listIn(reply, 'runs')) { first, second ->
        startOf(first) < startOf(second) ? 1 : -1
    }
}

/** When a run was started. */
@NonCPS
String startOf(Map run) {
    Map status = run.entity.status != null ? run.entity.status : [:]
    return status.started_at != null
        ? status.started_at
        : status.queued_at != null ? status.queued_at : run.metadata.created_at != null ? run.metadata.created_at : ''
}

/** When a run ended. */
@NonCPS
String endOf(Map run) {
    Map status = run.entity.status != null ? run.entity.status : [:]
    return status.completed_at != null ? status.completed_at : status.updated_at != null ? status.updated_at : ''
}

@NonCPS
boolean isGoingOn(Map run) {
    return cp4dInternalOpenScale.stateOf(run) == 'queued' || cp4dInternalOpenScale.stateOf(run) == 'running'
}

/** What was measured by a run: its measurements, and what the run itself says. */
@NonCPS
Map measuredBy(Map run, Map reply) {
    Map measured = [metrics: [:], limits: [:], confusion: null, records: null, revision: null]
    for (Map measurement in cp4dInternalRest.listIn(reply, 'measurements')) {
        Map entity = measurement.entity
        measured.revision = entity.asset_revision != null ? entity.asset_revision : measured.revision
        for (Map value in (entity.values != null ? entity.values : [])) {
            addMetrics(measured, value.metrics, groupOf(value.tags != null ? value.tags : []))
        }
    }
    addWorstOfGroups(measured)
    addOfRun(measured, run)
    return measured
}

/** Fairness measures each group of people by itself: `[Sex=female]` behind the metric; nothing where there are no groups. */
@NonCPS
private String groupOf(List tags) {
    Map feature = tags.find { tag -> tag.id == 'feature' }
    Map value = tags.find { tag -> tag.id == 'feature_value' }
    return feature == null
        ? ''
        : "[${feature.value != null ? feature.value : ''}=${value?.value != null ? value?.value : ''}]"
}

/** A list of metrics; one server gave a map of their values instead. */
@NonCPS
private void addMetrics(Map measured, metrics, String group) {
    if (metrics instanceof List) {
        for (Map metric in metrics) {
            addMetric(measured, metric + [id: "${metric.id}${group}".toString()])
        }
    } else if (metrics instanceof Map) {
        for (String id in cp4dInternalLanguage.keys(metrics)) {
            addMetric(measured, [id: "${id}${group}".toString(), value: metrics[id]])
        }
    }
}

@NonCPS
private void addMetric(Map measured, Map metric) {
    String id = metric.id
    measured.metrics.put(id, metric.value instanceof Number ? metric.value : null)
    if (metric.lower_limit != null || metric.upper_limit != null) {
        measured.limits.put(
            id,
            [
                lower: metric.lower_limit != null ? metric.lower_limit : null,
                upper: metric.upper_limit != null ? metric.upper_limit : null
            ]
        )
    }
}

/** The metric itself is that of the group that fares worst: a gate on it holds for all of them. */
@NonCPS
private void addWorstOfGroups(Map measured) {
    Map metrics = measured.metrics
    for (String name in cp4dInternalLanguage.keys(metrics)) {
        Number end = name.indexOf('[')
        String id = end < 0 ? name : cp4dInternalLanguage.substring(name, 0, end)
        if (end > 0) {
            metrics.put(
                id,
                cp4dInternalLanguage.keys(metrics).contains(id)
                    ? worse(metrics[id], metrics[name], measured.limits[name])
                    : metrics[name]
            )
        }
    }
}

/** Nothing is worse than any value; else the lower one, unless the only limit is an upper one. */
@NonCPS
private Number worse(Number first, Number second, Map limits) {
    if (first == null || second == null) {
        return null
    }
    return limits != null && limits.lower == null
        ? cp4dInternalLanguage.max(first, second)
        : cp4dInternalLanguage.min(first, second)
}

/** Of a quality run: the confusion matrix, how many records were judged, and metrics that no measurement has. */
@NonCPS
private void addOfRun(Map measured, Map run) {
    Map status = run.entity.status != null ? run.entity.status : [:]
    for (Map operator in (status.operators != null ? status.operators : [])) {
        Map result = operator.result
        // Of fairness it is a list, a group each; the measurements say the same.
        Map metrics = result?.metrics instanceof Map ? result.metrics : [:]
        for (String id in cp4dInternalLanguage.keys(metrics)) {
            if (measured.metrics[id] == null) {
                addMetric(measured, [id: id, value: metrics[id]])
            }
        }
        Map confusion = result?.confusion_matrix
        if (confusion != null) {
            measured.confusion = [labels: confusion.labels, values: confusion.values]
        }
    }
    Map parameters = run.entity.parameters != null ? run.entity.parameters : [:]
    measured.records = parameters.total_records_processed != null ? parameters.total_records_processed : null
}

/** The metrics beyond their limits. */
@NonCPS
List violationsIn(Map measured) {
    List violations = []
    for (String metric in cp4dInternalLanguage.keys(measured.limits)) {
        Number value = measured.metrics[metric]
        Map limits = measured.limits[metric]
        if (value != null && limits.lower != null && value < limits.lower) {
            violations.add([metric: metric, value: value, limit: limits.lower, side: 'lower'])
        }
        if (value != null && limits.upper != null && value > limits.upper) {
            violations.add([metric: metric, value: value, limit: limits.upper, side: 'upper'])
        }
    }
    return violations
}

