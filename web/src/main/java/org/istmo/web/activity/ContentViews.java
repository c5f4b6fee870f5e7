package org.istmo.web.activity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.istmo.domain.intake.DraftBudget;
import org.istmo.domain.intake.DraftCounterpart;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftParticipants;
import org.istmo.domain.intake.DraftPartner;
import org.istmo.domain.intake.DraftPlannedDisbursement;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.overlap.likeness.Tongue;
import org.istmo.domain.sensitivity.Sensitivity;
import org.jspecify.annotations.Nullable;

/** What an activity holds beside its terms, as the API gives it. Money is a text with every decimal that says something. */
public final class ContentViews {

    private ContentViews() {}

    /** A counterpart in a country. */
    public record Counterpart(
            String country,
            @Nullable String level,
            @Nullable String subdivision,
            @Nullable String institution) {

        static Counterpart of(DraftCounterpart counterpart) {
            return new Counterpart(
                    counterpart.country(),
                    counterpart.level(),
                    ActivityView.filled(counterpart.subdivision()),
                    ActivityView.filled(counterpart.institution()));
        }
    }

    /** People of one sex and age group. */
    public record Participants(
            @Nullable String date, @Nullable String country, String sex, String ageGroup, long people) {

        static Participants of(DraftParticipants group) {
            return new Participants(
                    ActivityView.text(group.heldOn()), group.country(), group.sex(), group.ageGroup(), group.people());
        }
    }

    /** A participating organisation. */
    public record Partner(
            String ref,
            String name,
            String role,
            @Nullable String type,
            @Nullable String activity) {

        static Partner of(DraftPartner partner) {
            return new Partner(
                    partner.ref(),
                    partner.name(),
                    partner.role(),
                    ActivityView.filled(partner.type()),
                    ActivityView.filled(partner.activity()));
        }
    }

    /** A budget of a period. */
    public record Budget(
            String type, String status, String start, String end, String value, String currency, String valueDate) {

        static Budget of(DraftBudget budget) {
            return new Budget(
                    budget.type(),
                    budget.status(),
                    budget.start().toString(),
                    budget.end().toString(),
                    money(budget.value()),
                    budget.currency(),
                    budget.valueDate().toString());
        }
    }

    /** What is to be disbursed in a period. */
    public record PlannedDisbursement(
            @Nullable String type,
            String start,
            @Nullable String end,
            String value,
            String currency,
            String valueDate,
            TransactionView.@Nullable Party provider,
            TransactionView.@Nullable Party receiver) {

        static PlannedDisbursement of(DraftPlannedDisbursement planned) {
            return new PlannedDisbursement(
                    ActivityView.filled(planned.type()),
                    planned.start().toString(),
                    ActivityView.text(planned.end()),
                    money(planned.value()),
                    planned.currency(),
                    planned.valueDate().toString(),
                    TransactionView.Party.of(planned.provider()),
                    TransactionView.Party.of(planned.receiver()));
        }
    }

    /**
     * A document or publication.
     *
     * @param sensitivity the level that it is read at: its own, or the activity's where that is higher
     */
    public record Document(
            String url,
            @Nullable String format,
            Map<String, String> title,
            Map<String, String> description,
            List<String> categories,
            List<String> languages,
            @Nullable String date,
            @Nullable String stage,
            @Nullable String licence,
            String sensitivity) {

        static Document of(DraftDocument document, Sensitivity level) {
            return new Document(
                    document.url(),
                    ActivityView.filled(document.format()),
                    Tongue.told(document.title()),
                    Tongue.told(document.description()),
                    document.categories(),
                    document.languages(),
                    ActivityView.text(document.date()),
                    document.stage(),
                    ActivityView.filled(document.licence()),
                    level.word());
        }
    }

    static String money(BigDecimal amount) {
        return Decimals.plain(amount).toPlainString();
    }
}
