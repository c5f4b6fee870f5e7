package org.istmo.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Slice;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The short transactions of the outbox. The administrator reads it: whom, what about and how far, and no content of a report. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Messages {

    /** So long one is somebody's who took it to send it; after that its sender is taken to be gone. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** So long a message is worth sending. */
    private static final Duration WORTH = Duration.ofDays(30);

    /** How long one that is held back, for want of an address or of leave to write to it, rests. */
    private static final Duration REST = Duration.ofMinutes(5);

    /** Tried after 1, 2, 4 … minutes, at most 64 apart: for two days. */
    static final int MOST_ATTEMPTS = 54;

    private static final int LONGEST_STEP = 6;
    private static final int AT_ONCE = 200;

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected Messages() {}

    @Inject
    public Messages(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** Newest first, those before the one with that number. */
    public List<Message> page(Reader by, Optional<String> state, long before, int limit) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> new MessageRows(handle).page(state, before, limit));
    }

    /** A page of a table: by {@code created}, {@code kind}, {@code state} or {@code attempts}. */
    public List<Message> slice(Reader by, Optional<String> state, Slice slice) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> new MessageRows(handle).slice(state, slice));
    }

    /** How many are in that state. */
    public long count(Reader by, String state) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM outbox WHERE state = :state")
                .bind("state", state)
                .mapTo(Long.class)
                .one());
    }

    /** @throws Missing when there is none */
    public Message one(Reader by, long id) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> new MessageRows(handle).withId(id).orElseThrow(() -> new Missing("message")));
    }

    /**
     * Has one that was given up, or rests, sent as soon as may be; what is older than it is worth is given up again.
     *
     * @throws Conflict when it was sent
     */
    @Transactional
    public Message again(Reader by, long id) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> {
            MessageRows rows = new MessageRows(handle);
            Message message = rows.withId(id).orElseThrow(() -> new Missing("message"));
            if (message.state().equals(Message.SENT)) {
                throw new Conflict("sent-already", "The message was sent.");
            }
            rows.again(id);
            trail.record(AuditEvent.done(by, "mail.again", "message:" + id, Map.of("kind", message.kind())));
            return rows.withId(id).orElseThrow();
        });
    }

    List<Long> due() {
        return jdbi.withHandle(handle -> new MessageRows(handle).due(now(), AT_ONCE));
    }

    /** Takes one to send it. Empty when somebody else has it, or when it is held back: for want of an address, or of leave to write to its domain. */
    @Transactional
    public Optional<Message> claim(long id) {
        return jdbi.withHandle(handle -> {
            MessageRows rows = new MessageRows(handle);
            if (!rows.claim(id, now(), now().plus(LEASE))) {
                return Optional.empty();
            }
            Message message = rows.withId(id).orElseThrow();
            Optional<String> held = heldBack(rows, message);
            Optional<LinkMail> link = LinkMail.of(message.kind());
            Duration worth = link.isPresent() ? LinkMail.WORTH : WORTH;
            if (message.created().isBefore(now().minus(worth))) {
                giveUp(
                        handle,
                        message,
                        held.orElse(
                                link.isPresent()
                                        ? "It is more than an hour old."
                                        : "It is more than " + WORTH.toDays() + " days old."));
                return Optional.empty();
            }
            held.ifPresent(why -> rows.later(id, now().plus(REST), why, false));
            return held.isEmpty()
                    ? Optional.of(link.map(kind -> kind.opened(handle, message, clock.instant()))
                            .orElse(message))
                    : Optional.empty();
        });
    }

    private static Optional<String> heldBack(MessageRows rows, Message message) {
        if (message.address().isEmpty()) {
            return Optional.of("The account has no mail address.");
        }
        String address = message.address().get();
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return rows.allows(domain)
                ? Optional.empty()
                : Optional.of("No mail goes to " + domain + ": it is not among the mail-domains.");
    }

    /** Notes what came of handing it over. */
    @Transactional
    public void done(Message message, Outcome outcome) {
        jdbi.useHandle(handle -> {
            MessageRows rows = new MessageRows(handle);
            if (outcome instanceof Outcome.Taken) {
                rows.sent(message.id(), now());
            } else if (outcome instanceof Outcome.Never never) {
                giveUp(handle, message, never.why());
            } else if (outcome instanceof Outcome.Later later) {
                if (message.attempts() + 1 >= MOST_ATTEMPTS) {
                    giveUp(handle, message, later.why());
                } else {
                    Duration rest = Duration.ofMinutes(1L << Math.min(message.attempts(), LONGEST_STEP));
                    rows.later(message.id(), now().plus(rest), later.why(), true);
                }
            }
        });
    }

    /** The office of a report that somebody outside was to be told of learns that nobody told them; of any other message the administrator alone. */
    private void giveUp(Handle handle, Message message, String why) {
        MessageRows rows = new MessageRows(handle);
        if (!rows.givenUp(message.id(), why)) {
            return;
        }
        rows.reportingOffice(message.id())
                .ifPresent(office ->
                        OfficeNotice.write(handle, office, "mail.give-up", now(), "mail-given-up", message.about()));
        trail.record(AuditEvent.bySystem("mail.give-up", "message:" + message.id(), Map.of("kind", message.kind())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
