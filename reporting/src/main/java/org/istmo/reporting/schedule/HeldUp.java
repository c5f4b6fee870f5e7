package org.istmo.reporting.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.ReaderRows;
import org.istmo.domain.access.Role;
import org.istmo.reporting.delivery.OfficeNotice;
import org.istmo.reporting.delivery.Outbox;
import org.istmo.reporting.delivery.Telling;
import org.jdbi.v3.core.Handle;

/** What people are told of a schedule whose work fails again and again, and goes on being tried. */
final class HeldUp {

    private static final String KIND = "held-up";

    private HeldUp() {}

    /**
     * A message to its owner and to each administrator and a notice to its office.
     *
     * @return false when all of them were told on that day, by Greenwich, before
     */
    static boolean tell(Handle handle, Schedule schedule, Instant at) {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        String occasion = KIND + "." + schedule.id() + "." + now.toLocalDate();
        List<Reader> readers = new ReaderRows(handle)
                .everybody().stream()
                        .filter(reader -> reader.account() == schedule.owner() || reader.is(Role.ADMIN))
                        .toList();
        long told = readers.stream()
                .filter(reader -> new Outbox(handle).tell(telling(schedule, reader, occasion, now.toLocalDate()), now))
                .count();
        boolean noted = OfficeNotice.once(
                handle,
                schedule.terms().office(),
                "schedule.held-up",
                occasion,
                now,
                KIND,
                schedule.terms().name());
        return noted || told > 0;
    }

    /** An administrator who is none of the staff looks at how the program is, since no schedule is theirs to read. */
    private static Telling telling(Schedule schedule, Reader reader, String occasion, LocalDate day) {
        return new Telling(
                occasion + "." + reader.account(),
                KIND,
                reader.account(),
                Optional.empty(),
                schedule.terms().name(),
                reader.isStaff() ? "/schedules/" + schedule.id() : "/admin/health",
                Optional.of(day),
                Optional.empty());
    }
}
