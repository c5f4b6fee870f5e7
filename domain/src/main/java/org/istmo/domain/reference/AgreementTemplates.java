package org.istmo.domain.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.istmo.domain.field.Choice;
import org.istmo.domain.field.Code;
import org.istmo.domain.field.Decimal;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Line;
import org.istmo.domain.field.Sent;
import org.istmo.domain.field.Whole;
import org.istmo.domain.field.Words;
import org.istmo.domain.grant.DutyCalendar;
import org.istmo.domain.grant.Frequency;
import org.istmo.domain.grant.SupportBase;
import org.jdbi.v3.core.Handle;

/**
 * Templates of agreements: what a new one begins with. An agreement takes its own copy and is judged by its own rules; a template that is changed or retired changes
 * no agreement.
 */
public final class AgreementTemplates {

    /** What the names of its lists begin with. */
    public static final String BEGIN = "agreement-template";

    /** The field that a line and a duty name their template by. */
    public static final String TEMPLATE = "template";

    /** What an agreement as a whole begins with. */
    public static final ReferenceList TERMS = new ReferenceList(
            BEGIN + "s",
            "agreement_template",
            List.of(ReferenceFields.code(60)),
            List.of(
                    ReferenceFields.nameOf(200),
                    Field.of("donor", new Code("donor")),
                    Field.of("currency", new Line(3, Pattern.compile("[A-Z]{3}"), "A currency is three capitals."))
                            .must()
                            .otherwise("USD"),
                    Field.of("supportRate", new Decimal(3, 6)),
                    Field.of("supportBase", words(SupportBase.values(), SupportBase::word)),
                    Field.of("approval", new Line(500)),
                    Field.of("notes", new Line(2_000)),
                    ReferenceFields.ORDINAL),
            "r.ordinal, r.code",
            AgreementTemplates::judge);

    /** Its budget lines, without their amounts. */
    public static final ReferenceList LINES = new ReferenceList(
            BEGIN + "-lines",
            "agreement_template_line",
            List.of(template(), ReferenceFields.key("line", 40)),
            List.of(
                    Field.of("title", new Words(300, true)).must(),
                    Field.of("costCategory", new Code("cost_category")).must(),
                    ReferenceFields.ORDINAL),
            "r.template, r.ordinal, r.line",
            ReferenceRule.NONE);

    /** The reports that it owes. One that is owed once, on a day of its own, is the agreement's alone. */
    public static final ReferenceList DUTIES = new ReferenceList(
            BEGIN + "-duties",
            "agreement_template_duty",
            List.of(
                    template(),
                    Field.of("reportType", new Code("duty_report")).must(),
                    Field.of(
                                    "frequency",
                                    new Choice(Arrays.stream(Frequency.values())
                                            .filter(frequency -> frequency != Frequency.ONCE)
                                            .map(Frequency::word)
                                            .collect(Collectors.toSet())))
                            .must()),
            List.of(
                    Field.of("calendar", words(DutyCalendar.values(), DutyCalendar::word))
                            .must()
                            .otherwise(DutyCalendar.CALENDAR_YEAR.word()),
                    Field.of(
                            "yearStart",
                            new Line(
                                    5,
                                    Pattern.compile("(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"),
                                    "A day of every year, such as 10-01.")),
                    Field.of("daysAfter", new Whole(0, 1_000)).must().otherwise(90L),
                    Field.of("languages", listOf("en|es", "It holds en, es, or both.")),
                    Field.of("formats", listOf("pdf|xlsx", "It holds pdf, xlsx, or both.")),
                    Field.of("recipient", new Line(500)),
                    ReferenceFields.ORDINAL),
            "r.template, r.ordinal, r.report_type, r.frequency",
            ReferenceRule.NONE);

    private AgreementTemplates() {}

    private static Field template() {
        return Field.of(TEMPLATE, new Code("agreement_template")).must();
    }

    private static <T> Choice words(T[] values, Function<T, String> word) {
        return new Choice(Arrays.stream(values).map(word).collect(Collectors.toSet()));
    }

    private static Line listOf(String one, String said) {
        return new Line(20, Pattern.compile("(?:" + one + ")(?: (?:" + one + "))?"), said);
    }

    private static void judge(Handle handle, Map<String, Object> before, Map<String, Object> after, Sent sent) {
        if (after.containsKey("supportRate") != after.containsKey("supportBase")) {
            sent.missing(after.containsKey("supportRate") ? "supportBase" : "supportRate");
        }
    }
}
