package org.istmo.domain.narrative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Lays what is written of an agreement and a period beside what the last ones said, section by section. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SectionTexts {

    private static final String COLUMNS =
            "SELECT n.id, n.section, n.version, n.words_en, n.words_es, n.sensitivity, n.status,"
                    + " n.period_from, n.period_to, n.changed_at, a.name FROM narrative n JOIN account a ON a.id = n.changed_by"
                    + " JOIN agreement g ON g.id = n.agreement"
                    + " WHERE g.number = :grant AND n.office = g.office AND n.sensitivity IN (<levels>)";

    private Jdbi jdbi;

    protected SectionTexts() {}

    @Inject
    public SectionTexts(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    private record Row(String section, SectionText.Written text) {}

    /**
     * In the order of a report: those that are written today, and those that are retired where something stands in them.
     *
     * @param grant the agreement's number; of one that there is not, nothing is written
     */
    public List<SectionText> of(Scope scope, String grant, LocalDate from, LocalDate to) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            Map<String, SectionText.Written> now = new HashMap<>();
            written(handle, scope, grant, from, to, " AND n.period_from = :from AND n.period_to = :to")
                    .forEach(row -> now.put(row.section(), row.text()));
            Map<String, SectionText.Written> last = new HashMap<>();
            // Oldest first: the one that stays is the last.
            written(
                            handle,
                            scope,
                            grant,
                            from,
                            to,
                            " AND n.status = 'final' AND n.period_to < :from AND n.period_to < :to"
                                    + " ORDER BY n.period_to, n.id")
                    .forEach(row -> last.put(row.section(), row.text()));
            return handle
                    .createQuery(
                            "SELECT code, name_en, name_es, retired_on FROM narrative_section ORDER BY ordinal, code")
                    .map((row, context) -> new Named(
                            row.getString(1),
                            new Bilingual(row.getString(2), row.getString(3)),
                            row.getObject(4, LocalDate.class) != null))
                    .list()
                    .stream()
                    .filter(section -> !section.retired() || now.containsKey(section.code()))
                    .map(section -> new SectionText(
                            section.code(), section.name(), now.get(section.code()), last.get(section.code())))
                    .toList();
        });
    }

    private record Named(String code, Bilingual name, boolean retired) {}

    private static List<Row> written(
            Handle handle, Scope scope, String grant, LocalDate from, LocalDate to, String which) {
        return handle.createQuery(COLUMNS + which)
                .bind("grant", grant)
                .bind("from", from)
                .bind("to", to)
                .bindList("levels", scope.levels())
                .map((row, context) -> new Row(row.getString("section"), written(row)))
                .list();
    }

    private static SectionText.Written written(ResultSet row) throws SQLException {
        return new SectionText.Written(
                row.getLong("id"),
                row.getLong("version"),
                new Bilingual(row.getString("words_en"), row.getString("words_es")),
                row.getString("sensitivity"),
                row.getString("status").equals(Narratives.FINAL),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getString("name"));
    }
}
