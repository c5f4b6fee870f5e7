package org.istmo.domain.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.database.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The activities of a small database, read whole and counted one by one by the rule that {@link Support} writes down. */
final class OneByOne {

    private final List<Its> activities;

    private OneByOne(List<Its> activities) {
        this.activities = activities;
    }

    private record Relation(String type, String identifier) {}

    record Its(
            long id,
            String identifier,
            String office,
            String status,
            String level,
            boolean external,
            @Nullable LocalDate began,
            @Nullable LocalDate ended,
            long event,
            Set<String> articles,
            Set<String> places,
            Set<Relation> relations) {

        boolean supports(Cell cell) {
            return !external
                    && !status.equals("5")
                    && articles.contains(cell.treaty() + " " + cell.article())
                    && places.contains(cell.state());
        }

        boolean isChildOf(Its other) {
            return id != other.id
                    && (relations.contains(new Relation("1", other.identifier))
                            || other.relations.contains(new Relation("2", identifier)));
        }
    }

    static OneByOne of(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle -> new OneByOne(handle.createQuery("SELECT * FROM activity")
                        .map((row, context) -> its(handle, row))
                        .list()));
    }

    private static Its its(Handle handle, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        long same = row.getLong("same_event_as");
        long event = row.wasNull() ? id : same;
        return new Its(
                id,
                row.getString("identifier"),
                row.getString("office"),
                row.getString("status"),
                row.getString("sensitivity"),
                !row.getString("external_agency").isEmpty(),
                day(row, "start"),
                day(row, "end"),
                event,
                words(
                        handle,
                        "SELECT treaty || ' ' || article FROM activity_article WHERE percentage > 0 AND activity = "
                                + id),
                words(handle, "SELECT place FROM activity_place WHERE activity = " + id),
                handle.createQuery("SELECT type, identifier FROM activity_relation WHERE activity = " + id)
                        .map((link, context) -> new Relation(link.getString(1), link.getString(2)))
                        .collect(Collectors.toSet()));
    }

    private static @Nullable LocalDate day(ResultSet row, String end) throws SQLException {
        LocalDate actual = row.getObject("actual_" + end, LocalDate.class);
        return actual == null ? row.getObject("planned_" + end, LocalDate.class) : actual;
    }

    private static Set<String> words(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).collect(Collectors.toSet());
    }

    List<Its> supporting(Cell cell, List<String> levels) {
        return activities.stream()
                .filter(its -> levels.contains(its.level()) && its.supports(cell))
                .toList();
    }

    /** No parent beside a child that supports the same, and what is one event once. */
    long events(Cell cell, List<String> levels) {
        List<Its> supporting = supporting(cell, levels);
        return supporting.stream()
                .filter(its -> supporting.stream().noneMatch(other -> other.isChildOf(its)))
                .map(Its::event)
                .distinct()
                .count();
    }

    boolean isSupported(Cell cell, List<String> levels, Optional<String> office) {
        return of(cell, levels, office).findAny().isPresent();
    }

    @Nullable
    LocalDate began(Cell cell, List<String> levels, Optional<String> office) {
        return of(cell, levels, office)
                .map(Its::began)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    boolean isAnswered(Cell cell, List<String> levels, LocalDate stated) {
        return of(cell, levels, Optional.empty()).anyMatch(its -> Support.answers(its.status(), its.ended(), stated));
    }

    boolean isEvident(Cell cell, List<String> levels, Optional<String> office, LocalDate reported) {
        return of(cell, levels, office).allMatch(its -> Support.isEvidence(reported, its.began()));
    }

    private Stream<Its> of(Cell cell, List<String> levels, Optional<String> office) {
        return supporting(cell, levels).stream()
                .filter(its -> office.filter(code -> !code.equals(its.office())).isEmpty());
    }
}
