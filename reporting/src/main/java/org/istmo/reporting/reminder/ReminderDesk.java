package org.istmo.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.delivery.DayInWords;
import org.istmo.reporting.delivery.NextStep;
import org.istmo.reporting.delivery.OfficeNotice;
import org.istmo.reporting.delivery.Outbox;
import org.istmo.reporting.delivery.Telling;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes what people are reminded of: a message to each who may take the next step and a notice to their office, each once. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ReminderDesk {

    /** From the first reminder of something to its last, and longer. */
    private static final Duration LASTING = Duration.ofDays(150);

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected ReminderDesk() {}

    @Inject
    public ReminderDesk(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** The Message-IDs of what was told of what may still be due. */
    Set<String> told() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT message_id FROM outbox WHERE kind IN ('due', 'late') AND created_at > :since")
                .bind("since", now().minus(LASTING))
                .mapTo(String.class)
                .set());
    }

    /** What was told before is told to nobody again. */
    @Transactional
    public void tell(Reminder reminder) {
        jdbi.useHandle(handle -> {
            long told = reminder.waiting().who().stream()
                    .filter(person -> new Outbox(handle).tell(telling(reminder, person), now()))
                    .count();
            long offices = reminder.waiting().offices().stream()
                    .filter(office -> notified(handle, reminder, office))
                    .count();
            if (told + offices > 0) {
                trail.record(AuditEvent.bySystem(
                        "reminder." + reminder.kind(),
                        reminder.reference(),
                        Map.of(
                                "due", reminder.entry().due().toString(),
                                "step", reminder.waiting().word(),
                                "told", Long.toString(told))));
            }
        });
    }

    static String messageId(Reminder reminder, Person person) {
        return reminder.occasion() + "." + person.account();
    }

    private static Telling telling(Reminder reminder, Person person) {
        return new Telling(
                messageId(reminder, person),
                reminder.kind(),
                person.account(),
                reminder.report().map(Report::id),
                reminder.about(),
                reminder.path(),
                Optional.of(reminder.entry().due()),
                Optional.of(reminder.waiting().what().word()));
    }

    private boolean notified(Handle handle, Reminder reminder, OfficeCode office) {
        return OfficeNotice.once(
                handle,
                office,
                "report." + reminder.kind(),
                reminder.occasion(),
                now(),
                reminder.kind(),
                reminder.about(),
                DayInWords.of(reminder.entry().due()),
                NextStep.of(reminder.waiting().what().word()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
