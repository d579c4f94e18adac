// Generated from generator/steps/internal/cp4dInternalAssetProperties.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final String FORMS = 'asset_properties, a JSON Patch operation on /asset_properties, an exported subscription, a schema of type struct, or a JSON schema with properties'

/** Fields of asset properties that describe the model; what else an export holds belongs to the server it came from. */
@Field static final List KEPT = [
    'label_column',
    'prediction_field',
    'probability_fields',
    'feature_fields',
    'categorical_fields',
    'labels',
    'prediction_names',
    'transaction_id_field',
    'training_data_schema',
    'input_data_schema',
    'output_data_schema'
]

/** These are of the asset, not of its properties. */
@Field static final List OF_ASSET = ['problem_type', 'input_data_type']

@Field static final List SECRETS = [
    'api_key',
    'apikey',
    'password',
    'certificate_base64',
    'connection_string',
    'resource_instance_id'
]

/** Reads a file in one of the forms that people have. */
@NonCPS
Map fileOnModel(String text) {
    Map empty = [properties: [:], columns: [], dropped: [], secrets: []]
    Map parsed = parse(text)
    if (parsed.problem != null) {
        return empty + [problem: parsed.problem]
    }
    Map whole = parsed.value != null ? parsed.value : [:]
    if (whole.type instanceof CharSequence && whole.type == 'struct') {
        return empty + [columns: cp4dInternalColumns.columnsIn(whole)]
    }
    if (whole.properties instanceof Map) {
        return empty + [columns: cp4dInternalColumns.columnsOfSchema(text, whole)]
    }
    Map properties = propertiesIn(whole)
    if (properties == null) {
        return empty + [problem: "it is none of these: ${FORMS}".toString()]
    }
    Map described = usable(properties)
    return described +
        [
            problemType: described.problemType != null ? described.problemType : problemTypeOfAsset(whole),
            dropped: foreignIn(whole) + droppedOf(properties)
        ]
}

/** Newer exports say it of the asset. */
@NonCPS
private String problemTypeOfAsset(Map whole) {
    Map entity = whole.entity instanceof Map ? whole.entity : whole
    return entity.asset?.problem_type != null ? entity.asset?.problem_type : null
}

@NonCPS
private Map parse(String text) {
    try {
        def value = cp4dInternalLanguage.fromJson(
            text.startsWith('\ufeff') ? cp4dInternalLanguage.substring(text, 1) : text
        )
        // A whole JSON Patch is a list of operations.
        def first = value instanceof List && value.size() == 1 ? value[0] : value
        return first instanceof Map ? [value: first] : [problem: "it is none of these: ${FORMS}".toString()]
    } catch (Exception ignored) {
        // What the parser says would show what stands in the file.
        return [problem: 'it is no JSON']
    }
}

@NonCPS
private Map propertiesIn(Map whole) {
    Map entity = whole.entity instanceof Map ? whole.entity : whole
    if (entity.asset_properties instanceof Map) {
        return entity.asset_properties
    }
    if (whole.path instanceof CharSequence && whole.path == '/asset_properties' && whole.value instanceof Map) {
        return whole.value
    }
    boolean isBare = whole.feature_fields != null || whole.training_data_schema != null ||
        whole.input_data_schema != null ||
        whole.label_column != null
    return isBare ? whole : null
}

@NonCPS
private Map usable(Map properties) {
    Map kept = [:]
    for (String field in KEPT) {
        if (properties[field] != null) {
            kept.put(field, properties[field])
        }
    }
    List columns = cp4dInternalColumns.columnsIn(
        properties.training_data_schema != null ? properties.training_data_schema : properties.input_data_schema
    )
    return [
        properties: kept,
        problemType: properties.problem_type,
        columns: columns,
        dropped: [],
        secrets: secretsIn('training_data_reference', properties.training_data_reference)
    ]
}

@NonCPS
private List droppedOf(Map properties) {
    return cp4dInternalLanguage.keys(properties).findAll { field -> !KEPT.contains(field) && !OF_ASSET.contains(field) }
}

/** What of an exported subscription names things of the server it came from. */
@NonCPS
private List foreignIn(Map whole) {
    Map entity = whole.entity instanceof Map ? whole.entity : whole
    boolean isExport = entity.asset_properties instanceof Map &&
        (whole.entity instanceof Map || entity.asset instanceof Map)
    if (!isExport) {
        return []
    }
    List own = cp4dInternalLanguage.keys(entity).findAll { field -> field != 'asset_properties' }
    return whole.metadata == null ? own : ['metadata'] + own
}

@NonCPS
private List secretsIn(String path, value) {
    if (!(value instanceof Map)) {
        return []
    }
    return cp4dInternalLanguage.keys(value)
        .collectMany { name ->
            SECRETS.contains(name) ? ["${path}.${name}".toString()] : secretsIn("${path}.${name}", value[name])
        }
}

