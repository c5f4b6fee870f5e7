package org.istmo.reporting.lineage;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a figure may be of: each is a condition on a row of a report's lineage. */
public enum Dimension {
    /** The number of the activity's row. */
    ACTIVITY("CAST(l.project AS VARCHAR(20))"),
    /** Such as {@code 2023-Q1}, of the posting month; {@value #EARLIER} for what was posted before the period. */
    QUARTER("l.quarter"),
    /** Such as {@code 2023}, of the posting month. */
    YEAR("SUBSTRING(CAST(e.posting_month AS VARCHAR(10)), 1, 4)"),
    /** Such as {@code 2023-01}, the posting month. */
    MONTH("SUBSTRING(CAST(e.posting_month AS VARCHAR(10)), 1, 7)"),
    OFFICE("e.office"),
    /** The code of a country or region. */
    COUNTRY("a.place"),
    THEME("a.theme"),
    /** The IATI organisation identifier; empty for money that is not yet allocated. */
    DONOR("COALESCE(a.donor, '')"),
    /** The number of the agreement's row; empty for none. */
    GRANT("COALESCE(CAST(a.agreement AS VARCHAR(20)), '')"),
    /** The code of a line of the agreement's budget; empty for none. */
    LINE("e.budget_line"),
    /** The code of a UN cost category, the entry's own or that of the budget line it names; empty for none. */
    CATEGORY("COALESCE(l.category, e.cost_category, '')"),
    /** {@code support} for programme support cost, else {@code direct}. */
    COST("CASE WHEN COALESCE(l.category, e.cost_category, '') = 'support' THEN 'support' ELSE 'direct' END"),
    /** {@code yes} for what consolidated figures count; else why they leave it out: {@code same-money}, {@code transfer}, {@code parent-apart}. */
    COUNTED("CASE WHEN a.left_out = '' THEN 'yes' ELSE a.left_out END"),
    /** {@code before} the period or {@code within} it. */
    WHEN("CASE WHEN l.quarter = '" + Dimension.EARLIER + "' THEN 'before' ELSE 'within' END"),
    /** The transaction date, such as {@code 2023-01-31}. */
    DATE("CAST(e.transaction_date AS VARCHAR(10))"),
    /** ISO 4217, of the amount as transacted. */
    CURRENCY("l.currency");

    /** Values of {@link #WHEN}. */
    public static final String BEFORE = "before";

    public static final String WITHIN = "within";

    /** The quarter of everything before the period. */
    public static final String EARLIER = "earlier";

    private static final Map<String, Dimension> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Dimension::word, Function.identity()));

    private final String column;
    private final String word;

    Dimension(String column) {
        this.column = column;
        this.word = name().toLowerCase(Locale.ROOT);
    }

    /** The expression over lineage {@code l}, entry {@code e} and allocation {@code a}. */
    public String column() {
        return column;
    }

    /** The word that figure keys use. */
    public String word() {
        return word;
    }

    static Optional<Dimension> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
