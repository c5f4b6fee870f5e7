package org.istmo.domain.validation;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.intake.DraftBudget;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftCounterpart;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftParticipants;
import org.istmo.domain.intake.DraftPartner;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftPlannedDisbursement;
import org.jspecify.annotations.Nullable;

/** What an activity holds beside its terms, but for our own codes. */
final class ContentRules {

    private ContentRules() {}

    static void judge(DraftContents contents, Findings findings) {
        int ordinal = 0;
        for (DraftCounterpart counterpart : list(contents.counterparts())) {
            counterpart("counterpart[" + ++ordinal + "]", counterpart, findings);
        }
        ordinal = 0;
        for (DraftParticipants participants : list(contents.participants())) {
            participants("participants[" + ++ordinal + "]", participants, findings);
        }
        ordinal = 0;
        for (DraftPartner partner : list(contents.partners())) {
            partner("participating-org[" + ++ordinal + "]", partner, findings);
        }
        ordinal = 0;
        for (DraftBudget budget : list(contents.budgets())) {
            budget("budget[" + ++ordinal + "]", budget, findings);
        }
        ordinal = 0;
        for (DraftPlannedDisbursement planned : list(contents.plannedDisbursements())) {
            planned("planned-disbursement[" + ++ordinal + "]", planned, findings);
        }
        ordinal = 0;
        for (DraftDocument document : list(contents.documents())) {
            document("document-link[" + ++ordinal + "]", document, findings);
        }
        ResultRules.judge(list(contents.results()), findings);
        if (contents.collaboration() != null && !contents.collaboration().isEmpty()) {
            code(Codelist.COLLABORATION_TYPE, contents.collaboration(), "collaboration-type/@code", findings);
        }
    }

    private static void counterpart(String path, DraftCounterpart counterpart, Findings findings) {
        TextRules.atMost(TextRules.PLACE_BYTES, counterpart.country(), path + "/@country", findings);
        TextRules.atMost(TextRules.WORD_BYTES, counterpart.subdivision(), path + "/@subdivision", findings);
        TextRules.atMost(TextRules.REFERENCE_BYTES, counterpart.institution(), path + "/@institution", findings);
    }

    private static void participants(String path, DraftParticipants participants, Findings findings) {
        if (participants.people() < 0 || participants.people() > DraftParticipants.MOST) {
            findings.error(
                    path + "/@people",
                    "people-out-of-range",
                    "People are counted from 0 to " + DraftParticipants.MOST + ".");
        }
        if (participants.heldOn() != null) {
            DateRules.within(participants.heldOn(), path + "/@held-on", findings);
        }
    }

    private static void partner(String path, DraftPartner partner, Findings findings) {
        TextRules.atMost(TextRules.REFERENCE_BYTES, partner.ref(), path + "/@ref", findings);
        TextRules.atMost(TextRules.NAME_BYTES, partner.name(), path, findings);
        TextRules.atMost(TextRules.CODE_BYTES, partner.role(), path + "/@role", findings);
        TextRules.atMost(TextRules.REFERENCE_BYTES, partner.activity(), path + "/@activity-id", findings);
        if (!partner.type().isEmpty()) {
            code(Codelist.ORGANISATION_TYPE, partner.type(), path + "/@type", findings);
        }
    }

    private static void budget(String path, DraftBudget budget, Findings findings) {
        code(Codelist.BUDGET_TYPE, budget.type(), path + "/@type", findings);
        code(Codelist.BUDGET_STATUS, budget.status(), path + "/@status", findings);
        period(path, budget.start(), budget.end(), findings);
        MoneyRules.fits(budget.value(), path + "/value", findings);
        MoneyRules.currency(budget.currency(), path + "/value/@currency", findings);
        DateRules.within(budget.valueDate(), path + "/value/@value-date", findings);
    }

    private static void planned(String path, DraftPlannedDisbursement planned, Findings findings) {
        if (!planned.type().isEmpty()) {
            code(Codelist.BUDGET_TYPE, planned.type(), path + "/@type", findings);
        }
        period(path, planned.start(), planned.end(), findings);
        MoneyRules.fits(planned.value(), path + "/value", findings);
        MoneyRules.currency(planned.currency(), path + "/value/@currency", findings);
        DateRules.within(planned.valueDate(), path + "/value/@value-date", findings);
        party(path + "/provider-org", planned.provider(), findings);
        party(path + "/receiver-org", planned.receiver(), findings);
    }

    private static void party(String path, DraftParty party, Findings findings) {
        TextRules.atMost(TextRules.REFERENCE_BYTES, party.ref(), path + "/@ref", findings);
        TextRules.atMost(TextRules.NAME_BYTES, party.name(), path, findings);
        TextRules.atMost(TextRules.REFERENCE_BYTES, party.activity(), path + "/@activity-id", findings);
    }

    private static void document(String path, DraftDocument document, Findings findings) {
        TextRules.atMost(TextRules.URL_BYTES, document.url(), path + "/@url", findings);
        TextRules.atMost(TextRules.WORD_BYTES, document.format(), path + "/@format", findings);
        TextRules.atMost(TextRules.WORD_BYTES, document.licence(), path + "/@licence", findings);
        TextRules.atMost(
                TextRules.REFERENCE_BYTES, String.join(" ", document.categories()), path + "/category", findings);
        TextRules.atMost(
                TextRules.REFERENCE_BYTES, String.join(" ", document.languages()), path + "/language", findings);
        int ordinal = 0;
        for (String category : document.categories()) {
            CodeRules.note(Codelist.DOCUMENT_CATEGORY, category, path + "/category[" + ++ordinal + "]/@code", findings);
        }
        if (document.date() != null) {
            DateRules.within(document.date(), path + "/document-date/@iso-date", findings);
        }
    }

    static void period(String path, LocalDate start, @Nullable LocalDate end, Findings findings) {
        DateRules.within(start, path + "/period-start/@iso-date", findings);
        if (end == null) {
            return;
        }
        DateRules.within(end, path + "/period-end/@iso-date", findings);
        if (end.isBefore(start)) {
            findings.error(
                    path + "/period-end/@iso-date",
                    "end-before-start",
                    "The period ends on " + end + ", before it begins on " + start + ".");
        }
    }

    /** A code that its list lacks is noted, and yet has to fit. */
    static void code(Codelist list, String code, String path, Findings findings) {
        CodeRules.note(list, code, path, findings);
        TextRules.atMost(TextRules.CODE_BYTES, code, path, findings);
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
