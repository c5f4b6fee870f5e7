package org.istmo.reporting.query.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.assistance.Consultation;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.treaty.BothLanguages;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The consultation that a brief is for, and the last one before it: of all mechanisms of the framework that the next one is of. */
final class Framework {

    private static final String HELD =
            "SELECT c.*, m.name_en AS mechanism_en, m.name_es AS mechanism_es, COALESCE(m.framework, m.code) AS framework, p.name_en AS country_en,"
                    + " p.name_es AS country_es FROM consultation c JOIN mechanism m ON m.code = c.mechanism JOIN place p ON p.code = c.country"
                    + " WHERE c.sensitivity IN (<levels>) AND ";

    private static final String FOLLOWING = "c.held_on > :to ORDER BY c.held_on, c.id LIMIT 1";

    private static final String PRECEDING = "COALESCE(c.ended_on, c.held_on) <= :to AND COALESCE(m.framework, m.code)"
            + " = COALESCE(:framework, m.framework, m.code) ORDER BY c.held_on DESC, c.id DESC LIMIT 1";

    private record Found(Consultation consultation, String framework, Sensitivity level) {}

    private final Handle handle;
    private final DraftRequest request;
    private final Optional<Found> next;
    private final Optional<Found> last;

    Framework(Handle handle, DraftRequest request) {
        this.handle = handle;
        this.request = request;
        this.next = found(query(FOLLOWING));
        this.last = found(
                query(PRECEDING).bind("framework", next.map(Found::framework).orElse(null)));
    }

    private Query query(String which) {
        return handle.createQuery(HELD + which)
                .bindList("levels", request.audience().levels())
                .bind("to", request.to());
    }

    private Optional<Found> found(Query query) {
        return query.map((row, context) -> new Found(
                        new Consultation(
                                row.getLong("id"),
                                new Text(row.getString("mechanism_en"), row.getString("mechanism_es")),
                                row.getString("level"),
                                BothLanguages.of(new Bilingual(row.getString("title_en"), row.getString("title_es"))),
                                row.getObject("held_on", LocalDate.class),
                                row.getObject("ended_on", LocalDate.class),
                                new Text(row.getString("country_en"), row.getString("country_es")),
                                Optional.ofNullable(row.getString("city")).orElse(""),
                                names(row.getLong("id"), "partner", "partner"),
                                names(row.getLong("id"), "state", "place"),
                                words(row.getString("outcome_en"), row.getString("outcome_es"))),
                        row.getString("framework"),
                        Sensitivity.of(row.getString("sensitivity"))))
                .findOne();
    }

    private static @Nullable Text words(@Nullable String en, @Nullable String es) {
        return en == null && es == null ? null : BothLanguages.of(new Bilingual(en, es));
    }

    private List<Text> names(long consultation, String list, String table) {
        return handle.createQuery("SELECT n.name_en, n.name_es FROM consultation_" + list + " l JOIN " + table
                        + " n ON n.code = l.code WHERE l.belongs_to = :consultation ORDER BY l.ordinal, l.code")
                .bind("consultation", consultation)
                .map((row, context) -> new Text(row.getString(1), row.getString(2)))
                .list();
    }

    @Nullable
    Consultation next() {
        return next.map(Found::consultation).orElse(null);
    }

    @Nullable
    Consultation last() {
        return last.map(Found::consultation).orElse(null);
    }

    /** Public where there is no next one. */
    Sensitivity levelOfNext() {
        return next.map(Found::level).orElse(Sensitivity.PUBLIC);
    }

    Sensitivity levelOfLast() {
        return last.map(Found::level).orElse(Sensitivity.PUBLIC);
    }

    /** How many consultations, of any mechanism, are above the audience's level. */
    long withheld() {
        List<String> above = request.audience().levelsAbove();
        return above.isEmpty()
                ? 0
                : handle.createQuery("SELECT count(*) FROM consultation c WHERE c.sensitivity IN (<above>)")
                        .bindList("above", above)
                        .mapTo(Long.class)
                        .one();
    }
}
