package org.istmo.reporting.aggregate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;

/** What the money of each type comes to, where rows have to be asked: by one reading of them, which as many questions would each take. */
final class MoneyByType {

    private final Map<List<String>, BigDecimal> values = new HashMap<>();

    MoneyByType(Handle handle, Scope scope, Question question) {
        Sql sql = new Sql();
        sql.on(handle, new RowParts(scope).byType(sql, question))
                .map((row, context) ->
                        new Sum(row.getString(1), row.getString(2), row.getBigDecimal(3), row.getBigDecimal(4)))
                .forEach(sum -> {
                    if (!sum.currency().equals(Question.DOLLAR)) {
                        add(sum.type(), sum.currency(), sum.amount());
                    }
                    add(sum.type(), Question.DOLLAR, sum.usd());
                });
    }

    private record Sum(String type, String currency, BigDecimal amount, BigDecimal usd) {}

    private void add(String type, String currency, BigDecimal value) {
        values.merge(List.of(type, currency), value, BigDecimal::add);
    }

    /** @param currency of US dollars, all that was converted to them */
    BigDecimal of(Quantity quantity, String currency) {
        return values.getOrDefault(List.of(quantity.type(), currency), BigDecimal.ZERO);
    }
}
