package org.istmo.web.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.istmo.domain.activity.KnownActivities;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.validation.BudgetLineRules;
import org.istmo.domain.validation.RepeatedKeys;
import org.istmo.domain.validation.RowRules;
import org.istmo.web.table.TableRow;
import org.jspecify.annotations.Nullable;

/** A transaction in a row: known again by its document. */
final class TransactionRow implements RowReading {

    private final Judged judged;
    private final Function<String, Optional<KnownActivities.Its>> activities;
    private final RepeatedKeys documents;

    /**
     * @param activities the office's activity of an identifier
     * @param documents those that stand in the file more than once
     */
    TransactionRow(Judged judged, Function<String, Optional<KnownActivities.Its>> activities, RepeatedKeys documents) {
        this.judged = judged;
        this.activities = activities;
        this.documents = documents;
    }

    @Override
    public void read(TableRow row, Consumer<Incoming> taker) {
        RowCells cells = judged.cells(row);
        Judged.needed(judged.heading(), cells);
        String identifier = cells.text("activity");
        Optional<KnownActivities.Its> activity = identifier.isEmpty() ? Optional.empty() : activities.apply(identifier);
        Optional<DraftTransaction> transaction =
                transaction(row, cells, activity.map(KnownActivities.Its::grant).orElse(""));
        if (!identifier.isEmpty() && activity.isEmpty()) {
            cells.findings().error("activity", "unknown-activity", "The office has no activity '" + identifier + "'.");
        }
        Optional<DraftRow> draft = cells.findings().unsound()
                ? Optional.empty()
                : transaction.map(read -> new DraftRow(DraftRow.TEMPLATE, identifier, read));
        draft.ifPresent(read -> RowRules.judge(read, cells.findings()));
        taker.accept(
                draft.isEmpty() || cells.findings().unsound()
                        ? judged.unsound(
                                row,
                                identifier,
                                cells.text("document"),
                                cells.findings().errors())
                        : new Incoming.SoundRow(draft.get(), cells.findings().notes()));
    }

    /** @param usual the grant that pays what names none */
    private Optional<DraftTransaction> transaction(TableRow row, RowCells cells, String usual) {
        String document = cells.text("document");
        Judged.once(document, "document", "document", documents, cells);
        String type = Objects.requireNonNullElse(cells.code("type"), "");
        Optional<LocalDate> date = cells.date("date");
        Optional<BigDecimal> amount = cells.amount("amount");
        String currency = Objects.requireNonNullElse(cells.code("currency"), "").toUpperCase(Locale.ROOT);
        DraftParty provider = party(cells, "provider");
        DraftParty receiver = party(cells, "receiver");
        String grant = cells.code("grant");
        String category = cells.code("cost_category");
        String description = cells.lines("description");
        String budgetLine = cells.text("budget_line");
        String payer = Objects.requireNonNullElse(given(grant), usual);
        if (!payer.isEmpty()) {
            BudgetLineRules.judge(
                    payer, budgetLine, category, cells.choices(), "budget_line", "cost_category", cells.findings());
        }
        var themes = ActivityRow.themes(cells, "themes");
        var places = ActivityRow.places(cells, "countries");
        if (date.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DraftTransaction(
                row.line(),
                document,
                type,
                date.get(),
                amount.get(),
                currency,
                date.get(),
                description,
                provider,
                receiver,
                themes,
                places,
                document,
                given(grant),
                budgetLine,
                given(category)));
    }

    private static DraftParty party(RowCells cells, String side) {
        String reference = cells.text(side);
        String name = cells.text(side + "_name");
        return reference.isEmpty() && name.isEmpty() ? DraftParty.NOBODY : new DraftParty(reference, name, "");
    }

    private static @Nullable String given(@Nullable String code) {
        return code == null || code.isEmpty() ? null : code;
    }
}
