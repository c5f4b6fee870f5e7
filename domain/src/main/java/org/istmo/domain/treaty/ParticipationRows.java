package org.istmo.domain.treaty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.field.Bilingual;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Versions of participations in their tables; none is ever changed. */
public final class ParticipationRows {

    private static final String VERSIONS = """
            SELECT v.treaty, v.state, v.version, v.recorded_at, w.name AS recorded_by, v.confirmed, v.source, v.source_on, v.reservations_en,
                   v.reservations_es, v.reservations_on, a.instrument, a.status, a.signed_on, a.consented_on, a.consent
            FROM participation_version v
            JOIN participation_act a ON a.treaty = v.treaty AND a.state = v.state AND a.version = v.version
            JOIN treaty t ON t.code = v.treaty
            LEFT JOIN account w ON w.id = v.recorded_by
            LEFT JOIN treaty_instrument i ON i.code = a.instrument
            WHERE\s""";

    private static final String ORDER = " ORDER BY t.ordinal, v.treaty, v.state, v.version DESC, i.ordinal";

    /** The latest version of each that was known before a moment. */
    static final String LATEST =
            "v.version = (SELECT max(x.version) FROM participation_version x WHERE x.treaty = v.treaty AND x.state = v.state"
                    + " AND x.recorded_at < :until)";

    private ParticipationRows() {}

    /** What was known before a moment of a State's part in every treaty, in their order. */
    public static List<Participation> ofState(Handle handle, String state, OffsetDateTime until) {
        Map<String, Participation> known = read(
                        handle,
                        "v.state = :state AND " + LATEST,
                        query -> query.bind("state", state).bind("until", until))
                .stream()
                .collect(Collectors.toMap(Participation::treaty, Function.identity()));
        return TreatyRows.all(handle).stream()
                .map(treaty -> known.getOrDefault(treaty.code(), Participation.unknown(treaty, state)))
                .toList();
    }

    /** The same of every State's part in a treaty, in the order of their codes. */
    public static List<Participation> ofTreaty(Handle handle, Treaty treaty, OffsetDateTime until) {
        Map<String, Participation> known = read(
                        handle,
                        "v.treaty = :treaty AND " + LATEST,
                        query -> query.bind("treaty", treaty.code()).bind("until", until))
                .stream()
                .collect(Collectors.toMap(Participation::state, Function.identity()));
        return TreatyRows.states(handle).stream()
                .map(state -> known.getOrDefault(state.code(), Participation.unknown(treaty, state.code())))
                .toList();
    }

    /** By treaty and State, each newest first. */
    static List<Participation> read(Handle handle, String where, Consumer<Query> binding) {
        Query query = handle.createQuery(VERSIONS + where + ORDER);
        binding.accept(query);
        Map<String, Participation> found = new LinkedHashMap<>();
        query.map((row, context) -> version(row))
                .forEach(version -> found.merge(
                        version.treaty() + " " + version.state() + " " + version.version(),
                        version,
                        ParticipationRows::together));
        return List.copyOf(found.values());
    }

    static void insert(Handle handle, Participation version, long account) {
        Bilingual reservations = version.reservations();
        handle.createUpdate(
                        "INSERT INTO participation_version (treaty, state, version, recorded_at, recorded_by, confirmed, source, source_on,"
                                + " reservations_en, reservations_es, reservations_on) VALUES (:treaty, :state, :version, :recordedAt, :recordedBy, :confirmed, :source,"
                                + " :sourceOn, :reservationsEn, :reservationsEs, :reservationsOn)")
                .bind("treaty", version.treaty())
                .bind("state", version.state())
                .bind("version", version.version())
                .bind("recordedAt", version.recordedAt())
                .bind("recordedBy", account)
                .bind("confirmed", version.confirmed())
                .bind("source", version.source())
                .bind("sourceOn", version.sourceOn())
                .bind("reservationsEn", reservations == null ? null : reservations.en())
                .bind("reservationsEs", reservations == null ? null : reservations.es())
                .bind("reservationsOn", version.reservationsOn())
                .execute();
        try (PreparedBatch acts = handle.prepareBatch(
                "INSERT INTO participation_act (treaty, state, version, instrument, status, signed_on, consented_on, consent)"
                        + " VALUES (:treaty, :state, :version, :instrument, :status, :signedOn, :consentedOn, :consent)")) {
            for (Act act : version.acts()) {
                acts.bind("treaty", version.treaty())
                        .bind("state", version.state())
                        .bind("version", version.version())
                        .bind("instrument", act.instrument())
                        .bind("status", act.status().word())
                        .bind("signedOn", act.signedOn())
                        .bind("consentedOn", act.consentedOn())
                        .bind("consent", act.consent())
                        .add();
            }
            acts.execute();
        }
    }

    private static Participation version(ResultSet row) throws SQLException {
        return new Participation(
                row.getString("treaty"),
                row.getString("state"),
                row.getLong("version"),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("recorded_by"),
                row.getBoolean("confirmed"),
                row.getString("source"),
                row.getObject("source_on", LocalDate.class),
                words(row.getString("reservations_en"), row.getString("reservations_es")),
                row.getObject("reservations_on", LocalDate.class),
                List.of(new Act(
                        row.getString("instrument"),
                        ActStatus.of(row.getString("status")),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("consented_on", LocalDate.class),
                        row.getString("consent"))));
    }

    private static @Nullable Bilingual words(@Nullable String en, @Nullable String es) {
        return en == null && es == null ? null : new Bilingual(en, es);
    }

    private static Participation together(Participation one, Participation more) {
        List<Act> acts = new ArrayList<>(one.acts());
        acts.addAll(more.acts());
        return new Participation(
                one.treaty(),
                one.state(),
                one.version(),
                one.recordedAt(),
                one.recordedBy(),
                one.confirmed(),
                one.source(),
                one.sourceOn(),
                one.reservations(),
                one.reservationsOn(),
                acts);
    }
}
