package org.istmo.web.template;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.domain.rowfile.Coded;
import org.istmo.domain.validation.BudgetLineRules;
import org.istmo.domain.validation.Codelist;
import org.istmo.reporting.dataset.Language;

/** The lists that cells choose from: how their lines read, and which code a cell means. */
public final class Choices implements BudgetLineRules.Lines {

    /** Between a code and what it is called. */
    static final String BETWEEN = " – ";

    private static final List<String> USUAL_CURRENCIES =
            List.of("USD", "MXN", "EUR", "PAB", "GTQ", "HNL", "NIO", "CRC", "DOP");
    private static final List<String> TRANSACTION_TYPES =
            List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");

    private final Map<Pick, List<Coded>> lists = new EnumMap<>(Pick.class);
    private final Map<Pick, Map<String, Coded>> known = new EnumMap<>(Pick.class);
    private final Map<Pick, Map<String, Coded>> retired = new EnumMap<>(Pick.class);
    private final Set<String> budgeted = new HashSet<>();
    private final Map<String, String> budgetLines = new HashMap<>();

    /** @param lists reference data as it is now */
    public Choices(Map<CodeList, List<Coded>> lists) {
        this(lists, Map.of());
    }

    /**
     * @param lists reference data as it is now
     * @param retired what was retired of it: nobody is offered it, and it is understood
     */
    public Choices(Map<CodeList, List<Coded>> lists, Map<CodeList, List<Coded>> retired) {
        for (Pick pick : Pick.values()) {
            List<Coded> list = pick.list() == null ? standard(pick) : lists.getOrDefault(pick.list(), List.of());
            this.lists.put(pick, list);
            known.put(pick, byWords(list));
            this.retired.put(
                    pick, byWords(pick.list() == null ? List.of() : retired.getOrDefault(pick.list(), List.of())));
        }
        for (Coded line : lists.getOrDefault(CodeList.BUDGET_LINE, List.of())) {
            budgetLines.put(line.code(), line.more());
        }
        for (Coded grant : lists.getOrDefault(CodeList.GRANT, List.of())) {
            if (budgetLines.keySet().stream().anyMatch(line -> line.startsWith(grant.code() + " "))) {
                budgeted.add(grant.code());
            }
        }
    }

    /**
     * What a cell means.
     *
     * @param named whether it was known by its name and not by its code
     * @param retired whether nothing new may name it
     */
    record Meant(Coded coded, boolean named, boolean retired) {}

    @Override
    public boolean budgeted(String grant) {
        return budgeted.contains(grant);
    }

    @Override
    public boolean has(String grant, String line) {
        return budgetLines.containsKey(grant + " " + line);
    }

    @Override
    public boolean isOf(String grant, String line, String category) {
        return category.equals(budgetLines.get(grant + " " + line));
    }

    List<Coded> of(Pick pick) {
        return lists.getOrDefault(pick, List.of());
    }

    /** The line that people choose. */
    static String line(Coded coded, Language language) {
        String name = language == Language.ES ? coded.spanish() : coded.english();
        return name.isEmpty() || name.equals(coded.code()) ? coded.code() : coded.code() + BETWEEN + name;
    }

    /** By its code, by a line of the list in either language, or by its name alone. */
    Optional<Meant> meant(Pick pick, String said) {
        return meant(known.getOrDefault(pick, Map.of()), said, false)
                .or(() -> meant(retired.getOrDefault(pick, Map.of()), said, true));
    }

    private static Optional<Meant> meant(Map<String, Coded> words, String said, boolean retired) {
        Coded whole = words.get(Names.plain(said));
        if (whole != null) {
            return Optional.of(new Meant(whole, !whole.code().equalsIgnoreCase(said.strip()), retired));
        }
        int between = said.indexOf(BETWEEN) < 0 ? said.indexOf(" - ") : said.indexOf(BETWEEN);
        String code = between < 0 ? said : said.substring(0, between);
        Coded coded = words.get(Names.plain(code));
        return coded != null && coded.code().equalsIgnoreCase(code.strip())
                ? Optional.of(new Meant(coded, false, retired))
                : Optional.empty();
    }

    /** Codes come before names, and a name that two codes share means neither. */
    private static Map<String, Coded> byWords(List<Coded> list) {
        Map<String, Coded> words = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Coded coded : list) {
            for (String name : List.of(Names.plain(coded.english()), Names.plain(coded.spanish()))) {
                if (!name.isEmpty() && !coded.equals(words.put(name, coded))) {
                    seen.merge(name, 1, Integer::sum);
                }
            }
        }
        seen.forEach((name, times) -> {
            if (times > 1) {
                words.remove(name);
            }
        });
        list.forEach(coded -> words.put(Names.plain(coded.code()), coded));
        return words;
    }

    private static List<Coded> standard(Pick pick) {
        return switch (pick) {
            case CURRENCY -> currencies();
            case TRANSACTION_TYPE -> words(pick, TRANSACTION_TYPES);
            case SENSITIVITY -> words(pick, List.of("public", "internal", "confidential"));
            case LEVEL -> words(pick, List.of("output", "outcome", "impact"));
            case ORGANISATION_ROLE -> words(pick, List.of("funding", "accountable", "extending", "implementing"));
            case MEASURE -> words(pick, List.of("unit", "percentage"));
            default -> List.of();
        };
    }

    private static List<Coded> words(Pick pick, List<String> codes) {
        TemplateWords english = new TemplateWords(Language.EN);
        TemplateWords spanish = new TemplateWords(Language.ES);
        String prefix = "list." + pick.name().toLowerCase(Locale.ROOT) + ".";
        return codes.stream()
                .map(code -> new Coded(code, english.say(prefix + code), spanish.say(prefix + code)))
                .toList();
    }

    /** Of IATI's codelist; those that the offices use come first. */
    public static List<Coded> currencies() {
        Map<String, Coded> all = new TreeMap<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
            if (Codelist.CURRENCY.holds(code)) {
                all.put(
                        code,
                        new Coded(
                                code,
                                currency.getDisplayName(Language.EN.locale()),
                                currency.getDisplayName(Language.ES.locale())));
            }
        }
        List<Coded> ordered = new ArrayList<>();
        USUAL_CURRENCIES.forEach(code -> ordered.add(all.remove(code)));
        ordered.addAll(all.values());
        return List.copyOf(ordered);
    }
}
