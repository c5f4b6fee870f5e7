package org.istmo.reporting.aggregate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.database.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A row of the ledger as it lies there, and sums of such rows that no SQL had a hand in. */
record RawPart(
        String office,
        String place,
        String theme,
        String donor,
        String grant,
        String type,
        String currency,
        LocalDate month,
        LocalDate date,
        String leftOut,
        BigDecimal amount,
        @Nullable BigDecimal usd,
        int sign,
        List<RawSupport> supports) {

    /** A share of a part. */
    record RawSupport(
            String scheme,
            String code,
            BigDecimal amount,
            @Nullable BigDecimal usd) {}

    static List<RawPart> all(TestDatabase database) {
        Map<String, List<RawSupport>> supports = new HashMap<>();
        return database.jdbi().withHandle(handle -> {
            handle.createQuery("SELECT entry, part, scheme, code, amount, usd FROM support")
                    .map((row, context) -> Map.entry(
                            row.getLong(1) + "/" + row.getInt(2),
                            new RawSupport(
                                    row.getString(3), row.getString(4), row.getBigDecimal(5), row.getBigDecimal(6))))
                    .forEach(support -> supports.computeIfAbsent(support.getKey(), key -> new ArrayList<>())
                            .add(support.getValue()));
            return handle.createQuery(
                            "SELECT a.*, e.office, e.type, e.currency, e.posting_month, e.transaction_date, e.reverses, g.number FROM allocation a"
                                    + " JOIN entry e ON e.id = a.entry LEFT JOIN agreement g ON g.id = a.agreement")
                    .map((row, context) -> new RawPart(
                            row.getString("office"),
                            row.getString("place"),
                            row.getString("theme"),
                            either(row.getString("donor")),
                            either(row.getString("number")),
                            row.getString("type"),
                            row.getString("currency"),
                            row.getObject("posting_month", LocalDate.class),
                            row.getObject("transaction_date", LocalDate.class),
                            row.getString("left_out"),
                            row.getBigDecimal("amount"),
                            row.getBigDecimal("usd"),
                            row.getObject("reverses") == null ? 1 : -1,
                            supports.getOrDefault(row.getLong("entry") + "/" + row.getInt("part"), List.of())))
                    .list();
        });
    }

    private static String either(@Nullable String code) {
        return code == null ? Dimension.NOT_YET_ALLOCATED : code;
    }

    /** What the question comes to, by its keys: value and reported. */
    static Map<List<String>, List<BigDecimal>> answer(List<RawPart> parts, Question question) {
        Map<List<String>, List<BigDecimal>> sums =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (RawPart part : parts) {
            if (part.type.equals(question.quantity().type())
                    && part.in(question.span())
                    && part.kept(question.narrowing())) {
                part.add(question, sums);
            }
        }
        sums.values().removeIf(both -> both.get(0).signum() == 0 && both.get(1).signum() == 0);
        return sums;
    }

    private void add(Question question, Map<List<String>, List<BigDecimal>> sums) {
        if (!question.converted() && !currency.equals(question.currency())) {
            return;
        }
        BigDecimal left = money(question, amount, usd);
        Dimension scheme = question.support().orElse(null);
        if (scheme == null) {
            add(question, "", left, sums);
            return;
        }
        List<String> wanted = question.narrowing().of(scheme);
        for (RawSupport support : supports) {
            if (support.scheme.equals(scheme.word())) {
                BigDecimal share = money(question, support.amount, support.usd);
                left = left.subtract(share);
                if (wanted.isEmpty() || wanted.contains(support.code)) {
                    add(question, support.code, share, sums);
                }
            }
        }
        if (wanted.isEmpty()) {
            add(question, Dimension.UNALLOCATED, left, sums);
        }
    }

    private void add(Question question, String code, BigDecimal money, Map<List<String>, List<BigDecimal>> sums) {
        boolean scoped = question.ofDonors();
        boolean value = leftOut.isEmpty()
                || (scoped && List.of("same-money", "transfer", "parent-apart").contains(leftOut));
        boolean reported = value || leftOut.equals("same-money");
        List<String> keys = new ArrayList<>();
        for (Dimension dimension : question.by()) {
            keys.add(dimension.supported() ? code : key(dimension, question.span()));
        }
        sums.merge(
                keys,
                List.of(value ? money : BigDecimal.ZERO, reported ? money : BigDecimal.ZERO),
                (one, other) -> List.of(one.get(0).add(other.get(0)), one.get(1).add(other.get(1))));
    }

    private static BigDecimal money(Question question, BigDecimal amount, @Nullable BigDecimal usd) {
        return question.converted() ? (usd == null ? BigDecimal.ZERO : usd) : amount;
    }

    private LocalDate day(Span span) {
        return span.basis() == Span.Basis.POSTING_MONTH ? month : date;
    }

    private boolean in(Span span) {
        LocalDate day = day(span);
        return span.from().map(from -> !day.isBefore(from)).orElse(true)
                && span.to().map(to -> !day.isAfter(to)).orElse(true);
    }

    private boolean kept(Narrowing narrowing) {
        return narrowing.codes().entrySet().stream()
                .allMatch(narrowed -> narrowed.getKey().supported()
                        || narrowed.getValue().contains(key(narrowed.getKey(), Span.EVER)));
    }

    private String key(Dimension dimension, Span span) {
        LocalDate day = day(span);
        return switch (dimension) {
            case OFFICE -> office;
            case COUNTRY -> place;
            case THEME -> theme;
            case DONOR -> donor;
            case GRANT -> grant;
            case MONTH -> day.toString().substring(0, 7);
            case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
            case YEAR -> String.valueOf(day.getYear());
            case TREATY, FRAMEWORK -> throw new IllegalArgumentException();
        };
    }
}
