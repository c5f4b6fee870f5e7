package org.istmo.domain.diligence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.field.ActivityName;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.register.OfficeDays;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Activities that lack an approval of their due diligence. An activity of a kind that supports people or gives them means (training, assistance,
 * deployment, equipment) supports a security force when it has a record in the register, or when a counterpart or partner of it is, by code or name, a
 * partner whose type is a security force. It lacks an approval until it is over: from its office's day on none is valid.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DiligenceGaps {

    /** The newest record counts: an assessment made anew has to be approved anew. */
    private static final String LACKING = """
            SELECT a.id, a.office, a.identifier, a.title_en, a.title_es, a.kind, d.id AS record, d.status, d.valid_until
            FROM activity a LEFT JOIN due_diligence d ON d.activity = a.id
                 AND d.id = (SELECT MAX(n.id) FROM due_diligence n WHERE n.activity = a.id)
            WHERE a.kind IN ('training', 'assistance', 'deployment', 'equipment') AND a.status NOT IN ('4', '5') AND a.external_agency = ''
              AND a.sensitivity IN (<levels>) AND (d.id IS NULL OR d.sensitivity IN (<levels>))
              AND (d.id IS NOT NULL
                   OR EXISTS (SELECT 1 FROM activity_counterpart c JOIN partner p ON LOWER(c.institution) IN (LOWER(p.code), LOWER(p.name_en), LOWER(p.name_es))
                              JOIN partner_type t ON t.code = p.type WHERE c.activity = a.id AND t.security_force)
                   OR EXISTS (SELECT 1 FROM activity_partner c JOIN partner p ON c.ref = p.code OR LOWER(c.name) IN (LOWER(p.name_en), LOWER(p.name_es))
                              JOIN partner_type t ON t.code = p.type WHERE c.activity = a.id AND t.security_force))
              AND NOT (d.id IS NOT NULL AND d.status = 'approved' AND (%s))
              AND a.id > :after
            ORDER BY a.id LIMIT :limit
            """;

    private Jdbi jdbi;
    private Clock clock;

    protected DiligenceGaps() {}

    @Inject
    public DiligenceGaps(DataSource dataSource, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
    }

    /**
     * In the order in which the activities came in.
     *
     * @param after the number of the last one before
     */
    public List<MissingDiligence> page(Scope scope, long after, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            OfficeDays days = new OfficeDays(handle, clock);
            Query query = valid(handle, days);
            return query.bindList("levels", scope.levels())
                    .bind("after", after)
                    .bind("limit", limit)
                    .map((row, context) -> missing(row, days))
                    .list();
        });
    }

    /** The statement, with what makes an approval valid on each office's own day. */
    private static Query valid(Handle handle, OfficeDays days) {
        List<String> conditions = new ArrayList<>();
        List<Map.Entry<LocalDate, Set<String>>> byDay = List.copyOf(days.byDay().entrySet());
        for (int index = 0; index < byDay.size(); index++) {
            conditions.add("(a.office IN (<offices" + index + ">) AND d.valid_until >= :day" + index + ")");
        }
        Query query = handle.createQuery(LACKING.formatted(String.join(" OR ", conditions)));
        for (int index = 0; index < byDay.size(); index++) {
            query.bind("day" + index, byDay.get(index).getKey());
            query.bindList("offices" + index, List.copyOf(byDay.get(index).getValue()));
        }
        return query;
    }

    private static MissingDiligence missing(ResultSet row, OfficeDays days) throws SQLException {
        String office = row.getString("office");
        long number = row.getLong("record");
        Optional<Long> record = row.wasNull() ? Optional.empty() : Optional.of(number);
        @Nullable LocalDate until = row.getObject("valid_until", LocalDate.class);
        return new MissingDiligence(
                row.getLong("id"),
                new ActivityName(office, row.getString("identifier")),
                new Bilingual(row.getString("title_en"), row.getString("title_es")),
                row.getString("kind"),
                because(row.getString("status"), until != null && until.isBefore(days.today(office))),
                record.orElse(null),
                until);
    }

    private static String because(@Nullable String status, boolean expired) {
        if (status == null) {
            return "none";
        }
        if (status.equals("approved") && expired) {
            return "expired";
        }
        return status.equals("refused") ? "refused" : "not-approved";
    }
}
