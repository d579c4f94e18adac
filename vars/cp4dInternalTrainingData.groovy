// Generated from generator/steps/internal/cp4dInternalTrainingData.ts. Change that file and run `npm run generate`.

/** Binds the secret of the training data around what sends it, and nothing else. */
def withTrainingSecret(Map data, Closure body) {
    String credentialsId = data == null ? null : data.credentialsId
    return credentialsId == null ? body() : withCredentials([secretFor(data.type, credentialsId)], body)
}

private def secretFor(String type, String credentialsId) {
    return type == 'db2'
        ? usernamePassword(
            credentialsId: credentialsId,
            usernameVariable: 'CP4D_TRAINING_USER',
            passwordVariable: 'CP4D_TRAINING_SECRET'
        )
        : string(credentialsId: credentialsId, variable: 'CP4D_TRAINING_SECRET')
}

/** What OpenScale is told of it, with slots for the secrets, which the agent fills. */
def trainingReference(Map data) {
    if (data == null) {
        return null
    }
    Map given = data.connection instanceof Map ? data.connection : [:]
    List keys = ['api_key', 'apikey', 'password'].findAll { name -> given[name] != null }
    if (keys.size() > 0) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "wosSubscribe: trainingData.connection holds a secret: ${keys.join(', ')}".toString(),
            attempt: 'put it into a Jenkins credential, and name that as trainingData.credentialsId'
        ])
    }
    return [type: data.type, location: data.location, connection: connectionWithSlots(data, given)]
}

@NonCPS
private Map connectionWithSlots(Map data, Map given) {
    if (data.credentialsId == null) {
        return given
    }
    String secret = 'cp4d-mlops:secret:SECRET'
    return data.type == 'db2'
        ? given + [username: 'cp4d-mlops:secret:USER', password: secret]
        : given + [api_key: secret]
}

