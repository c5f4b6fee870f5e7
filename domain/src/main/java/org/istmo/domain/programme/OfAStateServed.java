package org.istmo.domain.programme;

import java.time.LocalDate;
import org.istmo.domain.field.Sent;
import org.istmo.domain.register.Change;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.register.Rule;
import org.istmo.domain.treaty.TreatyRows;

/** A need is one of a State that the offices serve, and it was stated already. */
class OfAStateServed implements Rule {

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
        if (filed.day(ProgrammeNeeds.STATED_ON)
                .filter(day -> day.isAfter(today))
                .isPresent()) {
            sent.wrong(ProgrammeNeeds.STATED_ON, "in-future", "It is a day to come.");
        }
        return filed;
    }
}
