package org.istmo.web.delivery;

import java.time.format.DateTimeFormatter;
import org.istmo.reporting.delivery.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox.
 *
 * @param kind {@code issued}, {@code revised}, {@code answered}, {@code failed}, {@code due}, {@code late}, {@code digest} or {@code donor-digest}
 * @param about the number of the report, the name of the schedule, or what else it speaks of
 * @param day the one that it speaks of
 * @param to null while its person has no mail address
 * @param state {@code waiting}, {@code sent} or {@code given-up}
 * @param attempts how often a mail server was asked to take it
 * @param trouble why it has not gone out
 */
public record MessageView(
        long id,
        String messageId,
        String kind,
        String about,
        String link,
        @Nullable String day,
        @Nullable String to,
        String language,
        String created,
        String state,
        int attempts,
        @Nullable String sent,
        @Nullable String trouble,
        String href) {

    static final String PATH = "/api/v1/outbox/";

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.messageId(),
                message.kind(),
                message.about(),
                message.path(),
                message.day().map(String::valueOf).orElse(null),
                message.address().orElse(null),
                message.language().code(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(message.created()),
                message.state(),
                message.attempts(),
                message.sent()
                        .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                        .orElse(null),
                message.trouble().orElse(null),
                PATH + message.id());
    }
}
