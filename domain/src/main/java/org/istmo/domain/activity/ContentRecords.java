package org.istmo.domain.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.database.Rows;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftResult;
import org.istmo.domain.result.ResultRecords;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes what activities hold beside their terms, as a batch brings them in. The office's latch is held by then. A section of which a draft says
 * nothing stays; but what a file of IATI said, a file of IATI takes away by having none of it.
 */
public class ContentRecords {

    private final Handle handle;
    private final Rows rows;
    private final SectionRecords sections;
    private final ResultRecords results;

    public ContentRecords(Handle handle, Numbers numbers, Rows rows) {
        this.handle = handle;
        this.rows = rows;
        this.sections = new SectionRecords(handle, rows);
        this.results = new ResultRecords(handle, numbers);
    }

    /**
     * New rows wait among the others that are to be written.
     *
     * @param known whether the activity was there before, and may hold something
     */
    public void store(long activity, boolean known, DraftActivity draft) {
        DraftContents contents = draft.contents();
        Map<String, String> ways = known ? ways(activity) : Map.of();
        Sections said = new Sections(activity, known, draft.way(), ways);
        said.replace("counterparts", contents.counterparts(), sections::counterparts);
        said.replace("participants", contents.participants(), sections::participants);
        said.replace("partners", contents.partners(), sections::partners);
        said.replace("budgets", contents.budgets(), sections::budgets);
        said.replace("planned_disbursements", contents.plannedDisbursements(), sections::plannedDisbursements);
        said.replace("documents", documents(activity, known, draft), sections::documents);
        said.replace("results", contents.results(), results::insert);
        said.replace("collaboration", of(contents.collaboration()), this::collaboration);
        sections.said(activity, draft.way(), said.fresh(), said.again());
        words(activity, known, draft);
    }

    /** Puts results in the stead of those that the activity had, and gives the activity a new version. */
    public void results(long activity, String way, List<DraftResult> stated) {
        List<String> section = List.of("results");
        boolean before = ways(activity).containsKey("results");
        results.clear(activity);
        results.insert(activity, stated);
        sections.said(activity, way, before ? List.of() : section, before ? section : List.of());
        rows.write();
        handle.createUpdate("UPDATE activity SET version = version + 1 WHERE id = :activity")
                .bind("activity", activity)
                .execute();
    }

    /** A file of IATI says no stage, licence or level of a document: those that were said of its address stay. */
    private @Nullable List<DraftDocument> documents(long activity, boolean known, DraftActivity draft) {
        List<DraftDocument> stated = draft.contents().documents();
        if (stated == null || stated.isEmpty() || !known || !draft.way().equals(DraftActivity.IATI)) {
            return stated;
        }
        Map<String, DraftDocument> before = SectionRows.documents(handle, activity).stream()
                .collect(Collectors.toMap(DraftDocument::url, Function.identity(), (one, other) -> one));
        return stated.stream()
                .map(document -> document.heldAs(before.getOrDefault(document.url(), document)))
                .toList();
    }

    private static @Nullable List<String> of(@Nullable String word) {
        return word == null ? null : word.isEmpty() ? List.of() : List.of(word);
    }

    private void collaboration(long activity, List<String> codes) {
        handle.createUpdate("UPDATE activity SET collaboration = :code WHERE id = :activity")
                .bind("code", codes.isEmpty() ? "" : codes.get(0))
                .bind("activity", activity)
                .execute();
    }

    private Map<String, String> ways(long activity) {
        return handle
                .createQuery("SELECT section, way FROM activity_section WHERE activity = :activity")
                .bind("activity", activity)
                .map((row, context) -> Map.entry(row.getString("section"), row.getString("way")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void words(long activity, boolean known, DraftActivity draft) {
        String words = Wording.plain(String.join(
                " ",
                draft.identifier(),
                Wording.english(draft.title()),
                Wording.spanish(draft.title()),
                Wording.english(draft.description()),
                Wording.spanish(draft.description())));
        boolean there = known
                && handle.createUpdate("UPDATE activity_words SET words = :words WHERE activity = :activity")
                                .bind("words", words)
                                .bind("activity", activity)
                                .execute()
                        > 0;
        if (!there) {
            rows.into("INSERT INTO activity_words (activity, words) VALUES (:activity, :words)")
                    .bind("words", words)
                    .bind("activity", activity)
                    .add();
        }
    }

    /** The sections of one activity, each put in the stead of what it was. */
    private final class Sections {

        private final long activity;
        private final boolean known;
        private final String way;
        private final Map<String, String> ways;
        private final List<String> said = new ArrayList<>();

        Sections(long activity, boolean known, String way, Map<String, String> ways) {
            this.activity = activity;
            this.known = known;
            this.way = way;
            this.ways = ways;
        }

        <T> void replace(String section, @Nullable List<T> items, BiConsumer<Long, List<T>> insert) {
            boolean taken = way.equals(DraftActivity.IATI) && DraftActivity.IATI.equals(ways.get(section));
            if (items == null && !taken) {
                return;
            }
            if (known) {
                clear(section);
            }
            List<T> stated = Objects.requireNonNullElse(items, List.of());
            if (known || !stated.isEmpty()) {
                insert.accept(activity, stated);
                said.add(section);
            }
        }

        /** Sections that nobody said anything of before. */
        List<String> fresh() {
            return said.stream().filter(section -> !ways.containsKey(section)).toList();
        }

        List<String> again() {
            return said.stream().filter(ways::containsKey).toList();
        }

        private void clear(String section) {
            if (section.equals("results")) {
                results.clear(activity);
            } else if (!section.equals("collaboration")) {
                sections.clear(activity, section);
            }
        }
    }
}
