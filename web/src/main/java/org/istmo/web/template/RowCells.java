package org.istmo.web.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Words;
import org.istmo.domain.validation.DateRules;
import org.istmo.domain.validation.Findings;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.table.Amounts;
import org.istmo.web.table.Cell;
import org.istmo.web.table.Cell.Kind;
import org.istmo.web.table.Cell.Mark;
import org.istmo.web.table.Days;
import org.istmo.web.table.Habits;
import org.istmo.web.table.Outcome;
import org.istmo.web.table.TableRow;
import org.jspecify.annotations.Nullable;

/** The cells of one row as values, by the keys of their columns. What is wrong with one, or worth noting, is found in its cell. */
final class RowCells {

    /** Takes away what was there before, where an empty cell leaves it. */
    static final String NOTHING = "-";

    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Pattern FORMULA_LIKE = Pattern.compile("(?s)=.*|[+@-].*[(|!].*");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int DIGITS_OF_A_WORKBOOK = 15;
    private static final BigDecimal MOST_PEOPLE = new BigDecimal("1000000000000");

    private final Heading heading;
    private final TableRow row;
    private final Choices choices;
    private final Findings findings;
    private final OfficeRecords records;
    private final Habits habits;

    RowCells(Heading heading, TableRow row, Choices choices, Findings findings, OfficeRecords records) {
        this.heading = heading;
        this.row = row;
        this.choices = choices;
        this.findings = findings;
        this.records = records;
        this.habits = heading.language() == Language.ES ? Habits.SPANISH : Habits.UNKNOWN;
    }

    Findings findings() {
        return findings;
    }

    Choices choices() {
        return choices;
    }

    Cell cell(String key) {
        Integer column = heading.header().columns().get(key);
        return column == null ? Cell.blank(-1) : row.cell(column);
    }

    /** Finds that a cell which a row cannot do without is empty, unless something else was found in it already. */
    void needed(String key) {
        Cell cell = cell(key);
        if (cell.isBlank() && cell.marks().isEmpty()) {
            findings.error(key, "missing-value", "A row needs a value here.");
        }
    }

    /** One line without white space around it; empty when the cell is. */
    String text(String key) {
        return WHITE.matcher(words(key)).replaceAll(" ").strip();
    }

    /** Null when the cell is empty, and so says nothing; empty when it says {@value #NOTHING}. */
    @Nullable
    String said(String key) {
        String text = text(key);
        return text.isEmpty() ? null : text.equals(NOTHING) ? "" : text;
    }

    String lines(String key) {
        return words(key).strip();
    }

    private String words(String key) {
        Cell cell = cell(key);
        if (!standsAlone(key, cell, false)) {
            return "";
        }
        String text = cell.kind() == Kind.NUMBER ? digits(key, cell) : cell.text();
        if (!Words.areLines(text)) {
            findings.error(key, "no-text", "It holds a control character, or half of a character.");
            return "";
        }
        if (text.indexOf(RowSource.INSTEAD) >= 0) {
            findings.error(key, "lost-character", "A sign stands here for a character that was lost.");
            return "";
        }
        if (cell.kind() == Kind.TEXT && FORMULA_LIKE.matcher(text).matches()) {
            findings.note(key, "formula-like-text", "It looks like a formula, and was kept as the text that it is.");
        }
        return text;
    }

