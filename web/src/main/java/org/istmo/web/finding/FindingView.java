package org.istmo.web.finding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.finding.AuditFinding;
import org.istmo.domain.finding.FindingTerms;
import org.istmo.domain.finding.Recommendation;
import org.istmo.domain.finding.Recommendation.Given;
import org.jspecify.annotations.Nullable;

/**
 * A finding.
 *
 * @param status {@code draft}, {@code issued}, {@code answered} or {@code closed}
 * @param overdue whether a recommendation is
 * @param sample number of the auditors' sample; told to auditors alone
 * @param version its ETag
 */
public record FindingView(
        long id,
        String office,
        String title,
        String criteria,
        String condition,
        String cause,
        String effect,
        String risk,
        String status,
        boolean overdue,
        List<RecommendationView> recommendations,
        @Nullable Long sample,
        @Nullable Long entry,
        @Nullable Long report,
        String by,
        String at,
        @Nullable String issuedAt,
        @Nullable ClosingView closing,
        long version,
        String href) {

    /** @param response null while nobody has answered */
    public record RecommendationView(
            int recommendation,
            String text,
            String owner,
            String dueOn,
            boolean overdue,
            @Nullable ResponseView response) {}

    /** The management's response. */
    public record ResponseView(
            String answer,
            String text,
            String action,
            @Nullable String actBy,
            String by,
            String at) {}

    /** On what evidence it was closed: links with spaces between. */
    public record ClosingView(String evidence, String note, String by, String at) {}

    static FindingView of(Reader reader, AuditFinding finding) {
        FindingTerms terms = finding.terms();
        return new FindingView(
                finding.id(),
                terms.office().code(),
                terms.title(),
                terms.criteria(),
                terms.condition(),
                terms.cause(),
                terms.effect(),
                terms.risk().word(),
                finding.standing().word(),
                finding.isOverdue(),
                finding.recommendations().stream()
                        .map(one -> recommendation(finding, one))
                        .toList(),
                terms.sample()
                        .filter(sample -> reader.isAnyOf(Role.AUDITOR, Role.VERIFIER))
                        .orElse(null),
                terms.entry().orElse(null),
                terms.report().orElse(null),
                finding.by().name(),
                finding.at().toString(),
                finding.issuedAt().map(OffsetDateTime::toString).orElse(null),
                finding.closing()
                        .map(closing -> new ClosingView(
                                closing.evidence(),
                                closing.remark(),
                                closing.by().name(),
                                closing.at().toString()))
                        .orElse(null),
                finding.version(),
                path(finding.id()));
    }

    private static RecommendationView recommendation(AuditFinding finding, Recommendation one) {
        return new RecommendationView(
                one.ordinal(),
                one.text(),
                one.owner().name(),
                one.dueOn().toString(),
                finding.isOverdue(one),
                response(one.given()));
    }

    private static @Nullable ResponseView response(Optional<Given> given) {
        return given.map(one -> new ResponseView(
                        one.response().answer().word(),
                        one.response().text(),
                        one.response().action(),
                        one.response().actBy().map(LocalDate::toString).orElse(null),
                        one.by().name(),
                        one.at().toString()))
                .orElse(null);
    }

    static String path(long id) {
        return "/api/v1/audit-findings/" + id;
    }
}
