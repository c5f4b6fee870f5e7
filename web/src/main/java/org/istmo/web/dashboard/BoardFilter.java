package org.istmo.web.dashboard;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.istmo.domain.validation.DateRules;
import org.jspecify.annotations.Nullable;

/** What somebody asked of a dashboard, as it was typed; read where it is used, and what cannot be read is said at its field. */
final class BoardFilter {

    private static final int LONGEST = 100;

    private final Map<String, String> typed;

    /** @param fields those of the dashboard; nothing else of the address is looked at */
    BoardFilter(List<String> fields, UnaryOperator<@Nullable String> parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String field : fields) {
            Optional.ofNullable(parameters.apply(field))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> all.put(field, value));
        }
        this.typed = Collections.unmodifiableMap(all);
    }

    /** By field, those that were filled. */
    Map<String, String> typed() {
        return typed;
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** @throws Invalid when it is no code at all */
    Optional<String> code(String field) {
        Optional<String> code = Optional.ofNullable(typed.get(field));
        if (code.filter(text -> text.length() > LONGEST || !Words.areOneLine(text))
                .isPresent()) {
            throw wrong(field, "no-code", "A code of up to 100 characters.");
        }
        return code;
    }

    /**
     * The months from one to another.
     *
     * @param otherwise the last month, where none was asked for
     * @param back how many months before the last one it begins, where nothing was asked for
     * @throws Invalid when either is no month, or the first comes after the last
     */
    Months months(YearMonth otherwise, int back) {
        List<Invalid.Field> wrong = new ArrayList<>();
        Optional<YearMonth> from = month("from", wrong);
        Optional<YearMonth> to = month("to", wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        YearMonth last = to.orElseGet(() -> from.filter(otherwise::isBefore).orElse(otherwise));
        YearMonth first = from.orElseGet(() -> last.minusMonths(back));
        if (first.isAfter(last)) {
            throw wrong("to", "before-from", "The range ends before it begins.");
        }
        return new Months(first, last);
    }

    private Optional<YearMonth> month(String field, List<Invalid.Field> wrong) {
        String text = value(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            YearMonth month = YearMonth.parse(text);
            if (DateRules.holds(month.atDay(1))) {
                return Optional.of(month);
            }
            wrong.add(new Invalid.Field("?" + field, "out-of-range", "No such year."));
        } catch (DateTimeException noMonth) {
            wrong.add(new Invalid.Field("?" + field, "no-month", "A month such as 2023-04."));
        }
        return Optional.empty();
    }

    static Invalid wrong(String field, String code, String detail) {
        return new Invalid("?" + field, code, detail);
    }
}
