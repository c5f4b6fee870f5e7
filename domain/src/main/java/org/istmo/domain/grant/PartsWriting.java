package org.istmo.domain.grant;

import java.util.List;
import org.istmo.domain.partner.FiscalYear;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes the lists of an agreement, each in the order that it was given in. */
final class PartsWriting {

    private static final List<String> TABLES = List.of(
            "agreement_earmark",
            "agreement_amendment",
            "agreement_instalment",
            "agreement_budget_line",
            "agreement_charge",
            "agreement_duty");

    private PartsWriting() {}

    static void delete(Handle handle, long id) {
        TABLES.forEach(table -> handle.createUpdate("DELETE FROM " + table + " WHERE agreement = :id")
                .bind("id", id)
                .execute());
    }

    static void insert(Handle handle, long id, AgreementTerms terms) {
        earmark(handle, id, "theme", terms.earmarking().themes());
        earmark(handle, id, "place", terms.earmarking().countries());
        earmark(handle, id, "framework", terms.earmarking().frameworks());
        each(
                handle,
                "INSERT INTO agreement_amendment (agreement, ordinal, number, amended_on, kind, amount_change, end_date, signed_by, document,"
                        + " sensitivity, text_en, text_es) VALUES (:agreement, :ordinal, :number, :date, :kind, CAST(:change AS NUMERIC(38,6)),"
                        + " CAST(:end AS DATE), :signedBy, :document, :sensitivity, :en, :es)",
                id,
                terms.amendments(),
                (row, amendment) -> row.bind("number", amendment.number())
                        .bind("date", amendment.date())
                        .bind("kind", amendment.kind().word())
                        .bind("change", amendment.amountChange().orElse(null))
                        .bind("end", amendment.end().orElse(null))
                        .bind("signedBy", amendment.signedBy())
                        .bind("document", amendment.document())
                        .bind("sensitivity", amendment.sensitivity().word())
                        .bind("en", Bilingual.english(amendment.words()))
                        .bind("es", Bilingual.spanish(amendment.words())));
        each(
                handle,
                "INSERT INTO agreement_instalment (agreement, ordinal, due, condition, currency, amount, received_on, reference) VALUES"
                        + " (:agreement, :ordinal, CAST(:due AS DATE), :condition, :currency, :amount, CAST(:received AS DATE), :reference)",
                id,
                terms.instalments(),
                (row, instalment) -> row.bind("due", instalment.due().orElse(null))
                        .bind("condition", instalment.condition())
                        .bind("currency", instalment.currency())
                        .bind("amount", instalment.amount())
                        .bind("received", instalment.receivedOn().orElse(null))
                        .bind("reference", instalment.reference()));
        each(
                handle,
                "INSERT INTO agreement_budget_line (agreement, ordinal, code, title_en, title_es, cost_category, amount) VALUES"
                        + " (:agreement, :ordinal, :code, :en, :es, :category, :amount)",
                id,
                terms.budgetLines(),
                (row, line) -> row.bind("code", line.code())
                        .bind("en", Bilingual.english(line.title()))
                        .bind("es", Bilingual.spanish(line.title()))
                        .bind("category", line.costCategory())
                        .bind("amount", line.amount()));
        each(
                handle,
                "INSERT INTO agreement_charge (agreement, ordinal, kind, title_en, title_es, rate, amount) VALUES"
                        + " (:agreement, :ordinal, :kind, :en, :es, CAST(:rate AS NUMERIC(9,6)), :amount)",
                id,
                terms.charges(),
                (row, charge) -> row.bind("kind", charge.kind())
                        .bind("en", Bilingual.english(charge.title()))
                        .bind("es", Bilingual.spanish(charge.title()))
                        .bind("rate", charge.rate().orElse(null))
                        .bind("amount", charge.amount()));
        each(
                handle,
                "INSERT INTO agreement_duty (agreement, ordinal, report, frequency, calendar, year_start, until_date, days_after, languages, formats,"
                        + " recipient) VALUES (:agreement, :ordinal, :report, :frequency, :calendar, CAST(:yearStart AS VARCHAR(5)),"
                        + " CAST(:until AS DATE), :days, :languages, :formats, :recipient)",
                id,
                terms.duties(),
                (row, duty) -> row.bind("report", duty.report())
                        .bind("frequency", duty.frequency().word())
                        .bind("calendar", duty.calendar().word())
                        .bind(
                                "yearStart",
                                duty.yearStart().map(FiscalYear::written).orElse(null))
                        .bind("until", duty.until().orElse(null))
                        .bind("days", duty.daysAfter())
                        .bind("languages", String.join(" ", duty.languages()))
                        .bind("formats", String.join(" ", duty.formats()))
                        .bind("recipient", duty.recipient()));
    }

    private static void earmark(Handle handle, long id, String kind, List<String> codes) {
        each(
                handle,
                "INSERT INTO agreement_earmark (agreement, kind, code, ordinal) VALUES (:agreement, '" + kind
                        + "', :code, :ordinal)",
                id,
                codes,
                (row, code) -> row.bind("code", code));
    }

    private interface Binding<T> {
        void bind(PreparedBatch row, T item);
    }

    private static <T> void each(Handle handle, String sql, long id, List<T> items, Binding<T> binding) {
        if (items.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (int index = 0; index < items.size(); index++) {
                batch.bind("agreement", id).bind("ordinal", index + 1);
                binding.bind(batch, items.get(index));
                batch.add();
            }
            batch.execute();
        }
    }
}
