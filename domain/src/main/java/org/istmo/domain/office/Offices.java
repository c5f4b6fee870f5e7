package org.istmo.domain.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.jdbi.v3.core.Jdbi;

/** The offices and centres: reference data. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Offices {

    private Jdbi jdbi;

    protected Offices() {}

    @Inject
    public Offices(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    public boolean knows(OfficeCode office) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM office WHERE code = :code")
                        .bind("code", office.code())
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    /** {@code office} or {@code centre}; empty when there is none of that code. */
    public Optional<String> kindOf(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT kind FROM office WHERE code = :code")
                .bind("code", code)
                .mapTo(String.class)
                .findOne());
    }

    /** Whose clock it goes by; empty when there is none of that code. */
    public Optional<ZoneId> zoneOf(OfficeCode office) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT zone FROM office WHERE code = :code")
                .bind("code", office.code())
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of));
    }

    /** By whose clock each office and centre goes. */
    public Map<OfficeCode, ZoneId> zones() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT code, zone FROM office")
                .map((row, context) -> Map.entry(new OfficeCode(row.getString(1)), ZoneId.of(row.getString(2))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The office and the centres under it. */
    public Set<OfficeCode> withCentres(OfficeCode office) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT code FROM office WHERE code = :office OR parent = :office")
                        .bind("office", office.code())
                        .mapTo(String.class)
                        .map(OfficeCode::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The one among them that the others belong to: an office before a centre. */
    public Optional<OfficeCode> mainOf(Set<OfficeCode> offices) {
        if (offices.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = offices.stream().map(OfficeCode::code).toList();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT code FROM office WHERE code IN (<codes>) ORDER BY CASE WHEN parent IS NULL THEN 0 ELSE 1 END, code LIMIT 1")
                .bindList("codes", codes)
                .mapTo(String.class)
                .findOne()
                .map(OfficeCode::new));
    }
}
