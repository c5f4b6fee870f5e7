package org.istmo.reporting.query.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.CentreRecords;
import org.istmo.reporting.dataset.region.CentreRecords.Consultation;
import org.istmo.reporting.dataset.region.CentreRecords.Practice;
import org.istmo.reporting.dataset.region.CentreRecords.Publication;
import org.istmo.reporting.dataset.region.CentreRecords.Recommendation;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.query.DraftRequest;
import org.jdbi.v3.core.Handle;

/** What a centre keeps beside the ledger. No name of an expert is read. */
class CentreRecordsQuery {

    private static final String EXPERTS =
            "SELECT x.id, x.body AS code, p.name_en, p.name_es FROM expert x LEFT JOIN partner p ON p.code = x.body"
                    + " WHERE x.office = :office AND x.erased_on IS NULL AND x.sensitivity IN (<levels>)"
                    + " AND (x.available_from IS NULL OR x.available_from <= :to) AND (x.available_to IS NULL OR x.available_to >= :from)"
                    + " ORDER BY p.name_en, x.body, x.id";

    private static final String DEPLOYMENTS =
            "SELECT d.id, d.country AS code, p.name_en, p.name_es FROM deployment d LEFT JOIN place p ON p.code = d.country"
                    + " WHERE d.office = :office AND d.sensitivity IN (<levels>) AND NOT d.cancelled AND d.starts_on <= :to AND d.ends_on >= :from"
                    + " ORDER BY p.name_en, d.country, d.id";

    private static final String PRACTICES =
            "SELECT g.id, g.title_en, g.title_es, g.offered_on FROM good_practice g WHERE g.office = :office AND g.sensitivity IN (<levels>)"
                    + " AND ((g.offered_on >= :from AND g.offered_on <= :to) OR EXISTS (SELECT 1 FROM good_practice_reuse u"
                    + " WHERE u.belongs_to = g.id AND u.reused_on >= :from AND u.reused_on <= :to)) ORDER BY g.offered_on, g.id";

    private static final String REUSES =
            "SELECT u.id, u.belongs_to FROM good_practice_reuse u JOIN good_practice g ON g.id = u.belongs_to"
                    + " WHERE g.office = :office AND g.sensitivity IN (<levels>) AND u.reused_on <= :to ORDER BY u.id";

    private static final String PUBLICATIONS =
            "SELECT b.id, b.title_en, b.title_es, b.released_on, t.name_en AS type_en, t.name_es AS type_es, s.name_en AS stage_en,"
                    + " s.name_es AS stage_es FROM publication b JOIN document_type t ON t.code = b.type JOIN document_stage s ON s.code = b.stage"
                    + " WHERE b.office = :office AND b.sensitivity IN (<levels>) AND (b.released_on IS NULL OR"
                    + " (b.released_on >= :from AND b.released_on <= :to)) AND CAST(b.created_at AS DATE) <= :day ORDER BY s.ordinal DESC, b.released_on, b.id";

    private static final String RECOMMENDATIONS =
            "SELECT r.id, r.number, r.words_en, r.words_es, r.deadline, r.status, v.title_en, v.title_es FROM recommendation r"
                    + " JOIN evaluation v ON v.id = r.belongs_to WHERE r.office = :office AND v.sensitivity IN (<levels>) AND v.started_on <= :to"
                    + " AND (r.status <> 'done' OR r.done_on >= :from) ORDER BY v.started_on, v.id, r.number, r.id";

    private static final String CONSULTATIONS =
            "SELECT c.id, c.title_en, c.title_es, c.held_on, m.name_en AS mechanism_en, m.name_es AS mechanism_es, p.name_en AS country_en,"
                    + " p.name_es AS country_es FROM consultation c JOIN mechanism m ON m.code = c.mechanism JOIN place p ON p.code = c.country"
                    + " WHERE c.office = :office AND c.sensitivity IN (<levels>) AND c.held_on >= :from AND c.held_on <= :to ORDER BY c.held_on, c.id";

