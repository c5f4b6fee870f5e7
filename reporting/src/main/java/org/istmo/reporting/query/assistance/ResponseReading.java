package org.istmo.reporting.query.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.consultation.ResponseStandings;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.assistance.Consultation;
import org.istmo.reporting.dataset.assistance.Responses;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.treaty.BothLanguages;
import org.istmo.reporting.query.treaty.Tally;
import org.istmo.reporting.query.treaty.Thing;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The agreed responses of a consultation, each as it stood on the last day of the period: where it was carried into later consultations, as it stood there, up
 * to what the audience may know of.
 */
class ResponseReading {

    private static final Map<String, String> STANDINGS =
            Map.of("open", "not-begun", "in-progress", "under-way", "closed", "done");

    private static final String AGREED =
            "SELECT r.id, r.origin, r.words_en, r.words_es, r.office, r.deadline, r.closing_en, r.closing_es, s.status, s.since, c.id AS consultation"
                    + " FROM agreed_response r JOIN consultation c ON c.id = r.belongs_to"
                    + ResponseStandings.STANDINGS.on("r.id")
                    + " WHERE c.sensitivity IN (<levels>) ORDER BY r.belongs_to, r.ordinal";

    /** @param status as the response itself says; null where it stands as the one did that it goes on from */
    private record Agreed(
            long id,
            long consultation,
            @Nullable Long origin,
            Text words,
            String office,
            @Nullable LocalDate deadline,
            @Nullable String status,
            @Nullable LocalDate since,
            @Nullable Text closing) {}

    private final Handle handle;
    private final DraftRequest request;
    private final Sensitivity level;
    private final Tally tally;
    private final Map<Long, Agreed> goesOn = new HashMap<>();
    private final Map<String, List<Thing>> byStanding = new LinkedHashMap<>();
    private final List<Thing> all = new ArrayList<>();
    private final List<Thing> overdue = new ArrayList<>();

    /** @param level of the consultation */
    ResponseReading(Handle handle, DraftRequest request, Sensitivity level, Tally tally) {
        this.handle = handle;
        this.request = request;
        this.level = level;
        this.tally = tally;
    }

    /** @param last that agreed them; null where there is none */
    Responses of(@Nullable Consultation last) {
        List<Agreed> known = handle.createQuery(AGREED)
                .bind("on", request.to())
                .bindList("levels", request.audience().levels())
                .map((row, context) -> agreed(row))
                .list();
        known.forEach(response -> {
            Long origin = response.origin();
            if (origin != null) {
                goesOn.put(origin, response);
            }
        });
        List<Responses.Line> lines = known.stream()
                .filter(response -> last != null && response.consultation() == last.id())
                .map(this::line)
                .toList();
        return new Responses(
                lines,
                tally.lines("responses", Responses.STANDINGS, byStanding),
                tally.count("responses.all", all),
                tally.count("responses.overdue", overdue));
    }

    private static Agreed agreed(ResultSet row) throws SQLException {
        String en = row.getString("closing_en");
        String es = row.getString("closing_es");
        return new Agreed(
                row.getLong("id"),
                row.getLong("consultation"),
                row.getObject("origin", Long.class),
                BothLanguages.of(new Bilingual(row.getString("words_en"), row.getString("words_es"))),
                row.getString("office"),
                row.getObject("deadline", LocalDate.class),
                row.getString("status"),
                row.getObject("since", LocalDate.class),
                en == null && es == null ? null : BothLanguages.of(new Bilingual(en, es)));
    }

    private Responses.Line line(Agreed response) {
        Agreed standing = response;
        for (Agreed later = response; later != null; later = goesOn.get(later.id())) {
            standing = later.status() == null ? standing : later;
        }
        String status = standing.status() == null ? "open" : standing.status();
        String word = STANDINGS.getOrDefault(status, "not-begun");
        boolean done = word.equals("done");
        LocalDate deadline = deadline(response);
        boolean late = !done && deadline != null && deadline.isBefore(request.to());
        Thing thing =
                new Thing("agreed-response", response.consultation() + ":" + response.id(), response.words(), level);
        all.add(thing);
        byStanding.computeIfAbsent(word, none -> new ArrayList<>()).add(thing);
        if (late) {
            overdue.add(thing);
        }
        return new Responses.Line(
                response.id(),
                response.words(),
                response.office(),
                countries(response.id()),
                deadline,
                word,
                standing.since(),
                late,
                done ? standing.closing() : null);
    }

    /** That of the response that it goes on in, where one was agreed anew. */
    private @Nullable LocalDate deadline(Agreed response) {
        LocalDate deadline = response.deadline();
        for (Agreed later = goesOn.get(response.id()); later != null; later = goesOn.get(later.id())) {
            deadline = later.deadline() == null ? deadline : later.deadline();
        }
        return deadline;
    }

    private List<Text> countries(long response) {
        return handle.createQuery(
                        "SELECT p.name_en, p.name_es FROM agreed_response_country l JOIN place p ON p.code = l.code"
                                + " WHERE l.belongs_to = :response ORDER BY l.ordinal, l.code")
                .bind("response", response)
                .map((row, context) -> new Text(row.getString(1), row.getString(2)))
                .list();
    }
}
