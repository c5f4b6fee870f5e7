package org.istmo.domain.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftFunding;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftShare;
import org.jspecify.annotations.Nullable;

/** What is said of an activity beyond IATI's core, but for its codes. */
final class DetailRules {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private DetailRules() {}

    static void judge(DraftActivity draft, Findings findings) {
        DraftDetails details = draft.details();
        percentages("framework", percentagesOf(details.frameworks(), DraftShare::percentage), findings);
        percentages("article", percentagesOf(details.articles(), DraftArticle::percentage), findings);
        supportsNothing(details.articles(), findings);
        percentages("funding", percentagesOf(details.funding(), DraftFunding::percentage), findings);
        if (details.externalAgency() != null) {
            TextRules.atMost(TextRules.AGENCY_BYTES, details.externalAgency(), "external-agency", findings);
        }
        relations(details.relations(), draft.identifier(), findings);
        span(draft, "1", "3", findings);
        span(draft, "2", "4", findings);
        if (draft.dates().size() == 2 && !draft.dates().containsKey("4")) {
            span(draft, "2", "3", findings);
        }
    }

    private static <T> List<BigDecimal> percentagesOf(
            @Nullable List<T> shares, Function<T, @Nullable BigDecimal> percentage) {
        return shares == null
                ? List.of()
                : shares.stream()
                        .map(share -> Objects.requireNonNullElse(percentage.apply(share), BigDecimal.ZERO))
                        .toList();
    }

    private static void percentages(String name, List<BigDecimal> percentages, Findings findings) {
        int ordinal = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal percentage : percentages) {
            String path = name + "[" + ++ordinal + "]/@percentage";
            if (percentage.signum() < 0 || percentage.compareTo(WHOLE) > 0) {
                findings.error(path, "percentage-out-of-range", "A percentage is within 0 to 100.");
            }
            sum = sum.add(percentage.max(BigDecimal.ZERO));
        }
        if (sum.compareTo(WHOLE) > 0) {
            findings.error(
                    name + "[" + ordinal + "]/@percentage",
                    "percentages-over-100",
                    "The percentages add up to " + sum.toPlainString() + ", over 100.");
        }
    }

    /** An article of which an activity gives nothing is not supported by it: it is not named then. */
    private static void supportsNothing(@Nullable List<DraftArticle> articles, Findings findings) {
        int ordinal = 0;
        for (DraftArticle article : articles == null ? List.<DraftArticle>of() : articles) {
            ordinal++;
            if (article.percentage().signum() == 0) {
                findings.error(
                        "article[" + ordinal + "]/@percentage",
                        "percentage-out-of-range",
                        "A share of an article is above 0 and up to 100; what is not supported is not named.");
            }
        }
    }

    private static void relations(@Nullable List<DraftRelation> relations, String own, Findings findings) {
        int ordinal = 0;
        for (DraftRelation relation : relations == null ? List.<DraftRelation>of() : relations) {
            String path = "related-activity[" + ++ordinal + "]";
            CodeRules.note(Codelist.RELATED_ACTIVITY_TYPE, relation.type(), path + "/@type", findings);
            TextRules.atMost(TextRules.STATUS_BYTES, relation.type(), path + "/@type", findings);
            TextRules.atMost(TextRules.IDENTIFIER_BYTES, relation.identifier(), path + "/@ref", findings);
            if (relation.identifier().equals(own)) {
                findings.note(path + "/@ref", "related-to-itself", "An activity is named as related to itself.");
            }
        }
    }

    /** Real files have activities that end before they began: theirs is noted, ours is asked again. */
    private static void span(DraftActivity draft, String start, String end, Findings findings) {
        Optional<LocalDate> from = Optional.ofNullable(draft.dates().get(start));
        Optional<LocalDate> to = Optional.ofNullable(draft.dates().get(end));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            String path = "activity-date[@type='" + end + "']/@iso-date";
            String detail = "It ends on " + to.get() + ", before it begins on " + from.get() + ".";
            if (draft.way().equals(DraftActivity.IATI)) {
                findings.note(path, "end-before-start", detail);
            } else {
                findings.error(path, "end-before-start", detail);
            }
        }
    }
}
