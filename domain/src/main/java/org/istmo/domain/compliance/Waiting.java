package org.istmo.domain.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a gap stands among others that the offices owe something to: by duty; within one what has waited longest comes first, and of money the larger sum.
 *
 * @param since the day from which it waits; null where there is none, which comes last
 * @param money in US dollars, looked at where money is what has no need alone
 */
public record Waiting(Duty duty, @Nullable LocalDate since, BigDecimal money) implements Comparable<Waiting> {

    private static final Comparator<Waiting> ORDER = Comparator.comparing(Waiting::duty)
            .thenComparing(one -> Optional.ofNullable(one.since()).orElse(LocalDate.MAX))
            .thenComparing(
                    one -> one.duty() == Duty.NEED_ON_RECORD ? one.money().negate() : BigDecimal.ZERO);

    @Override
    public int compareTo(Waiting other) {
        return ORDER.compare(this, other);
    }
}
