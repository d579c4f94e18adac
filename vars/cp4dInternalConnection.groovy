// Generated from generator/steps/internal/cp4dInternalConnection.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final Number USUAL_SECONDS = 60

/** The instance that OpenScale's own client takes when it is told none. */
@Field static final String DEFAULT_INSTANCE = '00000000-0000-0000-0000-000000000000'

/**
 * What is told counts first, then the environment's entry in the settings, then the controller's variables.
 *
 * @throws when there is no address or no credential, or the organisation has locked another one
 */
Map connectionOf(Map settings, Map asked) {
    String environment = cp4dInternalSettings.environmentName(settings.both, asked.environment)
    Map entry = environmentEntry(settings, environment)
    String url = addressOf(asked.url != null ? asked.url : entry.url != null ? entry.url : env.CP4D_URL)
    String credentialsId = asked.credentialsId != null
        ? asked.credentialsId
        : entry.credentialsId != null ? entry.credentialsId : env.CP4D_CREDENTIALS_ID
    if (credentialsId == null) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: 'withCp4d: there is no credential',
            attempt: 'pass credentialsId:, or write it into cp4d-mlops.json, or set CP4D_CREDENTIALS_ID on the controller'
        ])
    }
    String ca = asked.ca != null ? asked.ca : entry.ca != null ? entry.ca : env.CP4D_CA
    String proxy = proxyOf(asked.proxy != null ? asked.proxy : entry.proxy != null ? entry.proxy : env.CP4D_PROXY)
    Map openscale = openscaleOf(
        entry.openscale != null ? entry.openscale : [:],
        url,
        credentialsId,
        asked.credentialsKind != null
            ? asked.credentialsKind
            : entry.credentialsKind != null ? entry.credentialsKind : 'password'
    )
    Map told = [
        url: url,
        credentialsId: credentialsId,
        ca: asked.ca != null ? asked.ca : entry.ca,
        proxy: asked.proxy != null ? asked.proxy : entry.proxy
    ]
    cp4dInternalLocks.refuseConnection(
        settings.organisation,
        environment,
        openscale.separate ? told + [openscale: [url: openscale.url, credentialsId: openscale.credentialsId]] : told
    )
    return [
        environment: environment,
        url: url,
        credentialsId: credentialsId,
        credentialsKind: asked.credentialsKind != null
            ? asked.credentialsKind
            : entry.credentialsKind != null ? entry.credentialsKind : 'password',
        ca: ca,
        proxy: proxy,
        space: asked.space != null ? asked.space : entry.space != null ? entry.space : null,
        requestTimeoutSeconds: asked.requestTimeoutSeconds != null
            ? asked.requestTimeoutSeconds
            : entry.requestTimeoutSeconds != null ? entry.requestTimeoutSeconds : USUAL_SECONDS,
        cpdctl: entry.cpdctl != null ? entry.cpdctl : [:],
        openscale: openscale,
        protected: entry.protected == true,
        dryRun: asked.dryRun == true
    ]
}

/**
 * OpenScale is on the same cluster, and takes the same token, unless the settings say something else.
 *
 * @param kind what the credential of CP4D is
 */
private Map openscaleOf(Map entry, String url, String credentialsId, String kind) {
    String own = addressOf(entry.url != null ? entry.url : url)
    boolean separate = own != url || entry.credentialsId != null
    return [
        url: own,
        credentialsId: entry.credentialsId != null ? entry.credentialsId : credentialsId,
        credentialsKind: entry.credentialsKind != null ? entry.credentialsKind : kind,
        instance: entry.instance != null ? entry.instance : DEFAULT_INSTANCE,
        separate: separate
    ]
}

/** Whether it is the one that cpdctl itself reaches: the usual instance, on the same cluster, with the same credential. */
@NonCPS
boolean isUsualOpenScale(Map access) {
    return !access.separate && access.instance == DEFAULT_INSTANCE
}

/** Where its requests go. */
@NonCPS
String openscaleAddress(Map access) {
    return "${access.url}/openscale/${access.instance}"
}

@NonCPS
private Map environmentEntry(Map settings, String environment) {
    Map environments = settings.both.environments != null ? settings.both.environments : [:]
    return environment == null ? [:] : environments[environment]
}

/** An empty text, such as a parameter of the build that nobody filled in, is none. */
private String proxyOf(String proxy) {
    if (proxy == null || proxy == '') {
        return null
    }
    if (!proxy.startsWith('http://') && !proxy.startsWith('https://') && !proxy.startsWith('socks5://')) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: "withCp4d: the proxy '${proxy}' does not begin with http://, https:// or socks5://".toString(),
            attempt: 'write it as http://host:port, in proxy:, in cp4d-mlops.json or in CP4D_PROXY'
        ])
    }
    return proxy
}

private String addressOf(String url) {
    if (url == null || !url.startsWith('https://')) {
        cp4dInternalErrors.fail([
            category: 'configuration',
            what: url == null
                ? 'withCp4d: there is no url'
                : "withCp4d: the url '${url}' does not begin with https://".toString(),
            attempt: 'pass url:, or write it into cp4d-mlops.json, or set CP4D_URL on the controller'
        ])
    }
    return url.endsWith('/') ? cp4dInternalLanguage.substring(url, 0, url.length() - 1) : url
}

