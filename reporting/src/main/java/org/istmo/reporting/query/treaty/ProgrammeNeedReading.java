package org.istmo.reporting.query.treaty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.programme.NeedHistory;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.domain.treaty.KnownUntil;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.treaty.ProgrammeNeedLine;
import org.istmo.reporting.query.DraftRequest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a State needs for its national programme, stated and known here by the end of the period. Each as it stood then, whenever it was written down that it
 * did.
 */
public final class ProgrammeNeedReading {

    /** In the order that they are listed. */
    public static final List<String> STATUSES = List.of("open", "met", "withdrawn");

    private static final String STATED = " FROM programme_need n" + NeedHistory.STANDINGS.on("n.id")
            + " LEFT JOIN theme h ON h.code = n.theme WHERE n.country = :state AND n.stated_on <= :on AND n.created_at < :until"
            + " AND n.sensitivity IN (<levels>)";

    private static final String NEEDS =
            "SELECT n.id, n.words_en, n.words_es, h.name_en AS theme_en, h.name_es AS theme_es, n.theme, n.priority, n.source, n.stated_on,"
                    + " COALESCE(s.status, 'open') AS standing, s.since, s.source AS said, n.sensitivity" + STATED
                    + " ORDER BY CASE COALESCE(s.status, 'open') WHEN 'open' THEN 1 WHEN 'met' THEN 2 ELSE 3 END,"
                    + " CASE n.priority WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END, n.stated_on, n.id";

    /** @param theme its code; null where it has none */
    public record Stated(ProgrammeNeedLine line, @Nullable String theme, Sensitivity level) {

        public Thing thing() {
            return new Thing("programme-need", String.valueOf(line.id()), line.words(), level);
        }
    }

    private final Handle handle;
    private final DraftRequest request;
    private final String state;
    private final Tally tally;
    private final List<Stated> stated;

    public ProgrammeNeedReading(Handle handle, DraftRequest request, String state, Tally tally) {
        this.handle = handle;
        this.request = request;
        this.state = state;
        this.tally = tally;
        this.stated = query(NEEDS, request.audience().levels())
                .map((row, context) -> stated(row))
                .list();
    }

    private Query query(String sql, List<String> levels) {
        return handle.createQuery(sql)
                .bind("state", state)
                .bind("on", request.to())
                .bind("until", KnownUntil.endOf(request.to()))
                .bindList("levels", levels);
    }

    private static Stated stated(ResultSet row) throws SQLException {
        String theme = row.getString("theme_en");
        return new Stated(
                new ProgrammeNeedLine(
                        row.getLong("id"),
                        BothLanguages.of(new Bilingual(row.getString("words_en"), row.getString("words_es"))),
                        theme == null ? null : new Text(theme, row.getString("theme_es")),
                        row.getString("priority"),
                        row.getString("source"),
                        row.getObject("stated_on", LocalDate.class),
                        row.getString("standing"),
                        row.getObject("since", LocalDate.class),
                        row.getString("said")),
                row.getString("theme"),
                Sensitivity.of(row.getString("sensitivity")));
    }

    /** The open ones first, by priority. */
    public List<Stated> stated() {
        return stated;
    }

    /** The open ones first, by priority. */
    List<ProgrammeNeedLine> lines() {
        return stated.stream().map(Stated::line).toList();
    }

    List<CountLine> byStatus() {
        Map<String, List<Thing>> things = new HashMap<>();
        stated.forEach(one -> things.computeIfAbsent(one.line().status(), none -> new ArrayList<>())
                .add(one.thing()));
        return tally.lines("programme-needs", STATUSES, things);
    }

    Counted inAll() {
        return tally.count(
                "programme-needs.all", stated.stream().map(Stated::thing).toList());
    }

    /** How many are above the audience's level. */
    public long withheld() {
        List<String> above = request.audience().levelsAbove();
        return above.isEmpty()
                ? 0
                : query("SELECT count(*)" + STATED, above).mapTo(Long.class).one();
    }
}
