package org.istmo.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
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
        this.jdbi = Jdbi.create(dataSource);
    }

    /** The number of the office's activity; empty when the office has none of that identifier. Exactly as written. */
    public Optional<Long> withIdentifier(Scope scope, OfficeCode office, String identifier) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id FROM activity WHERE office = :office AND identifier = :identifier")
                .bind("office", office.code())
                .bind("identifier", identifier)
                .mapTo(Long.class)
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
