package org.istmo.domain.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.istmo.domain.field.Sent;
import org.istmo.domain.register.Change;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.Rule;

/** An expert is at one place at a time, while available. The expert's row is held, so that two deployments do not pass each other. */
class OnePlaceAtATime implements Rule {

    @Override
    public Filed judge(Change change, Filed deployment, Sent sent) {
        Optional<LocalDate> from = deployment.day("from");
        Optional<LocalDate> to = deployment.day("to");
        if (from.isEmpty() || to.isEmpty() || !(deployment.values().get("expert") instanceof Long expert)) {
            return deployment;
        }
        if (to.get().isBefore(from.get())) {
            sent.wrong("to", "before-start", "It ends before it begins.");
        }
        if (!Boolean.TRUE.equals(deployment.values().get("cancelled"))) {
            availability(change, expert).ifPresent(available -> {
                if (available.erased()) {
                    sent.wrong("expert", "erased", "This expert was erased.");
                }
                if (from.get().isBefore(available.from())) {
                    sent.wrong("from", "not-available", "The expert is available from " + available.from() + ".");
                }
                if (to.get().isAfter(available.to())) {
                    sent.wrong("to", "not-available", "The expert is available until " + available.to() + ".");
                }
            });
            if (isElsewhere(change, expert, from.get(), to.get())) {
                sent.wrong("from", "deployed-then", "The expert is deployed elsewhere on one of these days.");
            }
        }
        return deployment;
    }

    private record Availability(LocalDate from, LocalDate to, boolean erased) {}

    private static Optional<Availability> availability(Change change, long expert) {
        return change.handle()
                .createQuery("SELECT available_from, available_to, erased_on FROM expert WHERE id = :expert FOR UPDATE")
                .bind("expert", expert)
                .map((row, context) -> new Availability(
                        Optional.ofNullable(row.getObject(1, LocalDate.class)).orElse(LocalDate.MIN),
                        Optional.ofNullable(row.getObject(2, LocalDate.class)).orElse(LocalDate.MAX),
                        row.getObject(3, LocalDate.class) != null))
                .findOne();
    }

    private static boolean isElsewhere(Change change, long expert, LocalDate from, LocalDate to) {
        return change.handle()
                        .createQuery(
                                "SELECT count(*) FROM deployment WHERE expert = :expert AND id <> :own AND NOT cancelled"
                                        + " AND starts_on <= :to AND ends_on >= :from")
                        .bind("expert", expert)
                        .bind("own", change.before().map(Filed::id).orElse(0L))
                        .bind("from", from)
                        .bind("to", to)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
