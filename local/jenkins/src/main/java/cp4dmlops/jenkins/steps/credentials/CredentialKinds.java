package cp4dmlops.jenkins.steps.credentials;

import java.util.Map;

/** How Jenkins calls the kinds of credentials in its errors. */
final class CredentialKinds {
    private static final Map<String, String> DESCRIPTIONS = Map.of("usernamePassword", "Username with password", "string", "Secret text",
        "file", "Secret file", "sshUserPrivateKey", "SSH Username with private key");
    private static final Map<String, String> TYPES = Map.of(
        "usernamePassword", "com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials",
        "string", "org.jenkinsci.plugins.plaincredentials.StringCredentials",
        "file", "org.jenkinsci.plugins.plaincredentials.FileCredentials",
        "sshUserPrivateKey", "com.cloudbees.jenkins.plugins.sshcredentials.SSHUserPrivateKey");

    private CredentialKinds() {
    }

    static String describe(String kind) {
        return DESCRIPTIONS.getOrDefault(kind, kind);
    }

    static String javaType(String kind) {
        return TYPES.getOrDefault(kind, kind);
    }
}
