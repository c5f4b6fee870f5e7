package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** An activity of the ledger, by its office and identifier. */
public record ActivityReference() implements Content {

    @Override
    public Optional<ActivityName> sent(Sent sent, String name) {
        return sent.within(name).flatMap(within -> {
            within.knowsOnly(Set.of("office", "identifier"));
            Optional<String> office = within.line("office", 20);
            Optional<String> identifier = within.line("identifier", 1_000);
            if (office.isEmpty()) {
                within.missing("office");
            }
            if (identifier.isEmpty()) {
                within.missing("identifier");
            }
            return office.isPresent() && identifier.isPresent()
                    ? Optional.of(new ActivityName(office.get(), identifier.get()))
                    : Optional.empty();
        });
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        String identifier = row.getString(column + "_identifier");
        return identifier == null ? null : new ActivityName(row.getString(column + "_office"), identifier);
    }

    @Override
    public String selected(String column) {
        return alias(column) + ".office AS " + column + "_office, " + alias(column) + ".identifier AS " + column
                + "_identifier";
    }

    @Override
    public String joined(String column) {
        return " LEFT JOIN activity " + alias(column) + " ON " + alias(column) + ".id = r." + column;
    }

    @Override
    public List<@Nullable Object> written(Handle handle, @Nullable Object value) {
        return Collections.singletonList(
                value instanceof ActivityName name ? number(handle, name).orElseThrow() : null);
    }

    @Override
    public void judge(Handle handle, Sent sent, String name, Object value, @Nullable Object before) {
        if (number(handle, (ActivityName) value).isEmpty()) {
            sent.wrong(name, "unknown-activity", "There is no activity " + value + ".");
        }
    }

    /** The number of the activity's row. */
    public static Optional<Long> number(Handle handle, ActivityName name) {
        return handle.createQuery("SELECT id FROM activity WHERE office = :office AND identifier = :identifier")
                .bind("office", name.office())
                .bind("identifier", name.identifier())
                .mapTo(Long.class)
                .findOne();
    }

    private static String alias(String column) {
        return "a_" + column;
    }
}
