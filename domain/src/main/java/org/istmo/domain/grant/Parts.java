package org.istmo.domain.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.partner.FiscalYear;
import org.istmo.domain.sensitivity.Sensitivity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The lists of some agreements, read for all of them at once. */
record Parts(
        Map<Long, List<Earmark>> earmarks,
        Map<Long, List<Amendment>> amendmentsOf,
        Map<Long, List<Instalment>> instalmentsOf,
        Map<Long, List<BudgetLine>> budgetLinesOf,
        Map<Long, List<Charge>> chargesOf,
        Map<Long, List<Duty>> dutiesOf,
        Map<Long, List<String>> activitiesOf) {

    private record Earmark(String kind, String code) {}

    private static final RowMapper<Earmark> EARMARK =
            (row, context) -> new Earmark(row.getString("kind"), row.getString("code"));

    private static final RowMapper<Amendment> AMENDMENT = (row, context) -> new Amendment(
            row.getString("number"),
            row.getObject("amended_on", LocalDate.class),
            AmendmentKind.of(row.getString("kind")),
            Optional.ofNullable(row.getBigDecimal("amount_change")),
            Optional.ofNullable(row.getObject("end_date", LocalDate.class)),
            row.getString("signed_by"),
            row.getString("document"),
            Sensitivity.of(row.getString("sensitivity")),
            Bilingual.words(row.getString("text_en"), row.getString("text_es")));

    private static final RowMapper<Instalment> INSTALMENT = (row, context) -> new Instalment(
            Optional.ofNullable(row.getObject("due", LocalDate.class)),
            row.getString("condition"),
            row.getString("currency"),
            row.getBigDecimal("amount"),
            Optional.ofNullable(row.getObject("received_on", LocalDate.class)),
            row.getString("reference"));

    private static final RowMapper<BudgetLine> BUDGET_LINE = (row, context) -> new BudgetLine(
            row.getString("code"),
            Bilingual.words(row.getString("title_en"), row.getString("title_es")),
            row.getString("cost_category"),
            row.getBigDecimal("amount"));

    private static final RowMapper<Charge> CHARGE = (row, context) -> new Charge(
            row.getString("kind"),
            Bilingual.words(row.getString("title_en"), row.getString("title_es")),
            Optional.ofNullable(row.getBigDecimal("rate")),
            row.getBigDecimal("amount"));

    private static final RowMapper<Duty> DUTY = (row, context) -> new Duty(
            row.getString("report"),
            Frequency.of(row.getString("frequency")),
            DutyCalendar.of(row.getString("calendar")),
            Optional.ofNullable(row.getString("year_start")).map(FiscalYear::start),
            Optional.ofNullable(row.getObject("until_date", LocalDate.class)),
            row.getInt("days_after"),
            List.of(row.getString("languages").split(" ")),
            List.of(row.getString("formats").split(" ")),
            row.getString("recipient"));

    private static final RowMapper<String> IDENTIFIER = (row, context) -> row.getString("identifier");

    static Parts of(Handle handle, List<Long> ids) {
        return new Parts(
                read(handle, "agreement_earmark", "ordinal", EARMARK, ids),
                read(handle, "agreement_amendment", "ordinal", AMENDMENT, ids),
                read(handle, "agreement_instalment", "ordinal", INSTALMENT, ids),
                read(handle, "agreement_budget_line", "ordinal", BUDGET_LINE, ids),
                read(handle, "agreement_charge", "ordinal", CHARGE, ids),
                read(handle, "agreement_duty", "ordinal", DUTY, ids),
                read(handle, "activity_agreement", "identifier, office", IDENTIFIER, ids));
    }

    Earmarking earmarking(long id, Map<String, String> words) {
        return new Earmarking(earmarked(id, "theme"), earmarked(id, "place"), earmarked(id, "framework"), words);
    }

    List<Amendment> amendments(long id) {
        return amendmentsOf.getOrDefault(id, List.of());
    }

    List<Instalment> instalments(long id) {
        return instalmentsOf.getOrDefault(id, List.of());
    }

    List<BudgetLine> budgetLines(long id) {
        return budgetLinesOf.getOrDefault(id, List.of());
    }

    List<Charge> charges(long id) {
        return chargesOf.getOrDefault(id, List.of());
    }

    List<Duty> duties(long id) {
        return dutiesOf.getOrDefault(id, List.of());
    }

    /** Each once, though an office and a centre of it may both report one of that identifier. */
    List<String> activities(long id) {
        return activitiesOf.getOrDefault(id, List.of()).stream().distinct().toList();
    }

    private List<String> earmarked(long id, String kind) {
        return earmarks.getOrDefault(id, List.of()).stream()
                .filter(earmark -> earmark.kind().equals(kind))
                .map(Earmark::code)
                .toList();
    }

    private static <T> Map<Long, List<T>> read(
            Handle handle, String table, String order, RowMapper<T> mapper, List<Long> ids) {
        Map<Long, List<T>> lists = new HashMap<>();
        if (ids.isEmpty()) {
            return lists;
        }
        handle.createQuery("SELECT * FROM " + table + " WHERE agreement IN (<ids>) ORDER BY agreement, " + order)
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getLong("agreement"), mapper.map(row, context)))
                .forEach(entry -> lists.computeIfAbsent(entry.getKey(), none -> new ArrayList<>())
                        .add(entry.getValue()));
        return lists;
    }
}
