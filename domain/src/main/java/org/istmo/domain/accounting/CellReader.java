package org.istmo.domain.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.problem.Words;
import org.istmo.domain.validation.Finding;
import org.istmo.domain.validation.MoneyRules;

/** The cells of one row, by the facts that a mapping says they give. What is wrong with one is said with the place where it stands. */
class CellReader {

    private final MappingTerms terms;
    private final ExportHead head;
    private final ExportTable table;
    private final ExportRow row;
    private final List<Finding> reasons;

    CellReader(MappingTerms terms, ExportHead head, ExportTable table, ExportRow row, List<Finding> reasons) {
        this.terms = terms;
        this.head = head;
        this.table = table;
        this.row = row;
        this.reasons = reasons;
    }

    /** Whether nothing is wrong so far. */
    boolean sound() {
        return reasons.isEmpty();
    }

    boolean isMapped(MappedField field) {
        return terms.columns().containsKey(field);
    }

    /** One line of at most so many characters, by the mapping's words where it has some; empty when the cell is. */
    String text(MappedField field, int most) {
        MappedColumn column = terms.columns().get(field);
        if (column == null) {
            return "";
        }
        if (column.isConstant()) {
            return column.constant();
        }
        ExportCell cell = row.cell(head.column(field));
        String text = cell.text().strip();
        if (cell.kind() == ExportCell.Kind.ERROR || !Words.areOneLine(text)) {
            wrong(field, "no-text", "What stands here cannot be read as " + field.word() + ".");
            return "";
        }
        if (text.length() > most) {
            wrong(field, "too-long", "At most " + most + " characters are kept here.");
            return "";
        }
        return text.isEmpty() || column.words().isEmpty() ? text : translated(field, column.words(), text);
    }

    private String translated(MappedField field, Map<String, String> words, String text) {
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (word.getKey().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
                return word.getValue();
            }
        }
        wrong(field, "unknown-word", "The mapping does not say what '" + text + "' stands for.");
        return "";
    }

    /** A text that has to be there. */
    String needed(MappedField field, int most) {
        int before = reasons.size();
        String text = text(field, most);
        if (text.isEmpty() && reasons.size() == before) {
            wrong(field, "missing", "There is no " + field.word() + ".");
        }
        return text;
    }

    Optional<LocalDate> date() {
        ExportCell cell = row.cell(head.column(MappedField.DATE));
        Optional<LocalDate> date = switch (cell.kind()) {
            case DATE -> DateStyle.ISO.parse(cell.text());
            case TEXT, NUMBER -> terms.layout().dates().parse(cell.text());
            case BLANK, ERROR -> Optional.empty();
        };
        if (date.isEmpty()) {
            wrong(
                    MappedField.DATE,
                    cell.kind() == ExportCell.Kind.BLANK ? "missing" : "no-date",
                    "Not a date written as " + terms.layout().dates().word() + ": '" + shown(cell) + "'.");
        } else if (date.get().getYear() < 1900 || date.get().getYear() > 2100) {
            wrong(MappedField.DATE, "year-out-of-range", "'" + shown(cell) + "' is not within the years 1900 to 2100.");
            return Optional.empty();
        }
        return date;
    }

    /** The amount of a column; empty when nothing stands there. */
    Optional<BigDecimal> amount(MappedField field) {
        ExportCell cell = row.cell(head.column(field));
        Optional<BigDecimal> amount = switch (cell.kind()) {
            case NUMBER -> Optional.of(new BigDecimal(cell.text()));
            case TEXT -> terms.layout().decimals().parse(cell.text());
            case BLANK, DATE, ERROR -> Optional.empty();
        };
        if (amount.isEmpty() && cell.kind() != ExportCell.Kind.BLANK) {
            wrong(
                    field,
                    "no-number",
                    "Not an amount with a decimal " + terms.layout().decimals().word() + ": '" + shown(cell) + "'.");
        }
        if (amount.isPresent() && !MoneyRules.fits(amount.get())) {
            wrong(field, "amount-out-of-range", "An amount has at most 24 digits before the point and 6 after it.");
            return Optional.empty();
        }
        return amount;
    }

    /** Says that nothing stands in the column, unless something is said of it already. */
    void missing(MappedField field) {
        if (row.cell(head.column(field)).kind() == ExportCell.Kind.BLANK) {
            wrong(field, "missing", "There is no " + field.word() + ".");
        }
    }

    void wrong(MappedField field, String code, String detail) {
        MappedColumn column = terms.columns().get(field);
        reasons.add(table.position(row, head.column(field), column == null ? field.word() : column.told())
                .finding(Finding.Severity.ERROR, code, detail));
    }

    private static String shown(ExportCell cell) {
        String text = cell.text().strip();
        return !Words.areOneLine(text) ? "it cannot be shown" : text.length() > 60 ? text.substring(0, 60) : text;
    }
}
