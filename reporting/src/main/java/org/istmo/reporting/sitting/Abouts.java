package org.istmo.reporting.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;

/** What reports are about, many at once. */
final class Abouts {

    private static final String AGREEMENTS =
            "SELECT g.number AS code, g.title AS name_en, g.title AS name_es, g.donor, d.name AS donor_name, g.end_date"
                    + " FROM agreement g JOIN donor d ON d.code = g.donor WHERE g.number IN (<keys>)";

    private static final String OTHERS =
            "SELECT %s AS code, %s AS name_en, %s AS name_es, CAST(NULL AS VARCHAR(100)) AS donor, CAST(NULL AS VARCHAR(1000)) AS donor_name,"
                    + " CAST(NULL AS DATE) AS end_date FROM %s WHERE %1$s IN (<keys>)";

    private final Handle handle;

    Abouts(Handle handle) {
        this.handle = handle;
    }

    /** By the number of the report's row; what has no name of its own, such as the region, goes by its key. */
    Map<Long, About> of(Collection<Report> reports) {
        Map<Long, About> abouts = new HashMap<>();
        for (ScopeKind kind : ScopeKind.values()) {
            List<Report> its = reports.stream()
                    .filter(report -> report.scopeKind() == kind)
                    .toList();
            Map<String, About> named =
                    named(kind, its.stream().map(Report::scopeKey).distinct().toList());
            its.forEach(report -> abouts.put(
                    report.id(),
                    named.getOrDefault(report.scopeKey(), About.called(Text.untranslated(report.scopeKey())))));
        }
        return abouts;
    }

    private Map<String, About> named(ScopeKind kind, List<String> keys) {
        Map<String, About> named = new HashMap<>();
        query(kind)
                .filter(query -> !keys.isEmpty())
                .ifPresent(query -> handle.createQuery(query)
                        .bindList("keys", keys)
                        .map((row, context) -> Map.entry(row.getString("code"), about(row)))
                        .forEach(one -> named.put(one.getKey(), one.getValue())));
        return named;
    }

    private static Optional<String> query(ScopeKind kind) {
        return switch (kind) {
            case GRANT -> Optional.of(AGREEMENTS);
            case DONOR -> Optional.of(OTHERS.formatted("code", "name", "name", "donor"));
            case STATE -> Optional.of(OTHERS.formatted("code", "name_en", "name_es", "place"));
            case OFFICE -> Optional.of(OTHERS.formatted("code", "name_en", "name_es", "office"));
            case TREATY, REGION -> Optional.empty();
        };
    }

    private static About about(ResultSet row) throws SQLException {
        return new About(
                new Text(row.getString("name_en"), row.getString("name_es")),
                Optional.ofNullable(row.getString("donor")),
                Optional.ofNullable(row.getString("donor_name")),
                Optional.ofNullable(row.getObject("end_date", LocalDate.class)));
    }
}
