package org.istmo.domain.compliance;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.database.Chunks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Versions of assessments in their tables; none is ever changed. */
class AssessmentRows {

    private final Handle handle;

    AssessmentRows(Handle handle) {
        this.handle = handle;
    }

    /** Every cell of a treaty and State that something was reported of, by its number and in the treaty's order. */
    Map<Long, Cell> cells(String treaty, String state) {
        return cells(Optional.of(treaty), Optional.of(state));
    }

    /** The same of every treaty, or of every State, where none is named; in the order of the treaties, of the States' codes and of the articles. */
    Map<Long, Cell> cells(Optional<String> treaty, Optional<String> state) {
        Map<Long, Cell> cells = new LinkedHashMap<>();
        Query query = handle.createQuery(
                "SELECT h.id, h.treaty, h.article, h.state FROM assessment h JOIN treaty_article a ON a.treaty = h.treaty AND a.article = h.article"
                        + " JOIN treaty t ON t.code = h.treaty WHERE 1 = 1"
                        + treaty.map(named -> " AND h.treaty = :treaty").orElse("")
                        + state.map(named -> " AND h.state = :state").orElse("")
                        + " ORDER BY t.ordinal, h.treaty, h.state, a.ordinal, a.article");
        treaty.ifPresent(code -> query.bind("treaty", code));
        state.ifPresent(code -> query.bind("state", code));
        query.map((row, context) -> Map.entry(
                        row.getLong("id"),
                        new Cell(row.getString("treaty"), row.getString("article"), row.getString("state"))))
                .forEach(entry -> cells.put(entry.getKey(), entry.getValue()));
        return cells;
    }

    /** The latest version of each of the cells that may be seen, in the order of the cells. */
    List<Assessment> latest(Map<Long, Cell> cells, List<String> sources, OffsetDateTime until) {
        Map<Long, Assessment> found = new LinkedHashMap<>();
        for (List<Long> some : Chunks.of(cells.keySet())) {
            read(
                            cells,
                            AssessmentFields.VERSIONS
                                    .select(handle, "WHERE r.assessment IN (<some>) AND " + latest(sources))
                                    .bindList("some", some)
                                    .bindList("sources", sources)
                                    .bind("until", until)
                                    .map((row, context) -> AssessmentFields.VERSIONS.read(row))
                                    .list())
                    .forEach(assessment -> found.put(assessment.id(), assessment));
        }
        List<Assessment> ordered = new ArrayList<>();
        cells.keySet().forEach(id -> {
            Assessment one = found.get(id);
            if (one != null) {
                ordered.add(one);
            }
        });
        return ordered;
    }

    /** The latest one of each cell that was known before a moment, from the sources that may be seen. */
    private static String latest(List<String> sources) {
        return "r.version = (SELECT max(x.version) FROM assessment_version x WHERE x.assessment = r.assessment AND x.recorded_at < :until AND "
                + Releases.seen("x", sources, "< :until") + ")";
    }

    /** How many of the cells have a latest version from another source than these. */
    long withheld(Map<Long, Cell> cells, List<String> sources, OffsetDateTime until) {
        long withheld = 0;
        for (List<Long> some : Chunks.of(cells.keySet())) {
            withheld += handle.createQuery(
                            "SELECT count(*) FROM assessment_version r WHERE r.assessment IN (<some>) AND r.source_status NOT IN (<sources>)"
                                    + " AND r.version = (SELECT max(x.version) FROM assessment_version x WHERE x.assessment = r.assessment AND"
                                    + " x.recorded_at < :until)")
                    .bindList("some", some)
                    .bindList("sources", sources)
                    .bind("until", until)
                    .mapTo(Long.class)
                    .one();
        }
        return withheld;
    }

    /** Every version of a cell that may be seen, newest first. */
    List<Assessment> history(long id, Cell cell, List<String> sources) {
        return read(
                Map.of(id, cell),
                AssessmentFields.VERSIONS
                        .select(
                                handle,
                                "WHERE r.assessment = :id AND " + Releases.seen("r", sources, "IS NOT NULL")
                                        + " ORDER BY r.version DESC")
                        .bind("id", id)
                        .bindList("sources", sources)
                        .map((row, context) -> AssessmentFields.VERSIONS.read(row))
                        .list());
    }

