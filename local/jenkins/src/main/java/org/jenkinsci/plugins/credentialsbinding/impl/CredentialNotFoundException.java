package org.jenkinsci.plugins.credentialsbinding.impl;

import hudson.AbortException;

/** No credential has that id, or it has another kind. */
public class CredentialNotFoundException extends AbortException {
    private static final long serialVersionUID = 1L;

    public CredentialNotFoundException(String message) {
        super(message);
    }
}
