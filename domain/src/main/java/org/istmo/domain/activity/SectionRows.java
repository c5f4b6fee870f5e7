package org.istmo.domain.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.intake.DraftBudget;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftCounterpart;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftParticipants;
import org.istmo.domain.intake.DraftPartner;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftPlannedDisbursement;
import org.istmo.domain.intake.DraftResult;
import org.istmo.domain.result.ResultRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads what several activities hold beside their terms, as it would be said anew: no section is null. */
class SectionRows {

    private final Map<Long, List<DraftCounterpart>> counterparts;
    private final Map<Long, List<DraftParticipants>> participants;
    private final Map<Long, List<DraftPartner>> partners;
    private final Map<Long, List<DraftBudget>> budgets;
    private final Map<Long, List<DraftPlannedDisbursement>> plannedDisbursements;
    private final Map<Long, List<DraftDocument>> documents;
    private final Map<Long, List<DraftResult>> results;

    /** @param activities not empty */
    SectionRows(Handle handle, Collection<Long> activities) {
        Lists lists = new Lists(handle, activities);
        this.counterparts = lists.of("activity_counterpart", SectionRows::counterpart);
        this.participants = lists.of("activity_participants", SectionRows::participants);
        this.partners = lists.of("activity_partner", SectionRows::partner);
        this.budgets = lists.of("activity_budget", SectionRows::budget);
        this.plannedDisbursements = lists.of("activity_planned_disbursement", SectionRows::planned);
        this.documents = lists.of("activity_document", SectionRows::document);
        this.results = new ResultRows(handle).of(activities);
    }

    /** The documents alone, of one activity. */
    static List<DraftDocument> documents(Handle handle, long activity) {
        return new Lists(handle, List.of(activity))
                .of("activity_document", SectionRows::document)
                .getOrDefault(activity, List.of());
    }

    DraftContents of(long activity, String collaboration) {
        return new DraftContents(
                counterparts.getOrDefault(activity, List.of()),
                participants.getOrDefault(activity, List.of()),
                partners.getOrDefault(activity, List.of()),
                budgets.getOrDefault(activity, List.of()),
                plannedDisbursements.getOrDefault(activity, List.of()),
                results.getOrDefault(activity, List.of()),
                documents.getOrDefault(activity, List.of()),
                collaboration);
    }

    private static DraftCounterpart counterpart(ResultSet row) throws SQLException {
        return new DraftCounterpart(
                row.getString("country"),
                row.getString("level"),
                row.getString("subdivision"),
                row.getString("institution"));
    }

    private static DraftParticipants participants(ResultSet row) throws SQLException {
        return new DraftParticipants(
                row.getObject("held_on", LocalDate.class),
                row.getString("country"),
                row.getString("sex"),
                row.getString("age_group"),
                row.getLong("people"));
    }

    private static DraftPartner partner(ResultSet row) throws SQLException {
        return new DraftPartner(
                row.getString("ref"),
                row.getString("name"),
                row.getString("role"),
                row.getString("type"),
                row.getString("partner_activity"));
    }

    private static DraftBudget budget(ResultSet row) throws SQLException {
        return new DraftBudget(
                row.getString("type"),
                row.getString("status"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("value_date", LocalDate.class));
    }

    private static DraftPlannedDisbursement planned(ResultSet row) throws SQLException {
        return new DraftPlannedDisbursement(
                row.getString("type"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("value_date", LocalDate.class),
                new DraftParty(
                        row.getString("provider_ref"),
                        row.getString("provider_name"),
                        row.getString("provider_activity")),
                new DraftParty(
                        row.getString("receiver_ref"),
                        row.getString("receiver_name"),
                        row.getString("receiver_activity")));
    }

    private static DraftDocument document(ResultSet row) throws SQLException {
        return new DraftDocument(
                row.getString("url"),
                row.getString("format"),
                Wording.of(row.getString("title_en"), row.getString("title_es")),
                Wording.of(row.getString("description_en"), row.getString("description_es")),
                words(row.getString("categories")),
                words(row.getString("languages")),
                row.getObject("dated", LocalDate.class),
                row.getString("stage"),
                row.getString("licence"),
                row.getString("sensitivity"));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private record Lists(Handle handle, Collection<Long> activities) {

        <T> Map<Long, List<T>> of(String table, Reading<T> reading) {
            Map<Long, List<T>> lists = new HashMap<>();
            RowMapper<Map.Entry<Long, T>> mapper =
                    (row, context) -> Map.entry(row.getLong("activity"), reading.of(row));
            handle.createQuery(
                            "SELECT * FROM " + table + " WHERE activity IN (<activities>) ORDER BY activity, ordinal")
                    .bindList("activities", activities)
                    .map(mapper)
                    .forEach(item -> lists.computeIfAbsent(item.getKey(), none -> new ArrayList<>())
                            .add(item.getValue()));
            return lists;
        }
    }
}
