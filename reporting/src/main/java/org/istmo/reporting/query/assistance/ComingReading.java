package org.istmo.reporting.query.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.assistance.Coming;
import org.istmo.reporting.dataset.assistance.Consultation;
import org.istmo.reporting.dataset.treaty.StateName;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.treaty.BothLanguages;
import org.istmo.reporting.query.treaty.Tally;
import org.istmo.reporting.query.treaty.Thing;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is written down for the coming consultation, as it stands when the brief is read: its record keeps no history. */
class ComingReading {

    private static final String RAISED =
            "SELECT n.id, n.country, p.name_en AS state_en, p.name_es AS state_es, h.name_en AS theme_en, h.name_es AS theme_es, n.words_en, n.words_es"
                    + " FROM consultation_need n JOIN place p ON p.code = n.country LEFT JOIN theme h ON h.code = n.theme"
                    + " WHERE n.belongs_to = :consultation ORDER BY n.country, n.ordinal";

    private static final String PLANNED =
            "SELECT n.id, n.words_en, n.words_es, n.office, n.planned_for, v.office AS planner, v.identifier, v.sensitivity FROM consultation_plan n"
                    + " LEFT JOIN activity v ON v.id = n.activity WHERE n.belongs_to = :consultation ORDER BY n.ordinal";

    private final Handle handle;
    private final DraftRequest request;
    private final Sensitivity level;
    private final Tally tally;
    private final Map<String, List<Thing>> byState = new HashMap<>();

    /** @param level of the consultation */
    ComingReading(Handle handle, DraftRequest request, Sensitivity level, Tally tally) {
        this.handle = handle;
        this.request = request;
        this.level = level;
        this.tally = tally;
    }

    /** @param next null where there is none */
    Coming of(@Nullable Consultation next) {
        if (next == null) {
            return new Coming(List.of(), tally.count("needs.raised", List.of()), List.of());
        }
        List<Thing> things = new ArrayList<>();
        List<Coming.Raised> raised = raised(next);
        raised.forEach(need -> {
            Thing thing = new Thing("consultation-need", next.id() + ":" + need.id(), need.words(), level);
            things.add(thing);
            byState.computeIfAbsent(need.state().code(), none -> new ArrayList<>())
                    .add(thing);
        });
        return new Coming(raised, tally.count("needs.raised", things), planned(next));
    }

    /** What is raised, by the State's code. */
    Map<String, List<Thing>> byState() {
        return byState;
    }

    private List<Coming.Raised> raised(Consultation next) {
        return handle.createQuery(RAISED)
                .bind("consultation", next.id())
                .map((row, context) -> {
                    String theme = row.getString("theme_en");
                    return new Coming.Raised(
                            row.getLong("id"),
                            new StateName(
                                    row.getString("country"),
                                    new Text(row.getString("state_en"), row.getString("state_es"))),
                            theme == null ? null : new Text(theme, row.getString("theme_es")),
                            BothLanguages.of(new Bilingual(row.getString("words_en"), row.getString("words_es"))));
                })
                .list();
    }

    private List<Coming.Planned> planned(Consultation next) {
        return handle.createQuery(PLANNED)
                .bind("consultation", next.id())
                .map((row, context) -> {
                    String known = row.getString("sensitivity");
                    boolean told = known != null
                            && Sensitivity.of(known)
                                            .compareTo(request.audience().sensitivity())
                                    <= 0;
                    return new Coming.Planned(
                            row.getLong("id"),
                            BothLanguages.of(new Bilingual(row.getString("words_en"), row.getString("words_es"))),
                            row.getString("office"),
                            told ? row.getString("planner") + " · " + row.getString("identifier") : null,
                            row.getObject("planned_for", LocalDate.class));
                })
                .list();
    }
}
