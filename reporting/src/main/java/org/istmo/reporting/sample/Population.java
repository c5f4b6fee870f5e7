package org.istmo.reporting.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.domain.problem.Invalid;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.RowTaker;
import org.jspecify.annotations.Nullable;

/** Counts the entries that a sample is drawn of, by stratum and currency, while they go by: of each what the filter takes. */
final class Population implements RowTaker {

    static final int MOST_STRATA = 5_000;

    private final Stratum.Finder finder;
    private final int entry;
    private final int office;
    private final int currency;
    private final int value;
    private final int usd;
    private final MessageDigest digest = DrawKey.sha256();
    private final SortedMap<Stratum, SortedMap<String, Sum>> strata = new TreeMap<>();
    private final SortedMap<String, Long> last = new TreeMap<>();
    private long entries;
    private BigDecimal dollars = BigDecimal.ZERO;
    private long withoutRate;

    private record Sum(long entries, BigDecimal value) {
        Sum plus(BigDecimal amount) {
            return new Sum(entries + 1, value.add(amount));
        }
    }

    Population(List<StratumBy> by, List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        this.finder = Stratum.Finder.of(by, columns);
        this.entry = names.indexOf("transaction");
        this.office = names.indexOf("office");
        this.currency = names.indexOf("currency");
        this.value = names.indexOf("share_value");
        this.usd = names.indexOf("share_usd");
    }

    /** @throws Invalid when there are more strata than a sample can have */
    @Override
    public void take(@Nullable Object[] cells) {
        if (!(cells[entry] instanceof Long number)) {
            throw new IllegalStateException("An entry without a number");
        }
        entries++;
        last.merge(String.valueOf(cells[office]), number, Math::max);
        if (cells[usd] instanceof BigDecimal amount) {
            dollars = dollars.add(amount.abs());
        } else {
            withoutRate++;
        }
        digest.update((number + "\n").getBytes(StandardCharsets.US_ASCII));
        strata.computeIfAbsent(finder.of(cells), none -> new TreeMap<>())
                .merge(
                        String.valueOf(cells[currency]),
                        new Sum(1, amount(cells)),
                        (before, one) -> before.plus(one.value()));
        if (strata.size() > MOST_STRATA) {
            throw new Invalid(
                    "/strata",
                    "too-many-strata",
                    "There are more than " + MOST_STRATA + " strata: filter further, or make them by less.");
        }
    }

    private BigDecimal amount(@Nullable Object[] cells) {
        return cells[value] instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }

    long entries() {
        return entries;
    }

    /** US dollars of all entries, whatever their sign. */
    BigDecimal dollars() {
        return dollars;
    }

    /** How many entries have no dollars. */
    long withoutRate() {
        return withoutRate;
    }

    /** Of the numbers of its entries, in their order; to be asked once, at the end. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The number of the last entry of each office that has any. */
    SortedMap<String, Long> last() {
        return last;
    }

    /** How many entries each stratum has. */
    SortedMap<Stratum, Long> counts() {
        SortedMap<Stratum, Long> counts = new TreeMap<>();
        strata.forEach((stratum, sums) -> counts.put(
                stratum, sums.values().stream().mapToLong(Sum::entries).sum()));
        return counts;
    }

    /** What the entries of a stratum come to, by currency. */
    List<DrawnStratum.Sum> sums(Stratum stratum) {
        return strata.getOrDefault(stratum, new TreeMap<>()).entrySet().stream()
                .map(sum -> new DrawnStratum.Sum(
                        sum.getKey(), sum.getValue().entries(), sum.getValue().value()))
                .collect(Collectors.toUnmodifiableList());
    }
}
