package org.istmo.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Jdbi;

/** Which activities and agreements there are, for whoever judges rows that name them. Asked within the transaction that posts the rows. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class KnownActivities {

    private Jdbi jdbi;

    protected KnownActivities() {}

    @Inject
    public KnownActivities(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * An activity that a row may name.
     *
     * @param grant the number of the agreement that pays what names none; empty when none does, or several share it
     */
    public record Its(long id, String grant) {}

    /** The office's activity; empty when the office has none of that identifier. Exactly as written. */
    public Optional<Its> withIdentifier(Scope scope, OfficeCode office, String identifier) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> handle.createQuery("SELECT v.id, g.number FROM activity v"
                        + " LEFT JOIN agreement g ON g.id = v.agreement"
                        + " AND NOT EXISTS (SELECT 1 FROM activity_funding f WHERE f.activity = v.id)"
                        + " WHERE v.office = :office AND v.identifier = :identifier")
                .bind("office", office.code())
                .bind("identifier", identifier)
                .map((row, context) -> new Its(
                        row.getLong(1), Optional.ofNullable(row.getString(2)).orElse("")))
                .findOne());
    }

    /** Those of the identifiers that the office has an activity of: many asked at once. */
    public Set<String> among(Scope scope, OfficeCode office, List<String> identifiers) {
        scope.mustBeStaff();
        if (identifiers.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT identifier FROM activity WHERE office = :office AND identifier IN (<identifiers>)")
                .bind("office", office.code())
                .bindList("identifiers", identifiers)
                .mapTo(String.class)
                .list()));
    }

    /** The numbers that agreements are known by. */
    public Set<String> agreements(Scope scope) {
        scope.mustBeStaff();
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("SELECT number FROM agreement")
                .mapTo(String.class)
                .list()));
    }
}
