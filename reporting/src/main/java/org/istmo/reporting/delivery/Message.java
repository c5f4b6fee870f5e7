package org.istmo.reporting.delivery;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.dataset.Language;

/**
 * A message of the outbox.
 *
 * @param messageId what it is known by however often it is sent, without the host
 * @param kind {@code issued}, {@code revised}, {@code answered}, {@code failed}, {@code due}, {@code late}, {@code digest}, {@code donor-digest}, {@code ask-return},
 *     {@code remind-return}, {@code trail-head}, {@code finding-issued}, {@code finding-answered}, {@code finding-late},
 *     {@code sign-in-link} or {@code password-link}
 * @param about the number of the report, the name of the schedule, or what else it speaks of
 * @param path where to look, from the public address on
 * @param day the one that it speaks of
 * @param detail the sentence that follows what it says
 * @param lines what it tells one by one; none where messages are listed
 * @param address empty while the person has none
 * @param state {@value #WAITING}, {@value #SENT} or {@value #GIVEN_UP}
 * @param trouble why it was not sent when it was last tried, in words for the administrator
 */
public record Message(
        long id,
        String messageId,
        String kind,
        String about,
        String path,
        Optional<LocalDate> day,
        Optional<String> detail,
        List<MessageLine> lines,
        Optional<String> address,
        Language language,
        OffsetDateTime created,
        String state,
        int attempts,
        Optional<OffsetDateTime> sent,
        Optional<String> trouble) {

    public Message {
        lines = List.copyOf(lines);
    }

    /** The same with another place to look at. */
    Message leadingTo(String elsewhere) {
        return new Message(
                id, messageId, kind, about, elsewhere, day, detail, lines, address, language, created, state, attempts,
                sent, trouble);
    }

    public static final String WAITING = "waiting";
    public static final String SENT = "sent";
    public static final String GIVEN_UP = "given-up";
}
