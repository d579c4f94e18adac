// Generated from generator/steps/internal/cp4dInternalSchemaFile.ts. Change that file and run `npm run generate`.

/**
 * What a schema file of the workspace says of a model; nothing is asked of the server. Without a file nothing is known.
 *
 * @throws configuration when there is no such file, or it cannot be read
 */
Map schemaFile(String step, Map session, String schema, String delimiter) {
    if (schema == null) {
        return cp4dInternalAssetProperties.fileOnModel('{"type":"struct","fields":[]}')
    }
    Map file = readSchema(step, session, schema, delimiter)
    if (file.problem != null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: the schema '${schema}' cannot be read: ${file.problem}".toString()
        ])
    }
    if (file.dropped.size() > 0) {
        echo("${step}: of '${schema}' these are not used, since they belong to the server it came from: ${file.dropped.join(', ')}")
    }
    if (file.secrets.size() > 0) {
        echo("${step}: WARNING: '${schema}' holds keys: ${file.secrets.join(', ')}. They are not used. Take them out, renew them, and put them into a Jenkins credential (trainingData.credentialsId).")
    }
    return file
}

private Map readSchema(String step, Map session, String schema, String delimiter) {
    if (!fileExists(schema)) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "${step}: there is no file '${schema}'".toString(),
            attempt: 'check its path; it counts from the current folder of the build'
        ])
    }
    if (schema.toLowerCase(Locale.ROOT).endsWith('.json')) {
        return cp4dInternalAssetProperties.fileOnModel(readFile(file: schema, encoding: 'UTF-8'))
    }
    List words = [schema, delimiter].collect { text -> [text: text] }
    Map call = [verb: 'columns', words: words, says: "the columns of '${schema}'".toString(), reading: 'answer']
    Map answers = cp4dInternalBatch.batch(session, "${step}: read the columns of '${schema}'", [columns: call])
    Map answer = answers.columns
    Map nothing = [properties: [:], columns: [], dropped: [], secrets: []]
    return answer.code == 0
        ? nothing + [columns: cp4dInternalColumns.columnsPrinted(answer.output)]
        : nothing + [problem: answer.errors]
}

