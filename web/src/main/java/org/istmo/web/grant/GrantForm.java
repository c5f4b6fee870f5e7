package org.istmo.web.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.Codes;
import org.istmo.domain.grant.Earmarking;
import org.istmo.domain.grant.SupportBase;
import org.istmo.domain.grant.SupportCost;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.validation.Codelist;
import org.istmo.web.form.JsonForm;

/** An agreement as a body describes it; what an answer says besides is not read. */
final class GrantForm {

    private static final Set<String> FIELDS = Set.of(
            "number",
            "donor",
            "office",
            "title",
            "start",
            "end",
            "currency",
            "amount",
            "status",
            "earmarking",
            "amendments",
            "instalments",
            "budgetLines",
            "supportCost",
            "charges",
            "duties",
            "activities",
            "notes",
            "id",
            "href",
            "inForce",
            "extensions",
            "money",
            "leftOut");

    private static final String ACTIVE = "active";
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_IDENTIFIER = 1_000;

    /** These stand where one is missing, until the form is found unsound for it. */
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private static final String NO_OFFICE = "?";

    private final JsonForm form;
    private final Codes codes;

    private GrantForm(JsonForm form, Codes codes) {
        this.form = form;
        this.codes = codes;
    }

    /**
     * @param codes what the body may name
     * @throws org.istmo.domain.problem.Invalid naming every field that is wrong by itself
     */
    static AgreementTerms read(JsonForm form, Codes codes) {
        AgreementTerms terms = new GrantForm(form, codes).terms();
        form.mustBeSound();
        return terms;
    }

    private AgreementTerms terms() {
        form.knowsOnly(FIELDS);
        String number = form.needed("number", LONGEST_CODE);
        String donor = known(form, "donor", codes.donors(), "unknown-donor");
        String office = known(form, "office", codes.offices(), "unknown-office");
        String currency = currency(form, "currency");
        MoneyForms money = new MoneyForms(form, codes, currency);
        Map<String, String> title = form.words("title", LONGEST_TITLE);
        return new AgreementTerms(
                number,
                donor,
                new OfficeCode(codes.offices().contains(office) ? office : NO_OFFICE),
                title.isEmpty() ? Map.of("en", number) : title,
                form.neededDate("start").orElse(NO_DAY),
                form.neededDate("end").orElse(NO_DAY),
                currency,
                amount(form, "amount"),
                status(),
                form.form("earmarking").map(this::earmarking).orElse(Earmarking.NONE),
                AmendmentForm.all(form),
                money.instalments(),
                money.budgetLines(),
                form.form("supportCost").map(GrantForm::supportCost),
                money.charges(),
                new DutyForm(codes, donor).all(form),
                activities(),
                form.lines("notes", LONGEST_TEXT).orElse(""));
    }

    private String status() {
        return form.oneOf("status", codes.statuses()).orElse(ACTIVE);
    }

    private List<String> activities() {
        return form.formsOrWords("activities", "identifier").stream()
                .map(activity -> activity.needed("identifier", LONGEST_IDENTIFIER))
                .toList();
    }

    private Earmarking earmarking(JsonForm earmarking) {
        earmarking.knowsOnly(Set.of("themes", "countries", "frameworks", "words"));
        return new Earmarking(
                codes(earmarking, "themes", codes.themes(), "unknown-theme"),
                codes(earmarking, "countries", codes.places(), "unknown-country"),
                codes(earmarking, "frameworks", codes.frameworks(), "unknown-framework"),
                earmarking.words("words", LONGEST_TEXT));
    }

    private static SupportCost supportCost(JsonForm support) {
        support.knowsOnly(Set.of("rate", "base", "approval", "amount"));
        return new SupportCost(
                support.present("rate", support.percentage("rate")).orElse(BigDecimal.ZERO),
                Choice.of(support, "base", SupportBase.values(), SupportBase::word)
                        .orElse(SupportBase.DIRECT_COSTS),
                support.text("approval", LONGEST_TITLE).orElse(""));
    }

    private static List<String> codes(JsonForm form, String list, Set<String> known, String code) {
        return form.formsOrWords(list, "code").stream()
                .map(item -> known(item, "code", known, code))
                .toList();
    }

    /** A code that has to be there and to be known; an empty one when it is not, which is remembered. */
    static String known(JsonForm form, String name, Set<String> known, String code) {
        String said = form.needed(name, LONGEST_CODE);
        if (!said.isEmpty() && !known.contains(said)) {
            form.wrong(name, code, "There is no " + said + " here, or it was retired.");
        }
        return said;
    }

    /** An ISO 4217 code that IATI lists, and that has to be there. */
    static String currency(JsonForm form, String name) {
        String said = form.needed(name, LONGEST_CODE);
        if (!said.isEmpty() && !Codelist.CURRENCY.holds(said)) {
            form.wrong(name, "unknown-currency", "There is no currency " + said + ".");
        }
        return said;
    }

    static BigDecimal amount(JsonForm form, String name) {
        return form.present(name, form.amount(name)).orElse(BigDecimal.ZERO);
    }
}
