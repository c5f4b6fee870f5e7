package org.istmo.domain.compliance;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.database.Chunks;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of versions and of what is in them, for readers who may not know of confidential sources: counted from 1 over what they may know of at a moment,
 * since a hole would say that there is more. Whoever may know of all reads the numbers that are kept, and names them when writing.
 */
public final class OpenNumbers {

    private final Handle handle;
    private final List<String> sources;
    private final OffsetDateTime until;

    /**
     * @param sources the statuses of the sources that may be seen
     * @param until the moment before which a version was known and not withdrawn
     */
    OpenNumbers(Handle handle, List<String> sources, OffsetDateTime until) {
        this.handle = handle;
        this.sources = sources;
        this.until = until;
    }

    public OpenNumbers(Handle handle, Disclosure disclosure, OffsetDateTime until) {
        this(handle, disclosure.sources(), until);
    }

    /** The same assessments by these numbers, with those that they were taken over from. */
    List<Assessment> of(List<Assessment> assessments) {
        if (keepsTheirs()) {
            return assessments;
        }
        Map<Cell, Long> others = takenFrom(assessments);
        Counted counted = counted(Stream.concat(assessments.stream().map(Assessment::id), others.values().stream())
                .collect(Collectors.toSet()));
        return assessments.stream()
                .map(assessment -> counted.of(assessment, others))
                .toList();
    }

    /** What the numbers of these cells' assessments are. */
    public Counted counted(Collection<Long> assessments) {
        Counted counted = new Counted(keepsTheirs());
        if (!keepsTheirs()) {
            Chunks.of(assessments).forEach(some -> count(some, counted));
        }
        return counted;
    }

    /** The number of a cell's assessment; 0 where nothing was ever written. */
    public long assessment(Cell cell) {
        return Cells.number(handle, cell).orElse(0);
    }

    private boolean keepsTheirs() {
        return sources.contains(Disclosure.CONFIDENTIAL);
    }

    private Map<Cell, Long> takenFrom(List<Assessment> assessments) {
        Map<Cell, Long> others = new HashMap<>();
        assessments.forEach(assessment -> {
            TakenFrom taken = assessment.takenFrom();
            if (taken != null) {
                others.computeIfAbsent(taken.cell(assessment), this::assessment);
            }
        });
        return others;
    }

    private void count(List<Long> some, Counted counted) {
        String seen =
                "v.assessment IN (<some>) AND v.recorded_at < :until AND " + Releases.seen("v", sources, "< :until");
        handle.createQuery("SELECT v.assessment, v.version FROM assessment_version v WHERE " + seen
                        + " ORDER BY v.assessment, v.version")
                .bindList("some", some)
                .bindList("sources", sources)
                .bind("until", until)
                .map((row, context) -> new Kept(row.getLong("assessment"), null, row.getLong("version")))
                .forEach(counted::add);
        for (AssessmentPart part : AssessmentPart.values()) {
            handle.createQuery("SELECT v.assessment, p.number FROM assessment_version v JOIN " + part.table()
                            + " p ON p.belongs_to = v.id WHERE " + seen
                            + " ORDER BY v.assessment, v.version, p.ordinal")
                    .bindList("some", some)
                    .bindList("sources", sources)
                    .bind("until", until)
                    .map((row, context) -> new Kept(row.getLong("assessment"), part, row.getLong("number")))
                    .forEach(counted::add);
        }
    }

    /** @param part whose number it is; null of a version's */
    private record Kept(long assessment, @Nullable AssessmentPart part, long number) {}

    /** The numbers of some assessments. */
    public static final class Counted {

        private final boolean keepsTheirs;
        private final Map<Kept, Long> numbers = new HashMap<>();
        private final Map<Kept, Long> last = new HashMap<>();

        private Counted(boolean keepsTheirs) {
            this.keepsTheirs = keepsTheirs;
        }

        private void add(Kept kept) {
            numbers.computeIfAbsent(
                    kept, first -> last.merge(new Kept(kept.assessment(), kept.part(), 0), 1L, Long::sum));
        }

        /** 0 of a version that is not known. */
        public long version(long assessment, long version) {
            return keepsTheirs ? version : numbers.getOrDefault(new Kept(assessment, null, version), 0L);
        }

        /** Those that no open version has follow on the others. */
        public List<Map<String, Object>> things(
                long assessment, AssessmentPart part, List<Map<String, Object>> things) {
            return keepsTheirs
                    ? things
                    : things.stream()
                            .map(thing -> thing(assessment, part, thing))
                            .toList();
        }

        Map<String, Object> thing(long assessment, AssessmentPart part, Map<String, Object> thing) {
            if (keepsTheirs || !(thing.get(AssessmentPart.NUMBER) instanceof Long number)) {
                return thing;
            }
            Kept kept = new Kept(assessment, part, number);
            add(kept);
            Map<String, Object> numbered = new LinkedHashMap<>(thing);
            numbered.put(AssessmentPart.NUMBER, Objects.requireNonNull(numbers.get(kept)));
            return numbered;
        }

        private Assessment of(Assessment assessment, Map<Cell, Long> others) {
            Map<String, List<Map<String, Object>>> parts = new LinkedHashMap<>();
            for (AssessmentPart part : AssessmentPart.values()) {
                parts.put(part.word(), things(assessment.id(), part, assessment.things(part)));
            }
            TakenFrom taken = assessment.takenFrom();
            return new Assessment(
                    assessment.id(),
                    assessment.cell(),
                    version(assessment.id(), assessment.version()),
                    assessment.record(),
                    assessment.recordedAt(),
                    assessment.recordedBy(),
                    assessment.values(),
                    parts,
                    taken == null
                            ? null
                            : new TakenFrom(
                                    taken.treaty(),
                                    taken.article(),
                                    version(others.getOrDefault(taken.cell(assessment), 0L), taken.version())));
        }
    }
}
