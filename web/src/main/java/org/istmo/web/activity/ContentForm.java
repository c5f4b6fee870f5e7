package org.istmo.web.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.istmo.domain.intake.DraftBudget;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftCounterpart;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftParticipants;
import org.istmo.domain.intake.DraftPartner;
import org.istmo.domain.intake.DraftPlannedDisbursement;
import org.istmo.web.form.JsonForm;
import org.jspecify.annotations.Nullable;

/** Reads what an activity holds beside its terms. A section that is not there is one of which nothing is said. */
final class ContentForm {

    static final int WORDS = 20_000;
    private static final int CODE = 20;
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private ContentForm() {}

    static DraftContents read(JsonForm form, Optional<String> defaultCurrency) {
        return new DraftContents(
                section(form, "counterparts", ContentForm::counterpart),
                section(form, "participants", ContentForm::participants),
                section(form, "partners", ContentForm::partner),
                section(form, "budgets", budget -> budget(budget, defaultCurrency)),
                section(form, "plannedDisbursements", planned -> planned(planned, defaultCurrency)),
                section(form, "results", ResultForm::result),
                section(form, "documents", ContentForm::document),
                form.says("collaboration") ? form.text("collaboration", CODE).orElse("") : null);
    }

    private static <T> @Nullable List<T> section(JsonForm form, String name, Function<JsonForm, T> item) {
        return form.says(name) ? form.forms(name).stream().map(item).toList() : null;
    }

    private static DraftCounterpart counterpart(JsonForm form) {
        form.knowsOnly(Set.of("country", "level", "subdivision", "institution"));
        return new DraftCounterpart(
                form.needed("country", CODE),
                form.text("level", CODE).orElse(null),
                form.text("subdivision", 200).orElse(""),
                form.text("institution", 1000).orElse(""));
    }

    private static DraftParticipants participants(JsonForm form) {
        form.knowsOnly(Set.of("date", "country", "sex", "ageGroup", "people"));
        Optional<Long> people = form.integer("people", Long.MIN_VALUE / 10, Long.MAX_VALUE / 10);
        if (people.isEmpty() && !form.holds("people")) {
            form.wrong("people", "missing", "It has to be there.");
        }
        return new DraftParticipants(
                form.date("date").orElse(null),
                form.text("country", CODE).orElse(null),
                form.text("sex", CODE).orElse(DraftParticipants.NOT_STATED),
                form.text("ageGroup", CODE).orElse(DraftParticipants.NOT_STATED),
                people.orElse(0L));
    }

    private static DraftPartner partner(JsonForm form) {
        form.knowsOnly(Set.of("ref", "name", "role", "type", "activity"));
        return new DraftPartner(
                form.text("ref", TransactionForm.REFERENCE).orElse(""),
                form.text("name", TransactionForm.NAME).orElse(""),
                form.needed("role", CODE),
                form.text("type", CODE).orElse(""),
                form.text("activity", TransactionForm.REFERENCE).orElse(""));
    }

    private static DraftBudget budget(JsonForm form, Optional<String> defaultCurrency) {
        form.knowsOnly(Set.of("type", "status", "start", "end", "value", "currency", "valueDate"));
        LocalDate start = form.neededDate("start").orElse(NO_DAY);
        return new DraftBudget(
                form.text("type", CODE).orElse("1"),
                form.text("status", CODE).orElse("1"),
                start,
                form.neededDate("end").orElse(start),
                TransactionForm.amount(form),
                TransactionForm.currency(form, defaultCurrency),
                form.date("valueDate").orElse(start));
    }

    private static DraftPlannedDisbursement planned(JsonForm form, Optional<String> defaultCurrency) {
        form.knowsOnly(Set.of("type", "start", "end", "value", "currency", "valueDate", "provider", "receiver"));
        LocalDate start = form.neededDate("start").orElse(NO_DAY);
        return new DraftPlannedDisbursement(
                form.text("type", CODE).orElse(""),
                start,
                form.date("end").orElse(null),
                TransactionForm.amount(form),
                TransactionForm.currency(form, defaultCurrency),
                form.date("valueDate").orElse(start),
                TransactionForm.party(form, "provider"),
                TransactionForm.party(form, "receiver"));
    }

    private static DraftDocument document(JsonForm form) {
        form.knowsOnly(Set.of(
                "url",
                "format",
                "title",
                "description",
                "categories",
                "category",
                "languages",
                "language",
                "date",
                "stage",
                "licence",
                "sensitivity"));
        Map<String, String> title = form.neededWords("title", WORDS);
        return new DraftDocument(
                form.needed("url", 2000),
                form.text("format", 200).orElse(""),
                title,
                form.words("description", WORDS),
                codes(form, "categories", "category"),
                codes(form, "languages", "language"),
                form.date("date").orElse(null),
                form.text("stage", CODE).orElse(null),
                form.text("licence", 200).orElse(""),
                form.oneOf("sensitivity", ActivityForm.levels()).orElse(null));
    }

    /** Several in a list, or one by itself. */
    private static List<String> codes(JsonForm form, String several, String one) {
        List<String> codes = form.says(several)
                ? form.texts(several, CODE)
                : form.text(one, CODE).map(List::of).orElse(List.of());
        codes.stream()
                .filter(code -> code.contains(" "))
                .forEach(code -> form.wrong(several, "no-code", "A code holds no space."));
        return codes;
    }
}
