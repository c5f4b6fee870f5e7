package org.istmo.web.overlap;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.overlap.OverlapFilter;
import org.istmo.domain.overlap.OverlapOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the page of pairs was asked for. What is none of what may be asked for is read over, so that an address that was sent always leads to a page.
 *
 * @param office a code; empty for any
 * @param country likewise
 * @param least a percentage; empty for any
 */
record OverlapQuery(String status, String office, String country, String least, OverlapOrder order) {

    static final List<String> STATUSES = List.of("open", "decided", "closed");
    static final List<String> LEAST = List.of("60", "75", "90");

    static OverlapQuery of(Function<String, @Nullable String> parameter) {
        return new OverlapQuery(
                asked(parameter, "status").filter(STATUSES::contains).orElse("open"),
                asked(parameter, "office")
                        .filter(code -> code.matches("[A-Za-z0-9-]{1,20}"))
                        .orElse(""),
                asked(parameter, "country")
                        .filter(code -> code.matches("[A-Za-z0-9]{2,3}"))
                        .orElse(""),
                asked(parameter, "least").filter(LEAST::contains).orElse(""),
                asked(parameter, "sort").flatMap(OverlapOrder::of).orElse(OverlapOrder.SCORE));
    }

    OverlapFilter filter() {
        return new OverlapFilter(
                Optional.of(status),
                office.isEmpty() ? Set.of() : Set.of(office),
                Optional.of(country).filter(code -> !code.isEmpty()),
                Optional.of(least)
                        .filter(percent -> !percent.isEmpty())
                        .map(percent -> new BigDecimal(percent).movePointLeft(2)),
                Optional.empty());
    }

    OverlapQuery sorted(OverlapOrder other) {
        return new OverlapQuery(status, office, country, least, other);
    }

    OverlapQuery of(String otherStatus) {
        return new OverlapQuery(otherStatus, office, country, least, order);
    }

    /** As an address asks for it, without a question mark; empty where it is what is shown anyway. */
    String asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "status", status.equals("open") ? "" : status);
        put(asked, "office", office);
        put(asked, "country", country);
        put(asked, "least", least);
        put(asked, "sort", order == OverlapOrder.SCORE ? "" : order.word());
        return asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The address itself. */
    String address() {
        return "/overlaps" + (asked().isEmpty() ? "" : "?" + asked());
    }

    /** The same with its order, be it the one that is shown anyway: what is remembered is another one. */
    String inOrder() {
        return order == OverlapOrder.SCORE
                ? "/overlaps?" + (asked().isEmpty() ? "" : asked() + "&") + "sort=" + order.word()
                : address();
    }

    private static void put(Map<String, String> asked, String name, String value) {
        if (!value.isEmpty()) {
            asked.put(name, value);
        }
    }

    private static Optional<String> asked(Function<String, @Nullable String> parameter, String name) {
        return Optional.ofNullable(parameter.apply(name)).map(String::strip);
    }
}