    /** A number where words belong, such as an identifier of digits only: a workbook has no more than 15 of them. */
    private String digits(String key, Cell cell) {
        Outcome<BigDecimal> read = Amounts.read(cell, habits);
        if (read instanceof Outcome.Sound<BigDecimal> sound
                && sound.value().precision() - sound.value().scale() <= DIGITS_OF_A_WORKBOOK) {
            BigDecimal value = sound.value();
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
        findings.error(
                key,
                "digits-lost",
                "A number of more than 15 digits loses the last ones in a workbook: write it as text.");
        return "";
    }

    /** Whether the cell has a value that is its own to give. */
    private boolean standsAlone(String key, Cell cell, boolean number) {
        if (cell.is(Mark.MERGED_ACROSS) || (number && (cell.is(Mark.MERGED_DOWN) || cell.is(Mark.MERGED_FIRST)))) {
            findings.error(
                    key,
                    "merged-cells",
                    "The cell is merged with others, so that its value belongs to none of them alone.");
            return false;
        }
        if (cell.is(Mark.FORMULA_WITHOUT_VALUE)) {
            findings.error(
                    key, "formula-without-value", "The formula has no value: calculate the workbook and save it.");
            return false;
        }
        if (cell.kind() == Kind.ERROR) {
            findings.error(key, "cell-error", "The cell holds the error " + cell.text() + ".");
            return false;
        }
        if (cell.is(Mark.MERGED_DOWN) && !cell.isBlank()) {
            findings.note(key, "merged-cells", "The cell is merged with the one above, and was read as that one.");
        }
        if (cell.is(Mark.FORMULA)) {
            findings.note(key, "formula", "The value is what a formula came to when the workbook was saved.");
        }
        return true;
    }

    Optional<LocalDate> date(String key) {
        Cell cell = cell(key);
        if (!standsAlone(key, cell, false)) {
            return Optional.empty();
        }
        Outcome<LocalDate> read = Days.read(cell, habits);
        boolean silent =
                read instanceof Outcome.Sound<LocalDate> sound && sound.notes().isEmpty();
        if (silent && cell.kind() == Kind.TEXT && !heading.table().name().isEmpty()) {
            findings.note(
                    key,
                    "date-as-text",
                    "The date is a text and no date of the workbook; it was read as it is written.");
        }
        return value(key, read);
    }

    /** Finds a date to be of a year that cannot be meant. */
    void yearsOf(String key, LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            DateRules.outside(date.toString(), key, findings);
        }
    }

    Optional<BigDecimal> amount(String key) {
        Cell cell = cell(key);
        return standsAlone(key, cell, true) ? value(key, Amounts.read(cell, habits)) : Optional.empty();
    }

    /** A whole number that is not negative. */
    Optional<Long> count(String key) {
        Optional<BigDecimal> amount = amount(key);
        if (amount.isPresent()
                && (amount.get().signum() < 0
                        || amount.get().compareTo(MOST_PEOPLE) > 0
                        || amount.get().stripTrailingZeros().scale() > 0)) {
            findings.error(key, "no-count", "It is a whole number that is not negative.");
            return Optional.empty();
        }
        return amount.map(BigDecimal::longValueExact);
    }

    private <T> Optional<T> value(String key, Outcome<T> outcome) {
        if (outcome instanceof Outcome.Sound<T> sound) {
            sound.notes().forEach(note -> findings.note(key, note.code(), note.detail()));
            return Optional.of(sound.value());
        }
        if (outcome instanceof Outcome.Wrong<T> wrong) {
            findings.error(key, wrong.code(), wrong.detail());
        }
        return Optional.empty();
    }

    /** A code of the column's list; null when the cell is empty; empty when it says {@value #NOTHING}. */
    @Nullable
    String code(String key) {
        String said = said(key);
        if (said == null || said.isEmpty()) {
            return said;
        }
        Pick pick = heading.template().column(key).choices();
        if (pick == null) {
            throw new IllegalArgumentException(key);
        }
        return code(key, pick, said).orElse(null);
    }

    /** The code that a text means, which is found unknown where it means none. */
    Optional<String> code(String key, Pick pick, String said) {
        Optional<Choices.Meant> meant = choices.meant(pick, said);
        if (meant.isEmpty()) {
            String code = pick == Pick.CURRENCY ? "unknown-currency" : "unknown-code";
            findings.error(key, code, "'" + said + "' is not in the list" + some(pick) + ".");
            return Optional.empty();
        }
        if (meant.get().retired() && !stands(pick, meant.get().coded().code())) {
            findings.error(
                    key,
                    "retired-code",
                    "'" + said + "' is not in the list any more, and this row would be the first to name it since.");
            return Optional.empty();
        }
        if (meant.get().named()) {
            findings.note(
                    key,
                    "name-for-code",
                    "'" + said + "' was read as " + meant.get().coded().code() + ".");
        }
        return meant.map(found -> found.coded().code());
    }

    /** Whether what the row speaks of names the code already. */
    private boolean stands(Pick pick, String code) {
        RowCells again = new RowCells(heading, row, choices, new Findings(new RowWhereabouts(heading, row)), records);
        String activity = heading.template() == Template.ACTIVITIES ? "identifier" : "activity";
        String document = heading.template() == Template.TRANSACTIONS ? again.text("document") : "";
        return records.holds(pick, code, again.text(activity), document);
    }

    private String some(Pick pick) {
        List<String> codes =
                choices.of(pick).stream().limit(4).map(coded -> coded.code()).toList();
        return codes.isEmpty() ? ", which is empty" : ", which begins with " + String.join(", ", codes);
    }
}
