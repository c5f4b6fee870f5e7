package org.istmo.reporting.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.istmo.domain.access.LinkPurpose;
import org.istmo.domain.access.OneTimeLinkRows;
import org.istmo.domain.access.Secret;
import org.jdbi.v3.core.Handle;

/**
 * A message that carries a one-time link. The link is made when the message is handed to the mail server and stands nowhere: neither in the outbox nor in the
 * database. Sent once more, it carries another one.
 */
enum LinkMail {
    SIGN_IN("sign-in-link", LinkPurpose.SIGN_IN),
    PASSWORD("password-link", LinkPurpose.PASSWORD);

    /** Whoever asked for one has asked again by then. */
    static final Duration WORTH = Duration.ofHours(1);

    private final String kind;
    private final LinkPurpose purpose;

    LinkMail(String kind, LinkPurpose purpose) {
        this.kind = kind;
        this.purpose = purpose;
    }

    String kind() {
        return kind;
    }

    /** Empty where messages of that kind carry none. */
    static Optional<LinkMail> of(String kind) {
        return Arrays.stream(values()).filter(one -> one.kind.equals(kind)).findFirst();
    }

    /** The message with a fresh link. */
    Message opened(Handle handle, Message message, Instant at) {
        long account = handle.createQuery("SELECT account FROM outbox WHERE id = :id")
                .bind("id", message.id())
                .mapTo(Long.class)
                .one();
        Secret secret = new OneTimeLinkRows(handle).make(account, purpose, purpose.life(), at);
        return message.leadingTo(purpose.path(secret));
    }
}
