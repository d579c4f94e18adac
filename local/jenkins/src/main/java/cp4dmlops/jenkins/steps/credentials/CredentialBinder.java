package cp4dmlops.jenkins.steps.credentials;

import cp4dmlops.jenkins.build.Agent;
import cp4dmlops.jenkins.build.Credential;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.Surrounding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jenkinsci.plugins.credentialsbinding.impl.CredentialNotFoundException;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;
import org.jenkinsci.plugins.workflow.steps.MissingContextVariableException;

/** Looks credentials up and binds them to variables. */
final class CredentialBinder {
    private final StepContext context;
    private final BoundCredentials bound;

    CredentialBinder(StepContext context, BoundCredentials bound) {
        this.context = context;
        this.bound = bound;
    }

    void bind(UninstantiatedDescribable binding) throws IOException, MissingContextVariableException {
        String id = text(binding, "credentialsId");
        switch (binding.getSymbol()) {
            case "usernamePassword" -> {
                Credential found = find(id, "usernamePassword", "Username with password");
                bound.plain(text(binding, "usernameVariable"), found.field("username"));
                bound.secret(text(binding, "passwordVariable"), found.field("password"));
            }
            case "usernameColonPassword" -> {
                Credential found = find(id, "usernamePassword", "Username with password");
                bound.secret(text(binding, "variable"), found.field("username") + ":" + found.field("password"));
            }
            case "string" -> bound.secret(text(binding, "variable"), find(id, "string", "Secret text").field("secret"));
            case "file" -> {
                Credential found = find(id, "file", "Secret file");
                bound.secret(text(binding, "variable"), write(found.field("fileName"), found.field("content")));
            }
            case "sshUserPrivateKey" -> bindKey(binding, find(id, "sshUserPrivateKey", "SSH Username with private key"));
            default -> throw new IllegalArgumentException("The local Jenkins cannot bind credentials with " + binding.getSymbol()
                + "; it knows usernamePassword, usernameColonPassword, string, file and sshUserPrivateKey");
        }
    }

    private void bindKey(UninstantiatedDescribable binding, Credential found) throws IOException, MissingContextVariableException {
        String key = found.field("privateKey");
        bound.secret(text(binding, "keyFileVariable"), write("ssh-key-" + text(binding, "keyFileVariable"), key.endsWith("\n") ? key : key + "\n"));
        if (binding.getArguments().get("usernameVariable") != null) {
            bound.plain(text(binding, "usernameVariable"), found.field("username"));
        }
        if (binding.getArguments().get("passphraseVariable") != null) {
            bound.secret(text(binding, "passphraseVariable"), found.field("passphrase"));
        }
    }

    private static String text(UninstantiatedDescribable binding, String name) {
        Object value = binding.getArguments().get(name);
        if (value == null) {
            throw new IllegalArgumentException(binding.getSymbol() + " needs " + name);
        }
        return String.valueOf(value);
    }

    private Credential find(String id, String kind, String description) throws CredentialNotFoundException {
        Credential found = context.build().credentials().get(id);
        if (found == null) {
            throw new CredentialNotFoundException("Could not find credentials entry with ID '" + id + "'");
        }
        if (!found.kind().equals(kind)) {
            throw new CredentialNotFoundException("Credentials '" + id + "' is of type '" + CredentialKinds.describe(found.kind())
                + "' where '" + CredentialKinds.javaType(kind) + "' was expected");
        }
        return found;
    }

    /** Secret files live in a folder of their own beside the workspace, for the owner only. */
    private String write(String name, String content) throws IOException, MissingContextVariableException {
        Surrounding.FOLDER.require(context.variables());
        Path secrets = Path.of(Agent.temporaryFolderOf(context.variables().folder()), "secretFiles");
        Path folder = Files.createDirectories(secrets.resolve(UUID.randomUUID().toString()));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        bound.file(folder.toString());
        Path file = folder.resolve(Path.of(name).getFileName().toString());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        return file.toString();
    }
}
