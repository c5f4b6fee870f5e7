package org.istmo.reporting.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.ReleasedAssessments;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Treaty;
import org.istmo.domain.treaty.TreatyRows;
import org.istmo.reporting.reconcile.SupportedObligations;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of every State and article by sources that are public or that the State released, by treaty, State and article. What is confidential
 * leaves no trace here, since ledgers are auditors'.
 */
final class ObligationRows implements LedgerRows {

    private static final List<Column> COLUMNS = List.of(
            Column.text("treaty", 12),
            Column.text("article", 10),
            Column.text("state", 8),
            Column.text("status", 16),
            Column.day("reported_on"),
            Column.text("source", 40),
            Column.text("source_status", 14),
            Column.count("needs"),
            Column.count("recommendations"),
            Column.count("open_recommendations"),
            Column.moment("recorded_at"),
            Column.count("record"),
            Column.text("documents", 24),
            Column.addresses("evidence", 60),
            Column.text("chapter", 8),
            Column.count("needs_high"),
            Column.count("needs_medium"),
            Column.count("needs_low"),
            Column.count("recommendations_open"),
            Column.count("recommendations_in_progress"),
            Column.count("recommendations_done"),
            Column.count("recommendations_not_accepted"),
            Column.count("pieces_of_evidence"));

    private final ActivityFilter filter;
    private final Evidence evidence;
    private final LocalDate day;

    /** @param day as of whose end it was known */
    ObligationRows(ActivityFilter filter, Evidence evidence, LocalDate day) {
        this.filter = filter;
        this.evidence = evidence;
        this.day = day;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void read(Handle handle, Scope scope, RowTaker taker) throws IOException {
        scope.mustBeStaff();
        Map<String, Codes> documents = AccountDocuments.ofArticles(handle, scope.levels());
        ReleasedAssessments released = new ReleasedAssessments(handle, day);
        SupportedObligations wanted = new SupportedObligations(handle, scope, filter);
        for (Treaty treaty : TreatyRows.all(handle)) {
            if (filter.of(By.TREATY).isEmpty() || filter.of(By.TREATY).contains(treaty.code())) {
                Map<String, String> chapters = chapters(handle, treaty);
                for (Assessment assessment : released.ofTreaty(treaty.code())) {
                    if (wanted.takes(assessment) && isReportedWithin(assessment)) {
                        taker.take(row(assessment, documents, chapters));
                    }
                }
            }
        }
    }

    /** By article; nothing of those that stand in no chapter. */
    private static Map<String, String> chapters(Handle handle, Treaty treaty) {
        Map<String, String> chapters = new HashMap<>();
        TreatyRows.articles(handle, treaty.code())
                .forEach(article -> Optional.ofNullable(article.chapter())
                        .ifPresent(chapter -> chapters.put(article.article(), chapter.chapter())));
        return chapters;
    }

    private boolean isReportedWithin(Assessment assessment) {
        return filter.from().map(from -> !assessment.date().isBefore(from)).orElse(true)
                && filter.to().map(to -> !assessment.date().isAfter(to)).orElse(true);
    }

    private @Nullable Object[] row(Assessment assessment, Map<String, Codes> documents, Map<String, String> chapters) {
        Cell cell = assessment.cell();
        List<Map<String, Object>> needs = assessment.things(AssessmentPart.NEEDS);
        List<Map<String, Object>> recommendations = assessment.things(AssessmentPart.RECOMMENDATIONS);
        return new @Nullable Object[] {
            assessment.cell().treaty(),
            assessment.cell().article(),
            assessment.cell().state(),
            assessment.status(),
            assessment.date(),
            assessment.source(),
            assessment.sourceStatus(),
            (long) needs.size(),
            (long) recommendations.size(),
            having(recommendations, "status", "open", "in-progress"),
            assessment.recordedAt().toInstant(),
            assessment.record(),
            AccountDocuments.cell(documents.get(cell.treaty() + " " + cell.article() + " " + cell.state())),
            links(assessment),
            chapters.get(cell.article()),
            having(needs, "priority", "high"),
            having(needs, "priority", "medium"),
            having(needs, "priority", "low"),
            having(recommendations, "status", "open"),
            having(recommendations, "status", "in-progress"),
            having(recommendations, "status", "done"),
            having(recommendations, "status", "not-accepted"),
            (long) assessment.things(AssessmentPart.EVIDENCE).size()
        };
    }

    /** How many have one of the words. */
    private static long having(List<Map<String, Object>> things, String field, String... words) {
        return things.stream()
                .filter(one -> Arrays.asList(words).contains(String.valueOf(one.get(field))))
                .count();
    }

    /** The links that were given and where the files are that were sent, then the page of the article in the State. */
    private String links(Assessment assessment) {
        String given = assessment.things(AssessmentPart.EVIDENCE).stream()
                .flatMap(one -> Stream.of(
                        Optional.ofNullable(one.get("link")).map(Object::toString),
                        Optional.ofNullable(one.get("upload"))
                                .map(file -> evidence.ofFile(assessment.cell(), file.toString()))))
                .flatMap(Optional::stream)
                .map(link -> " " + link)
                .collect(Collectors.joining());
        return (given + " " + evidence.ofArticle(assessment.cell())).strip();
    }
}
