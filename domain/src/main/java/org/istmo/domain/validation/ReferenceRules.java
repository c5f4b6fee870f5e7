package org.istmo.domain.validation;

import java.util.List;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftCounterpart;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftFunding;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftParticipants;
import org.istmo.domain.intake.DraftPeriod;
import org.istmo.domain.intake.DraftResult;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.intake.DraftTransaction;
import org.jspecify.annotations.Nullable;

/** Codes of what is said to us in our own words: none may be unknown. IATI's files are held against IATI's codelists only. */
final class ReferenceRules {

    private final KnownCodes known;
    private final Findings findings;

    private ReferenceRules(KnownCodes known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** @param before what is known of the activity already, which stands where the draft says nothing */
    static void judge(DraftActivity draft, DraftDetails before, KnownCodes known, Findings findings) {
        ReferenceRules rules = new ReferenceRules(known, findings);
        CodeRules.must(Codelist.ACTIVITY_STATUS, draft.status(), "activity-status/@code", "unknown-code", findings);
        rules.shares("", draft.places(), draft.sectors());
        rules.details(draft.details());
        rules.contents(draft.contents());
        String usual = usual(draft.details(), before);
        int ordinal = 0;
        for (DraftTransaction transaction : draft.transactions()) {
            rules.transaction("transaction[" + ++ordinal + "]/", transaction, usual);
        }
    }

    /** The one grant that pays what names none; where several share it, none does. */
    private static @Nullable String usual(DraftDetails said, DraftDetails before) {
        boolean shared = !list(said.funding() == null ? before.funding() : said.funding())
                .isEmpty();
        if (shared) {
            return null;
        }
        return said.grant() == null ? before.grant() : said.grant();
    }

    private void shares(String prefix, List<DraftShare> places, List<DraftShare> sectors) {
        for (PlacedShare place : PlacedShare.places(prefix, places)) {
            String code = place.share().code();
            if (place.isCountry()
                    ? !Codelist.COUNTRY.holds(code) && !known.holds(Reference.PLACE, code)
                    : !Codelist.REGION.holds(code)) {
                findings.error(
                        place.path() + "/@code", "unknown-code", "There is no country or region '" + code + "'.");
            }
        }
        for (PlacedShare sector : PlacedShare.sectors(prefix, sectors)) {
            if (sector.share().vocabulary().equals(DraftShare.THEME)) {
                known.must(Reference.THEME, sector.share().code(), sector.path() + "/@code", findings);
            }
        }
    }

    private void details(DraftDetails details) {
        code(Reference.ACTIVITY_KIND, details.kind(), "kind");
        code(Reference.ACTIVITY_STAGE, details.stage(), "stage");
        code(Reference.DONOR, details.donor(), "donor");
        code(Reference.AGREEMENT, details.grant(), "grant");
        payer(details.donor(), details.grant());
        int ordinal = 0;
        for (DraftShare framework : list(details.frameworks())) {
            known.must(Reference.FRAMEWORK, framework.code(), "framework[" + ++ordinal + "]/@code", findings);
        }
        ordinal = 0;
        for (DraftArticle article : list(details.articles())) {
            String code = article.treaty() + " " + article.article();
            known.must(Reference.ARTICLE, code, "article[" + ++ordinal + "]/@article", findings);
        }
        ordinal = 0;
        for (DraftFunding funding : list(details.funding())) {
            known.must(Reference.AGREEMENT, funding.grant(), "funding[" + ++ordinal + "]/@grant", findings);
        }
    }

    /** An agreement is one donor's. */
    private void payer(@Nullable String donor, @Nullable String grant) {
        if (donor == null || grant == null || donor.isEmpty() || !known.holds(Reference.AGREEMENT, grant)) {
            return;
        }
        if (!known.holds(Reference.AGREEMENT_DONOR, grant + " " + donor)) {
            findings.error("donor", "not-the-grants-donor", "The grant " + grant + " is another donor's.");
        }
    }

    private void contents(DraftContents contents) {
        int ordinal = 0;
        for (DraftCounterpart counterpart : list(contents.counterparts())) {
            String path = "counterpart[" + ++ordinal + "]/";
            country(counterpart.country(), path + "@country");
            code(Reference.GOVERNMENT_LEVEL, counterpart.level(), path + "@level");
        }
        ordinal = 0;
        for (DraftParticipants participants : list(contents.participants())) {
            String path = "participants[" + ++ordinal + "]/";
            country(participants.country(), path + "@country");
            known.must(Reference.SEX, participants.sex(), path + "@sex", findings);
            known.must(Reference.AGE_GROUP, participants.ageGroup(), path + "@age-group", findings);
        }
        ordinal = 0;
        for (DraftDocument document : list(contents.documents())) {
            code(Reference.DOCUMENT_STAGE, document.stage(), "document-link[" + ++ordinal + "]/@stage");
        }
        ordinal = 0;
        for (DraftResult result : list(contents.results())) {
            String path = "result[" + ++ordinal + "]/";
            int indicator = 0;
            for (DraftIndicator each : result.indicators()) {
                indicator(each, path + "indicator[" + ++indicator + "]/");
            }
        }
    }

    private void indicator(DraftIndicator indicator, String path) {
        measurements(indicator.baselines(), path + "baseline");
        int ordinal = 0;
        for (DraftPeriod period : indicator.periods()) {
            String at = path + "period[" + ++ordinal + "]/";
            measurements(period.targets(), at + "target");
            measurements(period.actuals(), at + "actual");
        }
    }

    private void measurements(List<DraftMeasurement> measurements, String path) {
        int ordinal = 0;
        for (DraftMeasurement measurement : measurements) {
            String at = path + "[" + ++ordinal + "]/";
            code(Reference.SEX, measurement.sex(), at + "@sex");
            code(Reference.AGE_GROUP, measurement.ageGroup(), at + "@age-group");
            country(measurement.country(), at + "@country");
        }
    }

    /** @param usual the grant that a transaction that names none is paid from */
    private void transaction(String path, DraftTransaction transaction, @Nullable String usual) {
        code(Reference.AGREEMENT, transaction.grant(), path + "@grant");
        code(Reference.COST_CATEGORY, transaction.costCategory(), path + "@cost-category");
        String grant = transaction.grant() == null ? usual : transaction.grant();
        if (grant == null || grant.isEmpty() || known.holds(Reference.AGREEMENT, grant)) {
            BudgetLineRules.judge(
                    grant,
                    transaction.budgetLine(),
                    transaction.costCategory(),
                    known,
                    path + "@budget-line",
                    path + "@cost-category",
                    findings);
        }
        shares(path, transaction.places(), transaction.sectors());
    }

    private void country(@Nullable String code, String path) {
        if (code != null && !Codelist.COUNTRY.holds(code)) {
            code(Reference.PLACE, code, path);
        }
    }

    private void code(Reference list, @Nullable String code, String path) {
        if (code != null && !code.isEmpty()) {
            known.must(list, code, path, findings);
        }
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
