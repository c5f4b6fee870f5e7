package org.istmo.web.grant;

import java.util.List;
import java.util.Map;
import org.istmo.domain.grant.Standing;

/**
 * What the ledger holds for an agreement, currency by currency.
 *
 * @param basis which of IATI's transaction types each figure is made of; all of the agreement's own, whatever was decided on overlaps
 */
public record MoneyView(Map<String, List<String>> basis, List<Sums> sums) {

    private static final Map<String, List<String>> BASIS =
            Map.of("received", List.of("1"), "spent", List.of("3", "4"), "committed", List.of("2"));

    /** Amounts are exact strings in that currency. */
    public record Sums(String currency, String received, String spent, String committed) {}

    static MoneyView of(List<Standing> standings) {
        return new MoneyView(
                BASIS,
                standings.stream()
                        .map(standing -> new Sums(
                                standing.currency(),
                                standing.received().toPlainString(),
                                standing.spent().toPlainString(),
                                standing.committed().toPlainString()))
                        .toList());
    }
}
