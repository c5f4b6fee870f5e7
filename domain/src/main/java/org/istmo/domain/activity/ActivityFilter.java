package org.istmo.domain.activity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which activities are asked for.
 *
 * @param codes wanted codes by what they are of; one of them is enough, and a thing without codes is not asked about
 * @param from the first day of a range that an activity's own days touch
 * @param to the last day of it
 * @param words in titles, descriptions or the identifier, in either language: all of them, as parts of words, whatever their case and accents
 */
public record ActivityFilter(
        Map<By, List<String>> codes, Optional<LocalDate> from, Optional<LocalDate> to, String words) {

    /** Everything. */
    public static final ActivityFilter ALL = new ActivityFilter(Map.of(), Optional.empty(), Optional.empty(), "");

    /** What an activity is filtered by. */
    public enum By {
        OFFICE("a.office IN (<codes>)"),
        COUNTRY("EXISTS (SELECT 1 FROM activity_place x WHERE x.activity = a.id AND x.place IN (<codes>))"),
        THEME("EXISTS (SELECT 1 FROM activity_theme x WHERE x.activity = a.id AND x.theme IN (<codes>))"),
        DONOR("(a.donor IN (<codes>) OR a.agreement IN (SELECT g.id FROM agreement g WHERE g.donor IN (<codes>))"
                + " OR EXISTS (SELECT 1 FROM activity_funding x JOIN agreement g ON g.id = x.agreement WHERE x.activity = a.id"
                + " AND g.donor IN (<codes>)) OR EXISTS (" + Live.PARTS + " AND p.donor IN (<codes>)))"),
        GRANT("(a.agreement IN (SELECT g.id FROM agreement g WHERE g.number IN (<codes>))"
                + " OR EXISTS (SELECT 1 FROM activity_funding x JOIN agreement g ON g.id = x.agreement WHERE x.activity = a.id"
                + " AND g.number IN (<codes>)) OR EXISTS (" + Live.PARTS
                + " AND p.agreement IN (SELECT g.id FROM agreement g WHERE g.number IN (<codes>))))"),
        TREATY("EXISTS (SELECT 1 FROM activity_article x WHERE x.activity = a.id AND x.treaty IN (<codes>))"),
        /** Codes such as {@code UNCAC 44}. */
        ARTICLE(
                "EXISTS (SELECT 1 FROM treaty_article y JOIN activity_article x ON x.treaty = y.treaty AND x.article = y.article"
                        + " WHERE x.activity = a.id AND y.treaty || ' ' || y.article IN (<codes>))"),
        FRAMEWORK("EXISTS (SELECT 1 FROM activity_framework x WHERE x.activity = a.id AND x.framework IN (<codes>))"),
        KIND("a.kind IN (<codes>)"),
        STAGE("a.stage IN (<codes>)"),
        STATUS("a.status IN (<codes>)"),
        SENSITIVITY("a.sensitivity IN (<codes>)");

        private static final Set<By> OWN = EnumSet.of(OFFICE, KIND, STAGE, STATUS, SENSITIVITY);

        private final String condition;

        By(String condition) {
            this.condition = condition;
        }

        /** @param list the name of the list of codes in the statement */
        String condition(String list) {
            return condition.replace("<codes>", "<" + list + ">");
        }
    }

    public ActivityFilter {
        codes = codes.entrySet().stream()
                .filter(wanted -> !wanted.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, wanted -> List.copyOf(wanted.getValue())));
    }

    /** What of it looks at the activity's own words: no days, and nothing that a part of its money may have another of. */
    public ActivityFilter ofTheActivityItself() {
        return new ActivityFilter(
                codes.entrySet().stream()
                        .filter(wanted -> By.OWN.contains(wanted.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                Optional.empty(),
                Optional.empty(),
                words);
    }

    /** Whether it goes by days and by what every row of a ledger shows of its money alone, and by nothing else that an activity says of itself. */
    public boolean isOfMoneyAlone() {
        return words.isBlank()
                && Set.of(By.OFFICE, By.COUNTRY, By.THEME, By.DONOR, By.GRANT).containsAll(codes.keySet());
    }

    /** What of it takes parts of money: nothing that an activity says of itself, which may change when the money is posted, and no days. */
    public ActivityFilter ofItsMoney() {
        return ofActivitiesBehind(By.OWN);
    }

    /** What of it is of activities, for whoever looks for those that stand behind something else: neither its days nor its words, nor those codes. */
    public ActivityFilter ofActivitiesBehind(Set<By> others) {
        return new ActivityFilter(
                codes.entrySet().stream()
                        .filter(wanted -> !others.contains(wanted.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** Whether all words that are looked for stand somewhere in a text, whatever its case and accents. */
    public boolean finds(String text) {
        String plain = Wording.plain(text);
        return plainWords().stream().allMatch(plain::contains);
    }

    /** The codes that are wanted; empty when any will do. */
    public List<String> of(By by) {
        return codes.getOrDefault(by, List.of());
    }

    /** The words looked for, as {@link Wording#plain} writes them. */
    List<String> plainWords() {
        return Wording.plainWords(words);
    }

    /**
     * Parts of an activity's entries that stand. An entry that reverses none is asked for in words that H2 has no index for: it takes those entries for a few,
     * and would read all of them for each activity.
     */
    private static final class Live {
        static final String PARTS = "SELECT 1 FROM entry e JOIN allocation p ON p.entry = e.id WHERE e.activity = a.id"
                + " AND (e.reverses IS NULL) IS TRUE AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)";
    }
}
