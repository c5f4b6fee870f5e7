package org.istmo.reporting.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.istmo.domain.intake.Excerpt;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.jdbi.v3.core.Handle;

/** What an indicator is known by when its activity comes in again, and all of its rows get new numbers: its words, as the ledger of results has them. */
record IndicatorWords(String activity, String result, String indicator, String unit) {

    private static final int SOME = 500;
    private static final int LONGEST_NAME = 80;

    private static final String RATES =
            "SELECT a.identifier, CASE WHEN r.title_en = '' THEN r.title_es ELSE r.title_en END,"
                    + " CASE WHEN i.title_en = '' THEN i.title_es ELSE i.title_en END, i.unit FROM activity a JOIN activity_result r ON r.activity = a.id"
                    + " JOIN result_indicator i ON i.result = r.id WHERE i.measure <> '1' AND a.identifier IN (<identifiers>)";

    private static final String OF_TWO =
            "SELECT a.identifier FROM activity a WHERE a.identifier IN (<identifiers>) GROUP BY a.identifier HAVING COUNT(*) > 1";

    /**
     * Those whose measurements do not add up, such as percentages.
     *
     * @param ofTwo identifiers of activities that two offices have: reports do not say whose they mean
     */
    record Rates(Set<IndicatorWords> indicators, Set<String> ofTwo) {
        boolean has(IndicatorWords one) {
            return indicators.contains(one);
        }

        boolean isOfTwo(IndicatorWords one) {
            return ofTwo.contains(one.activity());
        }
    }

    static IndicatorWords of(ResultLine line) {
        return new IndicatorWords(line.activity(), words(line.result()), words(line.indicator()), line.unit());
    }

    private static String words(Text text) {
        return text.en().isEmpty() ? text.es() : text.en();
    }

    static Rates rates(Handle handle, Collection<IndicatorWords> some) {
        List<String> identifiers =
                some.stream().map(IndicatorWords::activity).distinct().toList();
        Set<IndicatorWords> rates = new HashSet<>();
        Set<String> ofTwo = new HashSet<>();
        for (int from = 0; from < identifiers.size(); from += SOME) {
            ofTwo.addAll(handle.createQuery(OF_TWO)
                    .bindList("identifiers", identifiers.subList(from, Math.min(from + SOME, identifiers.size())))
                    .mapTo(String.class)
                    .list());
            rates.addAll(handle.createQuery(RATES)
                    .bindList("identifiers", identifiers.subList(from, Math.min(from + SOME, identifiers.size())))
                    .map((row, context) ->
                            new IndicatorWords(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                    .list());
        }
        return new Rates(rates, ofTwo);
    }

    /** The beginning of the indicator's own words. */
    String shortly() {
        return Excerpt.of(indicator, LONGEST_NAME);
    }

    /** Whether each of them may stand in a formula. */
    boolean fitsFormula() {
        return List.of(activity, result, indicator, unit).stream()
                .allMatch(word -> word.length() <= ResultReconciler.LONGEST);
    }

    /** Of the rows that are its. */
    List<Condition> conditions() {
        List<Condition> all = new ArrayList<>();
        all.add(Condition.is("activity", activity));
        all.add(one("result_title", result));
        all.add(one("indicator_title", indicator));
        all.add(one("unit", unit));
        return all;
    }

    private static Condition one(String column, String word) {
        return word.isEmpty() ? Condition.isEmpty(column) : Condition.is(column, word);
    }
}
