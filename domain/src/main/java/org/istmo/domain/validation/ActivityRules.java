package org.istmo.domain.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftOrganisation;
import org.istmo.domain.intake.DraftTransaction;

/** What every activity is held against, whatever format it came in. */
public final class ActivityRules {

    /** The codes of errors in what an activity may hold already, from a file or since a code was retired: it stays valid where it stands. */
    public static final Set<String> STANDING =
            Set.of("unknown-code", "no-web-address", "no-media-type", "related-to-itself", "below-zero");

    private ActivityRules() {}

    /** Adds to {@code findings} what the draft does not keep to. */
    public static void judge(DraftActivity draft, Findings findings) {
        identity(draft, findings);
        words(draft, findings);
        organisations(draft.organisations(), findings);
        dates(draft.dates(), findings);
        ShareRules.judge("", draft.places(), draft.sectors(), findings);
        int ordinal = 0;
        for (DraftTransaction transaction : draft.transactions()) {
            TransactionRules.judge("transaction[" + ++ordinal + "]/", transaction, findings);
        }
        DetailRules.judge(draft, findings);
        ContentRules.judge(draft.contents(), findings);
    }

    /**
     * The same of what people enter one by one: every code is held against what is known here, whether it is ours or of IATI, and what is only noted of a
     * file is refused.
     *
     * @param before what is known of the activity already, which stands where the draft says nothing
     */
    public static void judge(DraftActivity draft, DraftDetails before, KnownCodes known, Findings findings) {
        judge(draft, findings);
        ReferenceRules.judge(draft, before, known, findings);
        EnteredRules.judge(draft, findings);
    }

    private static void identity(DraftActivity draft, Findings findings) {
        if (draft.identifier().isEmpty()) {
            findings.error("iati-identifier", "identifier-missing", "The activity has no identifier.");
        }
        TextRules.atMost(TextRules.IDENTIFIER_BYTES, draft.identifier(), "iati-identifier", findings);
        TextRules.atMost(TextRules.ORGANISATION_BYTES, draft.reportingOrg(), "reporting-org/@ref", findings);
    }

    private static void words(DraftActivity draft, Findings findings) {
        if (draft.title().isEmpty()) {
            findings.note("title", "narrative-missing", "The title has no words.");
        }
        if (draft.description().isEmpty()) {
            findings.note("description", "narrative-missing", "The description has no words.");
        }
        CodeRules.note(Codelist.ACTIVITY_STATUS, draft.status(), "activity-status/@code", findings);
        TextRules.atMost(TextRules.STATUS_BYTES, draft.status(), "activity-status/@code", findings);
    }

    private static void organisations(List<DraftOrganisation> organisations, Findings findings) {
        int ordinal = 0;
        for (DraftOrganisation organisation : organisations) {
            String path = "participating-org[" + ++ordinal + "]";
            CodeRules.note(Codelist.ORGANISATION_ROLE, organisation.role(), path + "/@role", findings);
            if (organisation.name().isEmpty() && organisation.ref().isBlank()) {
                findings.note(
                        path, "narrative-missing", "A participating organisation has neither reference nor name.");
            }
        }
    }

    private static void dates(Map<String, LocalDate> dates, Findings findings) {
        new TreeMap<>(dates).forEach((type, date) -> {
            String path = "activity-date[@type='" + type + "']";
            CodeRules.note(Codelist.ACTIVITY_DATE_TYPE, type, path + "/@type", findings);
            DateRules.within(date, path + "/@iso-date", findings);
        });
    }
}