    /** The next number that a new thing of a part is known by. */
    long nextNumber(long id, AssessmentPart part) {
        return 1
                + handle.createQuery("SELECT COALESCE(max(p.number), 0) FROM " + part.table()
                                + " p JOIN assessment_version v ON v.id = p.belongs_to WHERE v.assessment = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one();
    }

    void insert(Assessment assessment) {
        long row = assessment.record();
        Map<String, Object> values = new LinkedHashMap<>(assessment.values());
        values.put(AssessmentFields.ID, row);
        values.put(AssessmentFields.ASSESSMENT, assessment.id());
        values.put(AssessmentFields.VERSION, assessment.version());
        values.put(AssessmentFields.RECORDED_AT, assessment.recordedAt());
        values.put(AssessmentFields.RECORDED_BY, assessment.recordedBy());
        TakenFrom taken = assessment.takenFrom();
        if (taken != null) {
            values.put(AssessmentFields.TAKEN_TREATY, taken.treaty());
            values.put(AssessmentFields.TAKEN_ARTICLE, taken.article());
            values.put(AssessmentFields.TAKEN_VERSION, taken.version());
        }
        AssessmentFields.VERSIONS.insert(handle, values);
        for (AssessmentPart part : AssessmentPart.values()) {
            long ordinal = 1;
            for (Map<String, Object> thing : assessment.things(part)) {
                Map<String, Object> of = new LinkedHashMap<>(thing);
                of.put(AssessmentPart.BELONGS_TO, row);
                of.put(AssessmentPart.ORDINAL, ordinal++);
                part.rows().insert(handle, of);
            }
        }
    }

    private List<Assessment> read(Map<Long, Cell> cells, List<Map<String, Object>> rows) {
        Map<Long, Map<String, List<Map<String, Object>>>> parts =
                parts(rows.stream().map(row -> number(row, AssessmentFields.ID)).toList());
        List<Assessment> read = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            long id = number(row, AssessmentFields.ASSESSMENT);
            Cell cell = cells.get(id);
            if (cell != null && row.get(AssessmentFields.RECORDED_AT) instanceof OffsetDateTime at) {
                Map<String, Object> values = new LinkedHashMap<>(row);
                List.of(
                                AssessmentFields.ID,
                                AssessmentFields.ASSESSMENT,
                                AssessmentFields.VERSION,
                                AssessmentFields.RECORDED_AT,
                                AssessmentFields.RECORDED_BY,
                                AssessmentFields.TAKEN_TREATY,
                                AssessmentFields.TAKEN_ARTICLE,
                                AssessmentFields.TAKEN_VERSION)
                        .forEach(values::remove);
                read.add(new Assessment(
                        id,
                        cell,
                        number(row, AssessmentFields.VERSION),
                        number(row, AssessmentFields.ID),
                        at,
                        String.valueOf(row.get(AssessmentFields.RECORDED_BY)),
                        values,
                        parts.getOrDefault(number(row, AssessmentFields.ID), Map.of()),
                        takenFrom(row)));
            }
        }
        return read;
    }

    /** By version and part, in their order. */
    private Map<Long, Map<String, List<Map<String, Object>>>> parts(List<Long> versions) {
        Map<Long, Map<String, List<Map<String, Object>>>> byVersion = new LinkedHashMap<>();
        for (AssessmentPart part : AssessmentPart.values()) {
            for (List<Long> some : Chunks.of(versions)) {
                part.rows()
                        .select(handle, "WHERE r.belongs_to IN (<some>) ORDER BY r.belongs_to, r.ordinal")
                        .bindList("some", some)
                        .map((row, context) -> part.rows().read(row))
                        .forEach(thing -> {
                            long version = number(thing, AssessmentPart.BELONGS_TO);
                            thing.remove(AssessmentPart.BELONGS_TO);
                            thing.remove(AssessmentPart.ORDINAL);
                            byVersion
                                    .computeIfAbsent(version, of -> new LinkedHashMap<>())
                                    .computeIfAbsent(part.word(), of -> new ArrayList<>())
                                    .add(thing);
                        });
            }
        }
        return byVersion;
    }

    private static @Nullable TakenFrom takenFrom(Map<String, Object> row) {
        return row.get(AssessmentFields.TAKEN_TREATY) instanceof String treaty
                        && row.get(AssessmentFields.TAKEN_ARTICLE) instanceof String article
                ? new TakenFrom(treaty, article, number(row, AssessmentFields.TAKEN_VERSION))
                : null;
    }

    private static long number(Map<String, Object> row, String name) {
        return (Long) row.getOrDefault(name, 0L);
    }
}
