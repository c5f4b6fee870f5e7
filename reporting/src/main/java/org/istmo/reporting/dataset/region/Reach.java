package org.istmo.reporting.dataset.region;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was done and whom it reached.
 *
 * @param activities that run in the period, each event once
 * @param people who took part in the period, in those that are counted
 * @param kinds of activity: activities and people
 * @param offices that reported them: activities and people
 * @param countries activities alone; one in two countries counts in each
 * @param sexes people alone
 * @param withheld activities above the audience's level, which no count holds
 */
public record Reach(
        Counted activities,
        Counted people,
        List<CountLine> kinds,
        List<CountLine> offices,
        List<CountLine> countries,
        List<CountLine> sexes,
        long withheld) {

    public Reach {
        kinds = List.copyOf(kinds);
        offices = List.copyOf(offices);
        countries = List.copyOf(countries);
        sexes = List.copyOf(sexes);
    }

    /** How many counts are suppressed. */
    public long suppressed() {
        return Stream.concat(
                        Stream.of(activities, people),
                        Stream.of(kinds, offices, countries, sexes)
                                .flatMap(List::stream)
                                .flatMap(line -> line.counts().stream()))
                .filter(counted -> counted.count() == null)
                .count();
    }
}
