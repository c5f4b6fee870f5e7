package org.istmo.domain.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Jdbi;

/** What donors are called. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DonorNames {

    private Jdbi jdbi;

    protected DonorNames() {}

    @Inject
    public DonorNames(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * Staff know every donor, a donor itself.
     *
     * @param code the IATI organisation identifier
     */
    public Optional<String> of(Scope scope, String code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT name FROM donor WHERE code = :code AND (:staff OR code = :donor)")
                        .bind("code", code)
                        .bind("staff", scope.staff())
                        .bind("donor", scope.donor().orElse(""))
                        .mapTo(String.class)
                        .findOne());
    }
}
