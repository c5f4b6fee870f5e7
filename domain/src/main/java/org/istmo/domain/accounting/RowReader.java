package org.istmo.domain.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.validation.BudgetLineRules;
import org.istmo.domain.validation.Codelist;
import org.istmo.domain.validation.Finding;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file through a mapping, one after the other. */
class RowReader {

    private static final int LONGEST_DOCUMENT = 150;
    private static final int LONGEST_LINE = 40;
    private static final int LONGEST = 1_000;

    /** IATI types of money that comes in: in the accounts a credit. Incoming funds, incoming commitment, incoming pledge. */
    static final Set<String> INCOMING = Set.of("1", "11", "13");

    private final Mapping mapping;
    private final MappingTerms terms;
    private final ExportHead head;
    private final ExportTable table;
    private final KnownCodes known;
    private final Foresight foresight;
    private final Map<String, Integer> occurrences = new HashMap<>();

    RowReader(Mapping mapping, ExportHead head, ExportTable table, KnownCodes known, Foresight foresight) {
        this.mapping = mapping;
        this.terms = mapping.terms();
        this.head = head;
        this.table = table;
        this.known = known;
        this.foresight = foresight;
    }

    /** Whether the mapping leaves rows such as this one aside. */
    boolean skips(ExportRow row) {
        for (int index = 0; index < terms.skipped().size(); index++) {
            String word = terms.skipped().get(index).word().toLowerCase(Locale.ROOT);
            if (row.cell(head.skipped().get(index))
                    .text()
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .equals(word)) {
                return true;
            }
        }
        return false;
    }

    ReadRow read(ExportRow row) {
        List<Finding> reasons = new ArrayList<>();
        CellReader cells = new CellReader(terms, head, table, row, reasons);
        String document = terms.posts()
                ? cells.needed(MappedField.DOCUMENT, LONGEST_DOCUMENT)
                : cells.text(MappedField.DOCUMENT, LONGEST_DOCUMENT);
        String line = cells.text(MappedField.LINE, LONGEST_LINE);
        @Nullable LocalDate date = cells.date().orElse(null);
        String type = code(cells, MappedField.TYPE, Codelist.TRANSACTION_TYPE);
        @Nullable BigDecimal amount = amount(cells, type).orElse(null);
        String currency = code(cells, MappedField.CURRENCY, Codelist.CURRENCY);
        String activity = cells.needed(MappedField.ACTIVITY, LONGEST);
        if (!activity.isEmpty() && !known.activity(activity)) {
            cells.wrong(MappedField.ACTIVITY, "unknown-activity", "The office has no activity '" + activity + "'.");
        }
        String grant = cells.text(MappedField.GRANT, 100);
        if (!grant.isEmpty() && !known.grant(grant)) {
            cells.wrong(MappedField.GRANT, "unknown-grant", "There is no agreement '" + grant + "'.");
        }
        String category = cells.text(MappedField.COST_CATEGORY, 30);
        String key = key(row, document, line);
        if (!category.isEmpty()
                && !known.costCategory(category)
                && !known.costCategoryStands(category, mapping.way(), key)) {
            cells.wrong(
                    MappedField.COST_CATEGORY,
                    "unknown-cost-category",
                    "There is no cost category '" + category + "'.");
        }
        String budgetLine = cells.text(MappedField.BUDGET_LINE, 100);
        String payer = grant.isEmpty() ? known.usualGrant(activity) : grant;
        if (!budgetLine.isEmpty() && !payer.isEmpty() && known.budgeted(payer)) {
            budgetLine(cells, payer, budgetLine, category);
        }
        boolean numbered = !line.isEmpty() || document.isEmpty();
        together(cells, key, document, numbered);
        ExportFact fact = new ExportFact(
                key,
                document,
                date,
                amount,
                currency.isEmpty() ? null : currency,
                activity,
                type,
                grant,
                budgetLine,
                category,
                cells.text(MappedField.DONOR, 100),
                cells.text(MappedField.DESCRIPTION, LONGEST));
        return new ReadRow(row, fact, numbered, reasons);
    }

    /** A row that cannot be told from another one when it comes back alone is kept out with it. */
    private void together(CellReader cells, String key, String document, boolean numbered) {
        MappedField where = cells.isMapped(MappedField.LINE) ? MappedField.LINE : MappedField.DOCUMENT;
        foresight
                .repeated(key)
                .ifPresent(rows -> cells.wrong(
                        where,
                        "twice",
                        "Rows " + rows.first() + " and " + rows.second()
                                + " of this file have the same document and line: none of its rows was taken."));
        if (cells.sound() && !numbered) {
            foresight
                    .keptOutBy(document)
                    .ifPresent(
                            row -> cells.wrong(
                                    where,
                                    "document-kept-out",
                                    "Row " + row
                                            + " of this document was kept out, and rows without a line number are known by their"
                                            + " order: the document is taken whole or not at all, unless the mapping names a column of line numbers."));
        }
    }

    private void budgetLine(CellReader cells, String grant, String line, String category) {
        if (!known.has(grant, line)) {
            cells.wrong(MappedField.BUDGET_LINE, "unknown-budget-line", BudgetLineRules.unknown(grant, line));
        } else if (!category.isEmpty() && !known.isOf(grant, line, category)) {
            cells.wrong(
                    MappedField.COST_CATEGORY, "not-the-lines-category", BudgetLineRules.otherCategory(grant, line));
        }
    }

    /** By document and line, or which of the document's rows it is; a row without a document by what it says, and how often that was said before. */
    private String key(ExportRow row, String document, String line) {
        String begin =
                document.isEmpty() ? "row " + Digests.sha256(row.source()).substring(0, 32) : document;
        if (!line.isEmpty() && !document.isEmpty()) {
            return begin + "/" + line;
        }
        int occurrence = occurrences.merge(begin, 1, Integer::sum);
        return occurrence == 1 ? begin : begin + "/" + occurrence;
    }

    private static String code(CellReader cells, MappedField field, Codelist list) {
        String code = cells.needed(field, LONGEST);
        if (!code.isEmpty() && !list.holds(code)) {
            cells.wrong(field, "unknown-" + field.word(), "There is no " + field.word() + " '" + code + "'.");
            return "";
        }
        return code;
    }

    private static Optional<BigDecimal> amount(CellReader cells, String type) {
        if (cells.isMapped(MappedField.AMOUNT)) {
            Optional<BigDecimal> amount = cells.amount(MappedField.AMOUNT);
            return amount.isPresent() ? amount : nothing(cells, MappedField.AMOUNT);
        }
        Optional<BigDecimal> debit = cells.amount(MappedField.DEBIT);
        Optional<BigDecimal> credit = cells.amount(MappedField.CREDIT);
        if (debit.isEmpty() && credit.isEmpty()) {
            return nothing(cells, MappedField.DEBIT);
        }
        BigDecimal spent = debit.orElse(BigDecimal.ZERO).subtract(credit.orElse(BigDecimal.ZERO));
        return Optional.of(INCOMING.contains(type) ? spent.negate() : spent);
    }

    private static Optional<BigDecimal> nothing(CellReader cells, MappedField field) {
        cells.missing(field);
        return Optional.empty();
    }
}
