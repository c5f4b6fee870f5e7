package org.istmo.domain.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/**
 * Which entries of the trail are looked for.
 *
 * @param who name of an account, or an actor such as {@code system}; empty for anybody. By a name nothing is found whose particulars were erased
 * @param what that the action or the subject begins with, such as {@code report.} or {@code report:4}; empty for anything
 * @param outcome empty for any
 * @param from a day in Greenwich
 * @param to a day in Greenwich
 */
public record TrailFilter(String who, String what, String outcome, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Everything. */
    public static final TrailFilter ALL = new TrailFilter("", "", "", Optional.empty(), Optional.empty());

    /** Whether it takes some entries of a day and leaves out others, whose hashes a chain is made of. */
    public boolean isWithinDays() {
        return !who.isEmpty() || !what.isEmpty() || !outcome.isEmpty();
    }

    /** The same of other days. */
    public TrailFilter of(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new TrailFilter(who, what, outcome, first, last);
    }

    /** Over {@code audit_entry e}, its particulars {@code p} and the account {@code a}; each begins with {@code AND}. */
    public String conditions() {
        List<String> conditions = new ArrayList<>(List.of(""));
        if (!who.isEmpty()) {
            conditions.add("(e.actor = :who OR (p.seq IS NOT NULL AND a.name = :who))");
        }
        if (!what.isEmpty()) {
            conditions.add("(e.action LIKE :what ESCAPE '!' OR e.subject LIKE :what ESCAPE '!')");
        }
        if (!outcome.isEmpty()) {
            conditions.add("e.outcome = :outcome");
        }
        from.ifPresent(day -> conditions.add("e.at >= :first"));
        to.ifPresent(day -> conditions.add("e.at < :behind"));
        return String.join(" AND ", conditions);
    }

    public Query bound(Query query) {
        if (!who.isEmpty()) {
            query.bind("who", who);
        }
        if (!what.isEmpty()) {
            query.bind("what", what.replaceAll("([!%_])", "!$1") + "%");
        }
        if (!outcome.isEmpty()) {
            query.bind("outcome", outcome);
        }
        from.ifPresent(day -> query.bind("first", day.toString()));
        to.ifPresent(day -> query.bind("behind", day.plusDays(1).toString()));
        return query;
    }
}
