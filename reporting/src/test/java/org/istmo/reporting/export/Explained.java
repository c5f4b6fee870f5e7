package org.istmo.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.istmo.reporting.reconcile.Comparison;
import org.istmo.reporting.reconcile.Reconciliation;
import org.istmo.reporting.reconcile.Said;

/** Looks at what a ledger was held against. */
final class Explained {

    private Explained() {}

    /** That nothing is left of any difference when what is named was taken off. */
    static void allOf(Reconciliation found) {
        Stream.concat(found.figures().stream(), found.reports().stream()).forEach(comparison -> {
            assertEquals(0, comparison.explained().compareTo(comparison.difference()), comparison::toString);
        });
    }

    /** Each as {@code what filled: sum / stated}. */
    static List<String> said(List<Comparison> comparisons) {
        return comparisons.stream()
                .map(one -> words(one.what()) + ": " + plain(one.sum()) + " / " + plain(one.stated()))
                .toList();
    }

    private static String words(List<Said> what) {
        return String.join(
                "+",
                what.stream()
                        .map(one -> String.join(
                                " ",
                                Stream.concat(Stream.of(one.word()), one.filled().stream())
                                        .toList()))
                        .toList());
    }

    /** Each as {@code entry of REASON detail amount}. */
    static List<String> named(Comparison comparison) {
        return comparison.named().stream()
                .map(one -> (one.entry().map(String::valueOf).orElse("") + " " + one.of() + " " + one.reason() + " "
                                + one.detail() + " " + plain(one.amount()))
                        .trim())
                .toList();
    }

    static Comparison one(List<Comparison> comparisons, String what) {
        return comparisons.stream()
                .filter(one -> words(one.what()).equals(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said(comparisons)));
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
