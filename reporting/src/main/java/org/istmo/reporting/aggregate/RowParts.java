package org.istmo.reporting.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.scope.Scope;

/** The parts one by one, joined with their activity: for any days, either date and any narrowing. Grows with the ledger. */
class RowParts implements Parts {

    private static final String SIGN = "CASE WHEN e.reverses IS NULL THEN 1 ELSE -1 END";

    private final Scope scope;

    RowParts(Scope scope) {
        this.scope = scope;
    }

    @Override
    public List<Piece> select(Sql sql, Question question, List<Dimension> keys) {
        boolean support = question.support().isPresent();
        String parted = support ? "s" : "a";
        List<String> columns = new ArrayList<>();
        keys.stream()
                .filter(dimension -> !dimension.time())
                .forEach(dimension -> columns.add(column(dimension) + " AS k" + columns.size()));
        if (keys.stream().anyMatch(Dimension::time)) {
            columns.add("CAST(DATE_TRUNC('month', " + day(question) + ") AS DATE) AS on_day");
        }
        columns.add("a.left_out AS left_out");
        columns.add(
                question.converted()
                        ? "COALESCE(" + parted + ".usd, 0) AS money, CASE WHEN a.usd IS NULL THEN 0 ELSE " + SIGN
                                + " END AS parts"
                        : parted + ".amount AS money, " + SIGN + " AS parts");
        String text = "(SELECT " + String.join(", ", columns) + " FROM " + from(sql, question) + " WHERE "
                + String.join(" AND ", conditions(sql, question, Narrowed.activities(sql, question.narrowing(), scope)))
                + ")";
        return List.of(new Piece(text, false));
    }

    @Override
    public String foreign(Sql sql, Question question) {
        return "(SELECT e.currency AS currency, CASE WHEN a.usd IS NULL THEN " + SIGN
                + " ELSE 0 END AS without_rate FROM "
                + from(sql, question) + " WHERE e.currency <> '" + Question.DOLLAR + "' AND "
                + String.join(" AND ", conditions(sql, question, Narrowed.activities(sql, question.narrowing(), scope)))
                + ")";
    }

    /** How many activities above the reader's level have money that the question would have read. */
    String withheld(Sql sql, Question question) {
        return "SELECT COUNT(DISTINCT e.activity) FROM " + from(sql, question) + " WHERE "
                + String.join(" AND ", conditions(sql, question, Narrowed.withheld(sql, question.narrowing(), scope)));
    }

    /**
     * {@code type, currency, amount, usd} of every type and currency: the values that as many questions ask for one by one.
     *
     * @param question of which quantity and currency are left aside
     */
    String byType(Sql sql, Question question) {
        String parted = question.support().isPresent() ? "s" : "a";
        return "SELECT e.type, e.currency, " + value(question, parted + ".amount") + ", "
                + value(question, "COALESCE(" + parted + ".usd, 0)") + " FROM " + from(sql, question) + " WHERE "
                + String.join(" AND ", taken(sql, question, Narrowed.activities(sql, question.narrowing(), scope)))
                + " GROUP BY e.type, e.currency";
    }

    /** As a {@link Tally} has it. */
    private static String value(Question question, String money) {
        return question.ofDonors()
                ? "SUM(" + money + ")"
                : "SUM(CASE WHEN a.left_out = '' THEN " + money + " ELSE 0 END)";
    }

    private static String from(Sql sql, Question question) {
        String tables = "allocation a JOIN entry e ON e.id = a.entry JOIN activity v ON v.id = e.activity";
        return question.support()
                .map(scheme -> tables + " JOIN support s ON s.entry = a.entry AND s.part = a.part AND s.scheme = "
                        + sql.bind(scheme.word()))
                .orElse(tables);
    }

    private static List<String> conditions(Sql sql, Question question, List<String> ofActivities) {
        List<String> conditions = taken(sql, question, ofActivities);
        conditions.add("e.type = " + sql.bind(question.quantity().type()));
        if (!question.converted()) {
            conditions.add("e.currency = " + sql.bind(question.currency()));
        }
        return conditions;
    }

    /** Of any type and currency. */
    private static List<String> taken(Sql sql, Question question, List<String> ofActivities) {
        List<String> conditions = new ArrayList<>(ofActivities);
        conditions.add("a.left_out IN " + sql.list(LeftOut.asked(question)));
        question.span().from().ifPresent(from -> conditions.add(day(question) + " >= " + sql.bind(from)));
        question.span().to().ifPresent(to -> conditions.add(day(question) + " <= " + sql.bind(to)));
        question.narrowing()
                .codes()
                .forEach(
                        (dimension, codes) -> conditions.add(Narrowed.codes(sql, dimension, column(dimension), codes)));
        return conditions;
    }

    private static String day(Question question) {
        return question.span().byPostingMonth() ? "e.posting_month" : "e.transaction_date";
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case OFFICE -> "e.office";
            case COUNTRY -> "a.place";
            case THEME -> "a.theme";
            case DONOR -> "COALESCE(a.donor, '')";
            case GRANT -> "COALESCE(a.agreement, 0)";
            case TREATY, FRAMEWORK -> "s.code";
            case MONTH, QUARTER, YEAR -> throw new IllegalArgumentException(dimension.word());
        };
    }
}
