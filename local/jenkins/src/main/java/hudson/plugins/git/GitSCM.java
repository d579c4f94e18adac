package hudson.plugins.git;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** A git repository and a ref of it. */
public final class GitSCM implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String url;
    private final String ref;

    public GitSCM(String url, String ref) {
        this.url = url;
        this.ref = ref;
    }

    public String url() {
        return url;
    }

    public String ref() {
        return ref;
    }

    public List<Map<String, String>> getUserRemoteConfigs() {
        return List.of(Map.of("url", url));
    }

    public List<Map<String, String>> getBranches() {
        return List.of(Map.of("name", ref));
    }
}
