package org.istmo.domain.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.field.Bilingual;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads activities for the proposals of one treaty, many at once. Another agency's activities are none of ours to propose for. */
final class ActivityTexts {

    private final Handle handle;
    private final String treaty;
    private final List<String> levels;

    /** @param levels of the activities that may be seen */
    ActivityTexts(Handle handle, String treaty, List<String> levels) {
        this.handle = handle;
        this.treaty = treaty;
        this.levels = levels;
    }

    /** By number, from that number on. */
    List<ActivityText> from(ProposalFilter filter, long from, int limit) {
        Query query = handle.createQuery(
                "SELECT a.id, a.office, a.identifier, a.version, a.title_en, a.title_es, a.description_en, a.description_es FROM activity a"
                        + " WHERE a.id >= :from AND a.external_agency = '' AND a.sensitivity IN (<levels>)"
                        + filter.office().map(code -> " AND a.office = :office").orElse("")
                        + filter.activity().map(id -> " AND a.id = :activity").orElse("")
                        + filter.state()
                                .map(
                                        code ->
                                                " AND EXISTS (SELECT 1 FROM activity_place p WHERE p.activity = a.id AND p.place = :state)")
                                .orElse("")
                        + (filter.isOpen()
                                ? ""
                                : " AND EXISTS (SELECT 1 FROM article_proposal_decision d WHERE d.activity = a.id AND d.treaty = :treaty"
                                        + " AND d.decision = :status)")
                        + " ORDER BY a.id LIMIT :limit");
        if (!filter.isOpen()) {
            query.bind("treaty", treaty).bind("status", filter.status());
        }
        filter.office().ifPresent(code -> query.bind("office", code));
        filter.activity().ifPresent(id -> query.bind("activity", id));
        filter.state().ifPresent(code -> query.bind("state", code));
        List<Row> rows = query.bind("from", from)
                .bind("limit", limit)
                .bindList("levels", levels)
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        row.getString("office"),
                        row.getString("identifier"),
                        row.getLong("version"),
                        new Bilingual(row.getString("title_en"), row.getString("title_es")),
                        new Bilingual(row.getString("description_en"), row.getString("description_es"))))
                .list();
        return rows.isEmpty() ? List.of() : whole(rows);
    }

    private record Row(
            long id, String office, String identifier, long version, Bilingual title, Bilingual description) {}

    private record Link(long activity, String treaty, String article, BigDecimal percentage) {}

    private List<ActivityText> whole(List<Row> rows) {
        List<Long> ids = rows.stream().map(Row::id).toList();
        Map<Long, List<String>> themes = themes(ids);
        Map<Long, Set<String>> articles = new HashMap<>();
        Map<Long, BigDecimal> given = new HashMap<>();
        for (Link link : links(ids)) {
            given.merge(link.activity(), link.percentage(), BigDecimal::add);
            if (link.treaty().equals(treaty)) {
                articles.computeIfAbsent(link.activity(), first -> new HashSet<>())
                        .add(link.article());
            }
        }
        Map<Long, Map<String, ProposalDecision>> decisions = new DecisionRows(handle).of(treaty, ids);
        return rows.stream()
                .map(row -> new ActivityText(
                        row.id(),
                        row.office(),
                        row.identifier(),
                        row.version(),
                        row.title(),
                        row.description(),
                        themes.getOrDefault(row.id(), List.of()),
                        articles.getOrDefault(row.id(), Set.of()),
                        given.getOrDefault(row.id(), BigDecimal.ZERO),
                        decisions.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private Map<Long, List<String>> themes(List<Long> ids) {
        Map<Long, List<String>> themes = new HashMap<>();
        handle.createQuery("SELECT x.activity, x.theme FROM activity_theme x JOIN theme t ON t.code = x.theme"
                        + " WHERE x.activity IN (<ids>) AND x.percentage > 0 ORDER BY x.activity, t.ordinal, x.theme")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getLong("activity"), row.getString("theme")))
                .forEach(entry -> themes.computeIfAbsent(entry.getKey(), first -> new ArrayList<>())
                        .add(entry.getValue()));
        return themes;
    }

    private List<Link> links(List<Long> ids) {
        return handle.createQuery(
                        "SELECT activity, treaty, article, percentage FROM activity_article WHERE activity IN (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> new Link(
                        row.getLong("activity"),
                        row.getString("treaty"),
                        row.getString("article"),
                        row.getBigDecimal("percentage")))
                .list();
    }
}
