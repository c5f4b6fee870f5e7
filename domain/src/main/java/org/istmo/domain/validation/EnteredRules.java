package org.istmo.domain.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftBudget;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftPartner;
import org.istmo.domain.intake.DraftPlannedDisbursement;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftResult;
import org.jspecify.annotations.Nullable;

/** What people enter one by one: they can be asked again at once, so that what is only noted of a file is refused here. */
final class EnteredRules {

    /** IATI FileFormat: the types of IANA's registry of media types. */
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "(?i)(application|audio|font|image|message|model|multipart|text|video)/[a-z0-9][a-z0-9!#$&^_.+-]*");

    private final Findings findings;

    private EnteredRules(Findings findings) {
        this.findings = findings;
    }

    static void judge(DraftActivity draft, Findings findings) {
        EnteredRules rules = new EnteredRules(findings);
        DraftContents contents = draft.contents();
        rules.partners(list(contents.partners()));
        rules.budgets(list(contents.budgets()));
        rules.planned(list(contents.plannedDisbursements()));
        rules.results(list(contents.results()));
        rules.documents(list(contents.documents()));
        rules.relations(list(draft.details().relations()), draft.identifier());
        rules.code(Codelist.COLLABORATION_TYPE, contents.collaboration(), "collaboration-type/@code");
    }

    private void partners(List<DraftPartner> partners) {
        int ordinal = 0;
        for (DraftPartner partner : partners) {
            String path = "participating-org[" + ++ordinal + "]";
            code(Codelist.ORGANISATION_ROLE, partner.role(), path + "/@role");
            code(Codelist.ORGANISATION_TYPE, partner.type(), path + "/@type");
        }
    }

    private void budgets(List<DraftBudget> budgets) {
        int ordinal = 0;
        for (DraftBudget budget : budgets) {
            String path = "budget[" + ++ordinal + "]";
            code(Codelist.BUDGET_TYPE, budget.type(), path + "/@type");
            code(Codelist.BUDGET_STATUS, budget.status(), path + "/@status");
            notBelowZero(budget.value(), path + "/value");
        }
    }

    private void planned(List<DraftPlannedDisbursement> disbursements) {
        int ordinal = 0;
        for (DraftPlannedDisbursement planned : disbursements) {
            String path = "planned-disbursement[" + ++ordinal + "]";
            code(Codelist.BUDGET_TYPE, planned.type(), path + "/@type");
            notBelowZero(planned.value(), path + "/value");
        }
    }

    /** What was paid too much is a transaction that corrects another; what is planned corrects nothing. */
    private void notBelowZero(BigDecimal value, String path) {
        if (value.signum() < 0) {
            findings.error(path, "below-zero", "What is planned is not below zero: " + plain(value) + ".");
        }
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private void results(List<DraftResult> results) {
        int ordinal = 0;
        for (DraftResult result : results) {
            String path = "result[" + ++ordinal + "]";
            code(Codelist.RESULT_TYPE, result.type(), path + "/@type");
            int indicator = 0;
            for (DraftIndicator each : result.indicators()) {
                code(Codelist.INDICATOR_MEASURE, each.measure(), path + "/indicator[" + ++indicator + "]/@measure");
            }
        }
    }

    private void documents(List<DraftDocument> documents) {
        int ordinal = 0;
        for (DraftDocument document : documents) {
            String path = "document-link[" + ++ordinal + "]";
            if (!document.url().isEmpty() && !WebAddress.isOne(document.url())) {
                findings.error(
                        path + "/@url",
                        "no-web-address",
                        "An address that begins with https:// or http:// is needed, and '" + document.url()
                                + "' is none.");
            }
            if (!document.format().isEmpty()
                    && !MEDIA_TYPE.matcher(document.format()).matches()) {
                findings.error(
                        path + "/@format",
                        "no-media-type",
                        "A format is a media type such as application/pdf, and '" + document.format() + "' is none.");
            }
            int category = 0;
            for (String code : document.categories()) {
                code(Codelist.DOCUMENT_CATEGORY, code, path + "/category[" + ++category + "]/@code");
            }
        }
    }

    private void relations(List<DraftRelation> relations, String own) {
        int ordinal = 0;
        for (DraftRelation relation : relations) {
            String path = "related-activity[" + ++ordinal + "]";
            code(Codelist.RELATED_ACTIVITY_TYPE, relation.type(), path + "/@type");
            if (!own.isEmpty() && relation.identifier().equals(own)) {
                findings.error(path + "/@ref", "related-to-itself", "An activity is not related to itself.");
            }
        }
    }

    private void code(Codelist list, @Nullable String code, String path) {
        if (code != null && !code.isEmpty()) {
            CodeRules.must(list, code, path, "unknown-code", findings);
        }
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
