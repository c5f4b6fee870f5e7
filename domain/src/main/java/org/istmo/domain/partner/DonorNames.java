package org.istmo.domain.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** The same of several, by their codes; who is not there is left out. */
    public Map<String, String> of(Scope scope, Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT code, name FROM donor WHERE code IN (<codes>) AND (:staff OR code = :donor)")
                        .bindList("codes", List.copyOf(codes))
                        .bind("staff", scope.staff())
                        .bind("donor", scope.donor().orElse(""))
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
