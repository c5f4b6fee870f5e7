package org.istmo.domain.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The offices and centres: reference data that an administrator may add to. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Offices {

    private Jdbi jdbi;

    protected Offices() {}

    @Inject
    public Offices(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /** The office and the centres under it. */
    @Transactional
    public Set<OfficeCode> withCentres(OfficeCode office) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT code FROM office WHERE code = :office OR parent = :office")
                        .bind("office", office.code())
                        .mapTo(String.class)
                        .map(OfficeCode::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