/** What is missing to describe a model; each entry is a sentence. */
@NonCPS
List missingOf(Map told, Map file) {
    List missing = []
    if (told.problemType == null && file.problemType == null) {
        missing.add("problemType: 'binary', 'multiclass' or 'regression'")
    }
    if (told.label == null && file.properties.label_column == null) {
        missing.add('label: the column that holds the right answer')
    }
    if (file.columns.size() == 0) {
        missing.add('schema: a CSV file with the columns, or a JSON file that describes them')
    }
    return missing
}

/** The columns that something names and that there are not. */
@NonCPS
List unknownColumns(Map told, Map file) {
    List names = file.columns.collect { column -> column.name }
    List used = (told.features != null ? told.features : []) + (told.categorical != null ? told.categorical : [])
    String label = told.label
    List all = label == null ? used : used + [label]
    return all.findAll { name -> !names.contains(name) }
}

/** What OpenScale is to know: what the author says counts before what a file says. */
@NonCPS
Map assetProperties(Map told, Map file) {
    String problemType = problemTypeOf(told, file)
    String label = told.label != null ? told.label : file.properties.label_column
    String prediction = told.prediction != null
        ? told.prediction
        : file.properties.prediction_field != null ? file.properties.prediction_field : 'prediction'
    List probability = probabilityOf(told, file, problemType)
    List features = featuresOf(told, file, [label, prediction] + probability)
    List columns = file.columns.findAll { column -> features.contains(column.name) || column.name == label }
    List categorical = categoricalOf(told, file, columns, label)
    Map own = [
        label_column: label,
        prediction_field: prediction,
        feature_fields: features,
        categorical_fields: categorical,
        training_data_schema: cp4dInternalColumns.structOf(columns, label, categorical),
        input_data_schema: cp4dInternalColumns.structOf(
            columns.findAll { column -> column.name != label },
            label,
            categorical
        )
    ]
    Map properties = file.properties + own
    return probability.size() == 0 ? properties : properties + [probability_fields: probability]
}

/** What the parameters themselves say: without a schema only that is compared. */
@NonCPS
Map spokenOf(Map told) {
    Map spoken = [
        label_column: told.label,
        feature_fields: told.features,
        categorical_fields: told.categorical,
        prediction_field: told.prediction,
        probability_fields: told.probability == null ? null : [told.probability]
    ]
    Map known = [:]
    for (String field in cp4dInternalLanguage.keys(spoken)) {
        if (spoken[field] != null) {
            known.put(field, spoken[field])
        }
    }
    return known
}

/** What the model answers: binary, multiclass or regression. */
@NonCPS
String problemTypeOf(Map told, Map file) {
    return told.problemType != null ? told.problemType : file.problemType != null ? file.problemType : ''
}

/** A regression has no probabilities. */
@NonCPS
private List probabilityOf(Map told, Map file, String problemType) {
    if (problemType == 'regression') {
        return []
    }
    String own = told.probability
    List fields = file.properties.probability_fields
    return own == null ? (fields != null ? fields : ['probability']) : [own]
}

@NonCPS
private List featuresOf(Map told, Map file, List others) {
    List listed = told.features != null ? told.features : file.properties.feature_fields
    return listed != null
        ? listed
        : file.columns.collect { column -> column.name }.findAll { name -> !others.contains(name) }
}

@NonCPS
private List categoricalOf(Map told, Map file, List columns, String label) {
    List listed = told.categorical != null ? told.categorical : file.properties.categorical_fields
    return listed != null
        ? listed
        : columns.findAll { column -> column.name != label && cp4dInternalColumns.holdsTexts(column) }
            .collect { column -> column.name }
}

/**
 * What must be changed, field by field: a whole replace would lose the secrets that the server keeps. Fields that nobody
 * speaks of stay as they are.
 */
@NonCPS
List differences(Map existing, Map wanted) {
    List operations = []
    for (String field in cp4dInternalLanguage.keys(wanted)) {
        if (!isSame(field, existing[field], wanted[field])) {
            operations.add([
                op: existing[field] == null ? 'add' : 'replace',
                path: "/asset_properties/${field}".toString(),
                value: wanted[field]
            ])
        }
    }
    return operations
}

@NonCPS
private boolean isSame(String field, existing, wanted) {
    return field.endsWith('_schema')
        ? cp4dInternalColumns.isSameStruct(existing, wanted)
        : cp4dInternalLanguage.toJson(existing) ==
            cp4dInternalLanguage.toJson(cp4dInternalLanguage.fromJson(cp4dInternalLanguage.toJson(wanted)))
}

