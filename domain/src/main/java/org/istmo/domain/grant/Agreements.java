package org.istmo.domain.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import javax.sql.DataSource;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The contribution agreements. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Agreements {

    private Jdbi jdbi;

    protected Agreements() {}

    @Inject
    public Agreements(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /** The numbers of the agreements in the scope, in their order: for staff all, for a donor their own, else none. */
    @Transactional
    public List<String> numbersIn(Scope scope) {
        return jdbi.withHandle(handle -> {
            if (scope.staff()) {
                return numbers(handle.createQuery("SELECT number FROM agreement ORDER BY number"));
            }
            if (scope.wholeDonor()) {
                return numbers(handle.createQuery("SELECT number FROM agreement WHERE donor = :donor ORDER BY number")
                        .bind("donor", scope.donor().orElse("")));
            }
            return scope.agreements().isEmpty() ? List.<String>of() : listed(handle, scope);
        });
    }

    private static List<String> listed(Handle handle, Scope scope) {
        return numbers(handle.createQuery("SELECT number FROM agreement WHERE id IN (<ids>) ORDER BY number")
                .bindList("ids", List.copyOf(scope.agreements())));
    }

    private static List<String> numbers(Query query) {
        return query.mapTo(String.class).list();
    }
}
