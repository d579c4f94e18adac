package cp4dmlops.jenkins.build;

import java.util.Map;

/**
 * A credential of the controller.
 *
 * @param kind   usernamePassword, string, file or sshUserPrivateKey
 * @param fields its fields by name
 */
public record Credential(String id, String kind, Map<String, String> fields) {

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
