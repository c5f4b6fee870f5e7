package org.istmo.web.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.Engagement;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.grant.Agreements.Numbered;
import org.istmo.web.form.JsonForm;

/**
 * What a donor's verifier is to be engaged for, as somebody asks for it: agreements of one donor, the dates that they look at, and the last day on which they
 * are let in.
 *
 * @param grants the agreements' numbers, in their order
 */
record WantedEngagement(Set<Long> agreements, List<String> grants, Engagement engagement) {

    static final Set<String> NAMED = Set.of("grants", "from", "to", "until");
    private static final int MOST_AGREEMENTS = 100;
    static final int LONGEST_NUMBER = 100;
    /** What stands where a day is missing, which the form has noted by then. */
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    /** Whether an account with these roles has one. */
    static boolean isFor(JsonForm form, Set<Role> roles) {
        boolean verifier = roles.contains(Role.VERIFIER);
        if (!verifier) {
            // A donor's account may name agreements too.
            NAMED.stream()
                    .filter(name -> form.says(name) && !(name.equals("grants") && roles.contains(Role.DONOR)))
                    .sorted()
                    .forEach(name -> form.wrong(name, "verifiers-alone", "Only a donor's verifier is engaged."));
        }
        return verifier;
    }

    /** What is wrong is noted in the form; what it answers then is of no use. */
    static WantedEngagement of(JsonForm form, Reader by, Agreements known, LocalDate today) {
        List<Numbered> found = found(form, by, known);
        LocalDate from = form.neededDate("from").orElse(NO_DAY);
        LocalDate to = form.neededDate("to").orElse(from);
        LocalDate until = until(form, today).orElse(to);
        if (to.isBefore(from)) {
            form.wrong("to", "before-from", "The dates end before they begin.");
        }
        return new WantedEngagement(
                found.stream().map(Numbered::id).collect(Collectors.toSet()),
                found.stream().map(Numbered::number).toList(),
                new Engagement(from, to.isBefore(from) ? from : to, until));
    }

    /** The last day on which they are let in; what is wrong with it is noted. */
    static Optional<LocalDate> until(JsonForm form, LocalDate today) {
        Optional<LocalDate> until = form.neededDate("until");
        if (until.filter(day -> Engagement.lastsTooLong(day, today)).isPresent()) {
            form.wrong("until", "too-far", "At most " + Engagement.MOST_YEARS + " years from today.");
        }
        return until;
    }

    /** The agreements that the form names, of one donor; what is wrong is noted. */
    static List<Numbered> found(JsonForm form, Reader by, Agreements known) {
        List<String> numbers = form.texts("grants", LONGEST_NUMBER);
        if (numbers.isEmpty()) {
            form.missing("grants");
        }
        if (numbers.size() > MOST_AGREEMENTS) {
            form.wrong("grants", "too-many", "At most " + MOST_AGREEMENTS + " agreements.");
            return List.of();
        }
        List<Numbered> found = known.numbered(by, numbers);
        Set<String> there = found.stream().map(Numbered::number).collect(Collectors.toSet());
        numbers.stream()
                .filter(number -> !there.contains(number))
                .forEach(number ->
                        form.wrong("grants", "unknown-code", "There is no agreement of the number " + number + "."));
        if (found.stream().map(Numbered::donor).distinct().count() > 1) {
            form.wrong("grants", "several-donors", "A verifier is one donor's: these agreements are of several.");
        }
        return found;
    }
}
