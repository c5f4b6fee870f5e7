package org.istmo.web.grant;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.grant.Codes;
import org.istmo.domain.grant.Duty;
import org.istmo.domain.grant.DutyCalendar;
import org.istmo.domain.grant.Frequency;
import org.istmo.domain.partner.FiscalYear;
import org.istmo.web.form.FilledRows;
import org.istmo.web.form.JsonForm;

/** The reports that an agreement owes. A donor's fiscal year that the duty does not state is the one of the donor's entry, and stays so. */
final class DutyForm {

    private static final Set<String> FIELDS = Set.of(
            "duty",
            "reportType",
            "frequency",
            "calendar",
            "yearStart",
            "until",
            "daysAfter",
            "languages",
            "formats",
            "recipient");
    private static final Set<String> LANGUAGES = Set.of("en", "es");
    private static final Set<String> FORMATS = Set.of("pdf", "xlsx");
    private static final int MOST_DAYS = 1_000;

    private final Codes codes;
    private final String donor;

    DutyForm(Codes codes, String donor) {
        this.codes = codes;
        this.donor = donor;
    }

    List<Duty> all(JsonForm form) {
        return form.forms("duties", FilledRows.MOST).stream().map(this::one).toList();
    }

    private Duty one(JsonForm form) {
        form.knowsOnly(FIELDS);
        DutyCalendar calendar = Choice.of(form, "calendar", DutyCalendar.values(), DutyCalendar::word)
                .orElse(DutyCalendar.CALENDAR_YEAR);
        return new Duty(
                GrantForm.known(form, "reportType", codes.reports(), "unknown-report-type"),
                Choice.needed(form, "frequency", Frequency.values(), Frequency::word),
                calendar,
                yearStart(form, calendar),
                form.date("until"),
                days(form),
                words(form, "languages", LANGUAGES, "en"),
                words(form, "formats", FORMATS, "pdf"),
                form.text("recipient", 500).orElse(""));
    }

    private Optional<MonthDay> yearStart(JsonForm form, DutyCalendar calendar) {
        Optional<String> said = form.text("yearStart", 20);
        if (calendar != DutyCalendar.DONOR_FISCAL_YEAR) {
            if (said.isPresent()) {
                form.wrong("yearStart", "not-of-this-calendar", "Only a donor's fiscal year has a day of its own.");
            }
            return Optional.empty();
        }
        if (said.isEmpty()) {
            return Optional.ofNullable(codes.fiscalYears().get(donor));
        }
        Optional<MonthDay> day = FiscalYear.read(said.get());
        if (day.isEmpty()) {
            form.wrong("yearStart", "no-day", "Not a day of every year such as 10-01: " + said.get());
        }
        return day;
    }

    private static int days(JsonForm form) {
        return form.present("daysAfter", form.integer("daysAfter", 0, MOST_DAYS))
                .map(Long::intValue)
                .orElse(0);
    }

    private static List<String> words(JsonForm form, String name, Set<String> known, String otherwise) {
        List<String> words = form.texts(name, 20).stream().distinct().toList();
        if (!known.containsAll(words)) {
            form.wrong(
                    name,
                    "unknown-code",
                    "It holds only " + String.join(", ", known.stream().sorted().toList()) + ".");
        }
        return words.isEmpty() ? List.of(otherwise) : words;
    }
}
