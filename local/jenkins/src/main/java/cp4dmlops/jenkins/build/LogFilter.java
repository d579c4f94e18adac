package cp4dmlops.jenkins.build;

import java.io.Serializable;

/** Changes each line on its way to the log. */
public interface LogFilter extends Serializable {
    String line(String line);
}
