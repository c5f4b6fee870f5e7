package org.istmo.domain.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an activity beyond IATI's core. Null wherever what came in says nothing of it: then what was known before stays; an empty list or
 * text takes it away.
 *
 * @param kind code of {@code activity_kind}
 * @param stage code of {@code activity_stage}
 * @param sensitivity {@code public}, {@code internal} or {@code confidential}
 * @param externalAgency the agency that an external activity belongs to; empty for an office's own
 * @param donor the activity's default donor, an IATI organisation identifier
 * @param grant the number of the activity's default agreement
 * @param funding shares of a co-funded activity
 * @param frameworks shares of the money that support cooperation frameworks, by code; 100 in all at most
 * @param articles shares of the money that support articles of treaties; 100 in all at most
 * @param relations IATI related-activity
 * @param withoutTransactions true when what came in says nothing of the activity's transactions, which then stay
 */
public record DraftDetails(
        @Nullable String kind,
        @Nullable String stage,
        @Nullable String sensitivity,
        @Nullable String externalAgency,
        @Nullable String donor,
        @Nullable String grant,
        @Nullable List<DraftFunding> funding,
        @Nullable List<DraftShare> frameworks,
        @Nullable List<DraftArticle> articles,
        @Nullable List<DraftRelation> relations,
        boolean withoutTransactions) {

    /** Nothing is said. */
    public static final DraftDetails NONE =
            new DraftDetails(null, null, null, null, null, null, null, null, null, null, false);

    public DraftDetails {
        funding = copy(funding);
        frameworks = copy(frameworks);
        articles = copy(articles);
        relations = copy(relations);
    }

    /** The same, saying so much of related activities. */
    public DraftDetails related(List<DraftRelation> said) {
        return new DraftDetails(
                kind,
                stage,
                sensitivity,
                externalAgency,
                donor,
                grant,
                funding,
                frameworks,
                articles,
                said,
                withoutTransactions);
    }

    private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }
}
