package org.istmo.domain.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.istmo.domain.field.Sent;
import org.istmo.domain.register.Change;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.register.Rule;
import org.istmo.domain.treaty.TreatyRows;

/**
 * A need is one of a State that the offices serve, and it was stated already. It stands as it does since a day: the one that is said, or the one on which it
 * was stated or its standing was changed here.
 */
class StatedNeed implements Rule {

    @Override
    public Filed judge(Change change, Filed filed, Sent sent) {
        String country = filed.text(ProgrammeNeeds.COUNTRY);
        boolean known = change.before()
                .map(before -> before.text(ProgrammeNeeds.COUNTRY))
                .filter(country::equals)
                .isPresent();
        if (filed.has(ProgrammeNeeds.COUNTRY)
                && !known
                && TreatyRows.states(change.handle()).stream()
                        .noneMatch(state -> state.code().equals(country))) {
            sent.wrong(ProgrammeNeeds.COUNTRY, "not-served", "It is no State that the offices serve.");
        }
        LocalDate today = change.days().today(filed.text(RecordKind.OFFICE));
        Optional<LocalDate> stated = filed.day(ProgrammeNeeds.STATED_ON);
        if (stated.filter(day -> day.isAfter(today)).isPresent()) {
            sent.wrong(ProgrammeNeeds.STATED_ON, "in-future", "It is a day to come.");
            return filed;
        }
        return stated.map(day -> standing(change, filed, sent, day, today)).orElse(filed);
    }

    private static Filed standing(Change change, Filed filed, Sent sent, LocalDate stated, LocalDate today) {
        Filed said = change.before().map(before -> said(before, filed)).orElse(filed);
        Filed standing = said.has(ProgrammeNeeds.STATUS_SINCE) ? said : since(change.before(), said, stated, today);
        LocalDate since = standing.day(ProgrammeNeeds.STATUS_SINCE).orElse(stated);
        if (since.isAfter(today)) {
            sent.wrong(ProgrammeNeeds.STATUS_SINCE, "in-future", "It is a day to come.");
        } else if (since.isBefore(stated)) {
            sent.wrong(
                    ProgrammeNeeds.STATUS_SINCE, "before-stated", "It is before the day on which the need was stated.");
        }
        return standing;
    }

    /** Whoever changes the standing and sends the old day and source along, as they were read, says nothing of the new one. */
    private static Filed said(Filed before, Filed filed) {
        Filed said = filed;
        if (!same(before, filed, ProgrammeNeeds.STATUS)) {
            for (String field : List.of(ProgrammeNeeds.STATUS_SINCE, ProgrammeNeeds.STATUS_SOURCE)) {
                said = same(before, filed, field) ? said.with(field, null) : said;
            }
        }
        return said;
    }

    private static boolean same(Filed before, Filed filed, String field) {
        return before.text(field).equals(filed.text(field));
    }

    /** What does not change goes on with its day and source. */
    private static Filed since(Optional<Filed> kept, Filed filed, LocalDate stated, LocalDate today) {
        Optional<Filed> going = kept.filter(before -> same(before, filed, ProgrammeNeeds.STATUS));
        if (going.isEmpty()) {
            boolean fresh = kept.isEmpty() && filed.text(ProgrammeNeeds.STATUS).equals(ProgrammeNeeds.OPEN);
            return filed.with(ProgrammeNeeds.STATUS_SINCE, fresh ? stated : today);
        }
        Filed before = going.get();
        boolean fromTheBeginning = before.day(ProgrammeNeeds.STATUS_SINCE).equals(before.day(ProgrammeNeeds.STATED_ON));
        Filed dated = filed.with(
                ProgrammeNeeds.STATUS_SINCE,
                fromTheBeginning
                        ? stated
                        : before.day(ProgrammeNeeds.STATUS_SINCE).orElse(stated));
        return filed.has(ProgrammeNeeds.STATUS_SOURCE) || !before.has(ProgrammeNeeds.STATUS_SOURCE)
                ? dated
                : dated.with(ProgrammeNeeds.STATUS_SOURCE, before.text(ProgrammeNeeds.STATUS_SOURCE));
    }

    @Override
    public void written(Change change, Filed now) {
        boolean same = change.before()
                .filter(before -> stands(before).equals(stands(now)))
                .isPresent();
        if (!same) {
            NeedHistory.STANDINGS.add(
                    change,
                    now.id(),
                    now.day(ProgrammeNeeds.STATUS_SINCE).orElseThrow(),
                    now.text(ProgrammeNeeds.STATUS),
                    now.has(ProgrammeNeeds.STATUS_SOURCE) ? now.text(ProgrammeNeeds.STATUS_SOURCE) : null);
        }
    }

    private static String stands(Filed filed) {
        return String.join(
                " ",
                filed.text(ProgrammeNeeds.STATUS),
                Objects.toString(filed.day(ProgrammeNeeds.STATUS_SINCE).orElse(null)),
                filed.text(ProgrammeNeeds.STATUS_SOURCE));
    }
}
