package org.istmo.domain.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.activity.ActivityFilter.By;
import org.jdbi.v3.core.statement.Query;

/** A filter as conditions on {@code activity a}, for whoever reads activities by it, and what is bound in them. */
public class Filtering {

    private static final String START = "COALESCE(a.actual_start, a.planned_start)";
    private static final String END = "COALESCE(a.actual_end, a.planned_end)";

    private final ActivityFilter filter;
    private final Map<By, List<String>> codes;
    private final List<String> words;

    public Filtering(ActivityFilter filter) {
        this.filter = filter;
        this.codes = new EnumMap<>(By.class);
        codes.putAll(filter.codes());
        this.words = filter.plainWords();
    }

    public String conditions() {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        codes.keySet().forEach(by -> conditions.add(by.condition(list(by))));
        if (filter.from().isPresent() || filter.to().isPresent()) {
            conditions.add("(" + START + " IS NOT NULL OR " + END + " IS NOT NULL)");
        }
        filter.to().ifPresent(to -> conditions.add("(" + START + " IS NULL OR " + START + " <= :to)"));
        filter.from().ifPresent(from -> conditions.add("(" + END + " IS NULL OR " + END + " >= :from)"));
        for (int word = 0; word < words.size(); word++) {
            conditions.add("EXISTS (SELECT 1 FROM activity_words w WHERE w.activity = a.id AND w.words LIKE :word"
                    + word + " ESCAPE '!')");
        }
        return String.join(" AND ", conditions);
    }

    public Query bound(Query query) {
        codes.forEach((by, wanted) -> query.bindList(list(by), wanted));
        filter.from().ifPresent((LocalDate from) -> query.bind("from", from));
        filter.to().ifPresent((LocalDate to) -> query.bind("to", to));
        for (int word = 0; word < words.size(); word++) {
            query.bind("word" + word, "%" + words.get(word).replaceAll("([!%_])", "!$1") + "%");
        }
        return query;
    }

    private static String list(By by) {
        return "of" + by.name();
    }
}
