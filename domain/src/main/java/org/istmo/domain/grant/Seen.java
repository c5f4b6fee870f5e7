package org.istmo.domain.grant;

import java.util.List;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.statement.Query;

/** Which agreements a reader sees: staff every one, a donor their own. */
final class Seen {

    /** A condition over the table {@code agreement g}. */
    static final String CONDITION = "(:staff OR (g.donor = :donor AND (:whole OR g.id IN (<agreements>))))";

    private Seen() {}

    static Query bind(Query query, Scope scope) {
        return query.bind("staff", scope.staff())
                .bind("donor", scope.donor().orElse(""))
                .bind("whole", scope.wholeDonor())
                .bindList("agreements", scope.agreements().isEmpty() ? List.of(-1L) : List.copyOf(scope.agreements()));
    }

    /** @throws Forbidden when the reader is neither staff nor a donor: agreements are no reference data */
    static void mustRead(Scope scope) {
        if (!scope.staff() && scope.donor().isEmpty()) {
            throw new Forbidden("role-missing", "This account's roles do not allow it.");
        }
    }
}
