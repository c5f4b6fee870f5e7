package org.istmo.domain.rowfile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Jdbi;

/** Which activities an office has. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OfficeRegister {

    private Jdbi jdbi;

    protected OfficeRegister() {}

    @Inject
    public OfficeRegister(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /** Whether the office has an activity of that identifier; for those who read the offices' activities. */
    public boolean hasActivity(Scope scope, OfficeCode office, String identifier) {
        return scope.staff()
                && jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM activity WHERE office = :office AND identifier = :identifier")
                        .bind("office", office.code())
                        .bind("identifier", identifier)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }
}
