// Generated from generator/steps/internal/cp4dInternalRows.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Number FILE_IS_WRONG = 64

@Field static final List NUMBERS = ['integer', 'long', 'double', 'float', 'decimal', 'short', 'byte']

/** How many records a data set has. */
@NonCPS
Map countingRecords(String dataSet) {
    return [method: 'GET', path: "/v2/data_sets/${dataSet}/records?limit=0&include_total_count=true".toString()]
}

/**
 * What was seen of a data set, in a look at it and at the number of its records.
 *
 * @returns nothing when the records of that very data set were not counted
 */
@NonCPS
Map recordsSeen(Map dataSet, String counted, Map reply) {
    Map body = reply != null && reply.body instanceof Map ? reply.body : [:]
    if (body.total_count == null || counted != dataSet.metadata.id) {
        return null
    }
    String description = cp4dInternalLanguage.toJson(
        dataSet.entity.description != null ? dataSet.entity.description : ''
    )
    return [count: body.total_count, note: cp4dInternalLanguage.substring(description, 1, description.length() - 1)]
}

/**
 * Stores the rows; those that are there already are not sent again.
 *
 * @throws when the file is not right, or the server refuses the rows; the message says how many are stored
 */
Map storeRows(Map session, String doing, Map rows) {
    Map call = storing(rows)
    Map answers = cp4dInternalBatch.batch(session, doing, [stored: call])
    Map answer = answers.stored
    if (answer.code == FILE_IS_WRONG) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${doing}: the file does not fit: ${answer.errors}".toString(),
            now: 'nothing was sent',
            attempt: 'check the file, its delimiter, and drop'
        ])
    }
    if (answer.code != 0) {
        String stored = cp4dInternalLanguage.trim(answer.output)
        cp4dInternalFailures.raise(
            doing,
            call,
            answer + [output: ''],
            stored == '' ? null : "${stored} rows are stored; run again, the step goes on behind them"
        )
    }
    return session.dryRun ? [rows: 0, sent: 0, records: 0] : countsIn(answer.output)
}

/** The call that stores them; records.sh says how. */
@NonCPS
private Map storing(Map rows) {
    List drop = rows.drop != null ? rows.drop : []
    Map seen = rows.seen
    List words = [
        rows.file,
        rows.delimiter,
        cp4dInternalLanguage.textOf(rows.offset),
        cp4dInternalLanguage.textOf(rows.limit),
        drop.join('\u001f'),
        rows.columns,
        cp4dInternalLanguage.textOf(rows.rowsPerRequest),
        rows.dataSet,
        "${rows.force == true}".toString(),
        cp4dInternalLanguage.textOf(rows.timeoutMinutes),
        rows.form,
        seen == null ? '' : cp4dInternalLanguage.textOf(seen.count),
        seen == null ? '' : seen.note,
        cp4dInternalLanguage.randomId()
    ]
    return [
        verb: 'store_rows',
        words: words.collect { text -> [text: text] },
        says: "OpenScale's POST of records",
        reading: 'answer'
    ]
}

@NonCPS
private Map countsIn(String output) {
    List numbers = cp4dInternalLanguage.trim(output)
        .split('\n', -1)
        .toList()
        .collect { line -> cp4dInternalLanguage.numberIn(line) }
    return [
        rows: numbers[0] != null ? numbers[0] : 0,
        sent: numbers[1] != null ? numbers[1] : 0,
        records: numbers[2] != null ? numbers[2] : 0
    ]
}

/** Feedback holds the features and the label; what the model answers may be there. */
@NonCPS
String feedbackColumns(Map subscription) {
    Map properties = propertiesOf(subscription)
    String label = properties.label_column != null ? properties.label_column : ''
    return columnsFor(properties, (properties.feature_fields != null ? properties.feature_fields : []) + [label])
}

/** Payload holds the features and the prediction; the label may be there. */
@NonCPS
String payloadColumns(Map subscription) {
    Map properties = propertiesOf(subscription)
    return columnsFor(
        properties,
        (properties.feature_fields != null ? properties.feature_fields : []) +
            [properties.prediction_field != null ? properties.prediction_field : 'prediction']
    )
}

@NonCPS
private Map propertiesOf(Map subscription) {
    return subscription.entity.asset_properties != null ? subscription.entity.asset_properties : [:]
}

@NonCPS
private String columnsFor(Map properties, List needed) {
    List known = cp4dInternalColumns.columnsIn(
        properties.training_data_schema != null ? properties.training_data_schema : properties.input_data_schema
    )
    List answered = cp4dInternalColumns.columnsIn(properties.output_data_schema).collect { column -> column.name }
    List all = [
        properties.label_column != null ? properties.label_column : '',
        properties.prediction_field != null ? properties.prediction_field : 'prediction'
    ] +
        (properties.probability_fields != null ? properties.probability_fields : []) +
        answered
    List others = all.findAll { name -> name != '' && !needed.contains(name) }
    List rows = needed.collect { name ->
        Map column = known.find { one -> one.name == name }
        return "${name}\u001e!${cellKind(column?.type)}".toString()
    }
    return (rows + others.collect { name -> "${name}\u001eany".toString() }).join('\u001f')
}

@NonCPS
private String cellKind(type) {
    if (!(type instanceof CharSequence)) {
        return 'any'
    }
    if (type == 'string') {
        return 'text'
    }
    return NUMBERS.contains(type) ? 'number' : 'any'
}

