package org.istmo.domain.compliance;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.compliance.MappedArticles.Mapped;
import org.jdbi.v3.core.Handle;

/** Reads what was reported of the articles that others are mapped to. One that was taken over itself is no source and is left out. */
final class Elsewhere {

    private final Handle handle;
    private final List<String> sources;
    private final OffsetDateTime until;

    /**
     * @param sources the statuses of the sources that may be seen
     * @param until the moment before which it was known
     */
    Elsewhere(Handle handle, List<String> sources, OffsetDateTime until) {
        this.handle = handle;
        this.sources = sources;
        this.until = until;
    }

    /** In the order of what is mapped. */
    List<ReportedElsewhere> of(String state, List<Mapped> mapped) {
        Map<Cell, Assessment> reported = reported(state, mapped);
        return mapped.stream()
                .flatMap(one -> Stream.ofNullable(reported.get(new Cell(one.otherTreaty(), one.otherArticle(), state)))
                        .map(assessment ->
                                new ReportedElsewhere(one.article(), one.obligation(), one.name(), assessment)))
                .toList();
    }

    private Map<Cell, Assessment> reported(String state, List<Mapped> mapped) {
        if (mapped.isEmpty()) {
            return Map.of();
        }
        AssessmentRows rows = new AssessmentRows(handle);
        Map<Long, Cell> cells = new LinkedHashMap<>(rows.cells(Optional.empty(), Optional.of(state)));
        cells.values()
                .retainAll(mapped.stream()
                        .map(one -> new Cell(one.otherTreaty(), one.otherArticle(), state))
                        .collect(Collectors.toSet()));
        return new OpenNumbers(handle, sources, until)
                .of(rows.latest(cells, sources, until)).stream()
                        .filter(assessment -> assessment.takenFrom() == null)
                        .collect(Collectors.toMap(Assessment::cell, Function.identity()));
    }
}
