package cp4dmlops.jenkins.cps;

import java.io.Serializable;

/** What a block step does when its body has ended. */
public interface BodyCallback extends Serializable {
    void onSuccess(Object result) throws Exception;

    void onFailure(Throwable failure) throws Exception;
}
