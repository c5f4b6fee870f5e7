package org.istmo.reporting.tieout;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.reporting.render.document.Unit;
import org.jspecify.annotations.Nullable;

/** Finds amounts of money, percentages and counts of people in a text, whichever of the two languages it is in. */
final class WrittenFigures {

    private static final String SCALE =
            "(?:\\s+(?<scale>mil\\s+millones|thousands?|millions?|billions?|millones|mill[oó]n|mil)\\b)?";
    private static final String NUMBER = "(?<!\\d)(?<!\\d[.,])(?<number>" + Digits.PATTERN + ")" + SCALE;
    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;

    /** What people call money; a plain dollar or peso may be of several countries. */
    private static final Map<String, Set<String>> NAMES = Map.ofEntries(
            Map.entry("us$", Set.of("USD")),
            Map.entry("$", Set.of("USD", "MXN", "CAD")),
            Map.entry("€", Set.of("EUR")),
            Map.entry("£", Set.of("GBP")),
            Map.entry("b/.", Set.of("PAB", "USD")),
            Map.entry("q", Set.of("GTQ")),
            Map.entry("dollar", Set.of("USD", "CAD")),
            Map.entry("dólar", Set.of("USD", "CAD")),
            Map.entry("peso", Set.of("MXN", "DOP", "COP")),
            Map.entry("euro", Set.of("EUR")),
            Map.entry("balboa", Set.of("PAB", "USD")),
            Map.entry("pound", Set.of("GBP")),
            Map.entry("libra", Set.of("GBP")));

    /** Codes that stand for money without being printed: no others, since SDG 16 is no amount in Sudan. */
    private static final Set<String> CODES = Set.of(
            "USD", "EUR", "MXN", "GBP", "CAD", "CHF", "SEK", "NOK", "DKK", "JPY", "PAB", "GTQ", "HNL", "NIO", "CRC",
            "DOP", "COP", "BZD");

    private static final Pattern BEFORE =
            Pattern.compile("(?<currency>US\\$|\\$|€|£|B/\\.|\\b[A-Z]{3})\\s?" + NUMBER, FLAGS);
    private static final Pattern AFTER = Pattern.compile(
            NUMBER
                    + "\\s?(?:de\\s+|of\\s+)?(?:US\\s+)?(?<currency>€|US\\$|[A-Z]{3}\\b|d[oó]lar(?:es)?|dollars?|pesos?|euros?|balboas?|pounds?|libras)",
            FLAGS);
    private static final Pattern PERCENT =
            Pattern.compile(NUMBER + "\\s?(?:%|per\\s?cent\\b|por\\s?ciento\\b)", FLAGS | Pattern.CASE_INSENSITIVE);
    private static final Pattern PEOPLE = Pattern.compile(
            NUMBER
                    + "\\s(?:de\\s)?(?:people|persons?|participants?|wom[ae]n|m[ae]n|girls?|boys?|children|officials?|officers?|judges?|prosecutors?"
                    + "|migrants?|victims?|beneficiar(?:y|ies)|personas?|participantes?|mujeres?|hombres?|niñ[ao]s?|funcionari[ao]s?"
                    + "|servidor(?:a|as|es)?|juez|jueces|juezas?|fiscal(?:es)?|migrantes|víctimas?|beneficiari[ao]s?)\\b",
            FLAGS | Pattern.CASE_INSENSITIVE);

    private WrittenFigures() {}

    /**
     * In the order of the text, money first, each place once.
     *
     * @param printed codes that stand for money because the report prints amounts in them
     */
    static List<Written> in(String text, Set<String> printed) {
        Set<String> codes = new HashSet<>(CODES);
        codes.addAll(printed);
        List<Written> written = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Pattern pattern : List.of(BEFORE, AFTER)) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                Set<String> currencies = currencies(found.group("currency"), codes);
                if (!currencies.isEmpty() && taken.add(found.start("number"))) {
                    written.add(written(found, Unit.Kind.MONEY, currencies));
                }
            }
        }
        add(written, taken, PERCENT.matcher(text), Unit.Kind.PERCENT);
        add(written, taken, PEOPLE.matcher(text), Unit.Kind.COUNT);
        return written;
    }

    private static void add(List<Written> written, Set<Integer> taken, Matcher found, Unit.Kind kind) {
        while (found.find()) {
            if (taken.add(found.start("number"))) {
                written.add(written(found, kind, Set.of()));
            }
        }
    }

    private static Written written(Matcher found, Unit.Kind kind, Set<String> currencies) {
        int power = power(found.group("scale"));
        return new Written(
                found.group().strip(),
                kind,
                currencies,
                Digits.readings(found.group("number")).stream()
                        .map(reading -> reading.times(power))
                        .toList());
    }

    private static Set<String> currencies(String words, Set<String> codes) {
        if (words.matches("[A-Z]{3}")) {
            return codes.contains(words) && isCode(words) ? Set.of(words) : Set.of();
        }
        String plain = words.toLowerCase(Locale.ROOT).replaceFirst("^d[oó]lar(es)?$", "dólar");
        Set<String> known = NAMES.get(plain);
        if (known == null && plain.endsWith("s")) {
            known = NAMES.get(plain.substring(0, plain.length() - 1));
        }
        return known == null ? Set.of() : known;
    }

    private static boolean isCode(String words) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(words));
    }

    private static int power(@Nullable String scale) {
        if (scale == null) {
            return 0;
        }
        String plain = scale.toLowerCase(Locale.ROOT);
        if (plain.matches("mil\\s.*") || plain.startsWith("billion")) {
            return 9;
        }
        return plain.equals("mil") || plain.startsWith("thousand") ? 3 : 6;
    }
}
