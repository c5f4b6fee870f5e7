package org.istmo.reporting.delivery;

import java.util.Optional;

/**
 * How mail leaves this server.
 *
 * @param settings empty: it is kept in the outbox
 * @param publicUrl what the links in it begin with
 */
public record MailServer(Optional<MailSettings> settings, String publicUrl) {}
