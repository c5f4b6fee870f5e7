package org.istmo.web.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.intake.DraftParticipants;
import org.jspecify.annotations.Nullable;

/**
 * Participants of a row: a number for each sex and, where it is known, how many of them were of which age ({@code female adult 12; male youth 8}). Those of
 * a sex whose age nobody said are of no stated age.
 */
final class ParticipantCells {

    private static final String BY_AGE = "participants_by_age";
    private static final Pattern GROUP = Pattern.compile("(\\S+)\\s+(\\S+)[\\s:=]+(\\d{1,12})");

    private ParticipantCells() {}

    /** Null when all its cells are empty, and so say nothing. */
    static @Nullable List<DraftParticipants> of(RowCells cells) {
        Map<String, Long> totals = new LinkedHashMap<>();
        for (String sex : List.of("female", "male", "other", "not-stated")) {
            cells.count("participants_" + sex.replace('-', '_')).ifPresent(people -> totals.put(sex, people));
        }
        String ages = cells.lines(BY_AGE);
        if (totals.isEmpty() && ages.isEmpty()) {
            return null;
        }
        List<DraftParticipants> all = new ArrayList<>();
        Map<String, Long> stated = new LinkedHashMap<>();
        for (String said : ages.split("[;\\n]", -1)) {
            group(cells, said.strip()).ifPresent(group -> {
                all.add(group);
                stated.merge(group.sex(), group.people(), Long::sum);
            });
        }
        totals.forEach((sex, people) -> {
            long rest = people - stated.getOrDefault(sex, 0L);
            if (rest < 0) {
                cells.findings()
                        .error(
                                "participants_" + sex.replace('-', '_'),
                                "disaggregation-not-tied",
                                "The people by age are " + stated.get(sex) + ", more than the total of " + people
                                        + ".");
            } else if (rest > 0) {
                all.add(new DraftParticipants(null, null, sex, DraftParticipants.NOT_STATED, rest));
            }
        });
        return all;
    }

    private static Optional<DraftParticipants> group(RowCells cells, String said) {
        if (said.isEmpty() || said.equals(RowCells.NOTHING)) {
            return Optional.empty();
        }
        Matcher group = GROUP.matcher(said);
        if (!group.matches()) {
            cells.findings()
                    .error(
                            BY_AGE,
                            "no-group",
                            "'" + said + "' is not of the form 'female adult 12': sex, age group, people.");
            return Optional.empty();
        }
        Optional<String> sex = cells.code(BY_AGE, Pick.SEX, group.group(1));
        Optional<String> age = cells.code(BY_AGE, Pick.AGE_GROUP, group.group(2));
        return sex.isEmpty() || age.isEmpty()
                ? Optional.empty()
                : Optional.of(new DraftParticipants(null, null, sex.get(), age.get(), Long.parseLong(group.group(3))));
    }
}
