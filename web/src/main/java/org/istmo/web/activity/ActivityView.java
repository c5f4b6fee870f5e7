package org.istmo.web.activity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftFunding;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.overlap.likeness.Tongue;
import org.istmo.web.overlap.ResemblancesView;
import org.jspecify.annotations.Nullable;

/**
 * An activity as the API gives it: each text in the language that it was said in.
 *
 * @param status code of IATI ActivityStatus
 * @param start the actual start, or else the planned one
 * @param end the actual end, or else the planned one
 * @param documentsWithheld how many documents are above the reader's level, and not among them
 * @param rows transactions that came in as rows of their own: not restated with the activity
 * @param counted false for another agency's, and for what is counted as another activity
 * @param changedAt RFC 3339
 * @param resembles planned and running activities of other offices that resemble one which was just written, the most alike first; null where it is
 *     only read
 */
public record ActivityView(
        long id,
        String href,
        long version,
        String identifier,
        String office,
        String reportedBy,
        Map<String, String> title,
        Map<String, String> description,
        @Nullable String kind,
        String status,
        @Nullable String stage,
        @Nullable String start,
        @Nullable String end,
        @Nullable String plannedStart,
        @Nullable String actualStart,
        @Nullable String plannedEnd,
        @Nullable String actualEnd,
        String sensitivity,
        int hierarchy,
        boolean external,
        @Nullable String externalAgency,
        List<ShareView> countries,
        List<ShareView> themes,
        List<ShareView> frameworks,
        List<ArticleView> articles,
        @Nullable String donor,
        @Nullable String grant,
        List<FundingView> funding,
        List<DraftRelation> related,
        List<ContentViews.Counterpart> counterparts,
        List<ContentViews.Participants> participants,
        List<ContentViews.Partner> partners,
        List<ContentViews.Budget> budgets,
        List<ContentViews.PlannedDisbursement> plannedDisbursements,
        List<TransactionView> transactions,
        List<TransactionView> rows,
        List<ResultViews.Result> results,
        List<ContentViews.Document> documents,
        int documentsWithheld,
        @Nullable String collaboration,
        boolean counted,
        @Nullable String sameEventAs,
        @Nullable String sameMoneyAs,
        String receipt,
        String changedAt,
        @Nullable List<ResemblancesView.Item> resembles) {

    /** A share in percent. */
    public record ShareView(String code, @Nullable BigDecimal percentage) {

        static List<ShareView> of(@Nullable List<DraftShare> shares) {
            return shares == null
                    ? List.of()
                    : shares.stream()
                            .map(share -> new ShareView(share.code(), share.percentage()))
                            .toList();
        }
    }

    /** An article of a treaty and its share in percent. */
    public record ArticleView(String treaty, String article, BigDecimal percentage) {

        static ArticleView of(DraftArticle article) {
            return new ArticleView(article.treaty(), article.article(), article.percentage());
        }
    }

    /** An agreement's share in percent. */
    public record FundingView(String grant, BigDecimal percentage) {

        static FundingView of(DraftFunding funding) {
            return new FundingView(funding.grant(), funding.percentage());
        }
    }

    static ActivityView of(Activity activity) {
        return of(activity, null);
    }

    static ActivityView of(Activity activity, @Nullable List<ResemblancesView.Item> resembles) {
        DraftActivity said = activity.said();
        DraftDetails details = said.details();
        DraftContents contents = said.contents();
        return new ActivityView(
                activity.id(),
                href(activity.id()),
                activity.version(),
                said.identifier(),
                activity.office().code(),
                said.reportingOrg(),
                Tongue.told(said.title()),
                Tongue.told(said.description()),
                details.kind(),
                said.status(),
                details.stage(),
                DateForm.start(said.dates()).map(Object::toString).orElse(null),
                DateForm.end(said.dates()).map(Object::toString).orElse(null),
                text(said.dates().get("1")),
                text(said.dates().get("2")),
                text(said.dates().get("3")),
                text(said.dates().get("4")),
                activity.sensitivity().word(),
                said.hierarchy(),
                filled(details.externalAgency()) != null,
                filled(details.externalAgency()),
                ShareView.of(activity.places()),
                ShareView.of(activity.themes()),
                ShareView.of(details.frameworks()),
                list(details.articles()).stream().map(ArticleView::of).toList(),
                details.donor(),
                details.grant(),
                list(details.funding()).stream().map(FundingView::of).toList(),
                list(details.relations()),
                list(contents.counterparts()).stream()
                        .map(ContentViews.Counterpart::of)
                        .toList(),
                list(contents.participants()).stream()
                        .map(ContentViews.Participants::of)
                        .toList(),
                list(contents.partners()).stream().map(ContentViews.Partner::of).toList(),
                list(contents.budgets()).stream().map(ContentViews.Budget::of).toList(),
                list(contents.plannedDisbursements()).stream()
                        .map(ContentViews.PlannedDisbursement::of)
                        .toList(),
                said.transactions().stream().map(TransactionView::of).toList(),
                activity.rows().stream()
                        .map(row -> TransactionView.of(row.transaction()))
                        .toList(),
                list(contents.results()).stream().map(ResultViews.Result::of).toList(),
                list(contents.documents()).stream()
                        .map(document -> ContentViews.Document.of(document, activity.levelOf(document)))
                        .toList(),
                activity.withheld(),
                filled(contents.collaboration()),
                activity.counted(),
                activity.sameEventAs(),
                activity.sameMoneyAs(),
                "/api/v1/imports/" + activity.receipt(),
                activity.changedAt().toString(),
                resembles);
    }

    static String href(long id) {
        return "/api/v1/activities/" + id;
    }

    static @Nullable String text(@Nullable Object thing) {
        return thing == null ? null : thing.toString();
    }

    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
