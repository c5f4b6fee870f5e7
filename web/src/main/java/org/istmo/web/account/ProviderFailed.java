package org.istmo.web.account;

/** The identity provider did not answer, or answered something that is not to be believed. Its message is for the log and holds no token. */
class ProviderFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderFailed(String why) {
        super(why);
    }

    ProviderFailed(String why, Throwable cause) {
        super(why, cause);
    }
}