    private static final String RESPONSES =
            "SELECT r.id, r.belongs_to FROM agreed_response r JOIN consultation c ON c.id = r.belongs_to WHERE c.office = :office"
                    + " AND c.sensitivity IN (<levels>) AND r.status IN ('open', 'in-progress') ORDER BY r.id";

    private static final List<String> REGISTERS =
            List.of("expert", "deployment", "good_practice", "publication", "evaluation", "consultation");

    private final Records records;
    private final LocalDate day;

    CentreRecordsQuery(Handle handle, DraftRequest request, List<Fact> facts) {
        this.records = new Records(handle, request, facts);
        this.day = request.date();
    }

    CentreRecords read() {
        List<Records.Grouped> experts = records.list(EXPERTS, (row, context) -> Records.grouped(row, "expert"));
        List<Records.Grouped> deployments =
                records.list(DEPLOYMENTS, (row, context) -> Records.grouped(row, "deployment"));
        List<Recommendation> recommendations = records.list(RECOMMENDATIONS, (row, context) -> recommendation(row));
        return new CentreRecords(
                records.grouped("experts", "expert", experts, true),
                records.sum("experts", "expert", experts, true),
                records.grouped("deployments", "deployment", deployments, false),
                records.sum("deployments", "deployment", deployments, false),
                practices(),
                records.list(PUBLICATIONS, (row, context) -> publication(row)),
                recommendations,
                states(recommendations),
                consultations(),
                records.withheld(REGISTERS));
    }

    private List<Practice> practices() {
        List<Child> reuses = records.list(REUSES, (row, context) -> Child.of(row));
        return records.list(PRACTICES, (row, context) -> {
            long id = row.getLong("id");
            return new Practice(
                    id,
                    Records.text(row, "title"),
                    row.getObject("offered_on", LocalDate.class),
                    records.count("practice." + id + ".reused", "reuse", Child.of(reuses, id, "reuse")));
        });
    }

    private List<Consultation> consultations() {
        List<Child> responses = records.list(RESPONSES, (row, context) -> Child.of(row));
        return records.list(CONSULTATIONS, (row, context) -> {
            long id = row.getLong("id");
            return new Consultation(
                    id,
                    Records.text(row, "mechanism"),
                    Records.text(row, "title"),
                    row.getObject("held_on", LocalDate.class),
                    Records.text(row, "country"),
                    records.count("consultation." + id + ".open", "response", Child.of(responses, id, "response")));
        });
    }

    /** A record that belongs to another. */
    private record Child(long id, long parent) {

        static Child of(ResultSet row) throws SQLException {
            return new Child(row.getLong("id"), row.getLong("belongs_to"));
        }

        static List<String> of(List<Child> children, long parent, String prefix) {
            return children.stream()
                    .filter(child -> child.parent() == parent)
                    .map(child -> prefix + ":" + child.id())
                    .toList();
        }
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getLong("id"),
                Records.text(row, "title"),
                Records.text(row, "type"),
                Records.text(row, "stage"),
                row.getObject("released_on", LocalDate.class));
    }

    private Recommendation recommendation(ResultSet row) throws SQLException {
        LocalDate deadline = row.getObject("deadline", LocalDate.class);
        String status = row.getString("status");
        return new Recommendation(
                row.getLong("id"),
                Records.text(row, "title"),
                row.getLong("number"),
                Records.text(row, "words"),
                deadline,
                status,
                deadline != null && deadline.isBefore(day) && !status.equals("done"));
    }

    private List<CountLine> states(List<Recommendation> recommendations) {
        List<CountLine> lines = new ArrayList<>();
        for (String state : List.of("open", "in-progress", "done")) {
            lines.add(state(state, recommendations, one -> one.status().equals(state)));
        }
        lines.add(state("overdue", recommendations, Recommendation::overdue));
        return lines;
    }

    private CountLine state(String state, List<Recommendation> all, Predicate<Recommendation> in) {
        List<String> those =
                all.stream().filter(in).map(one -> "recommendation:" + one.id()).toList();
        Counted counted = records.count("recommendations." + state, "recommendation", those);
        return new CountLine(state, Text.untranslated(""), List.of(counted));
    }
}
