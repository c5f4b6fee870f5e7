package org.istmo.reporting.schedule;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.office.OfficeCode;

/**
 * A schedule that an agreement's duties ask for and that nobody has opened: a finding until somebody does.
 *
 * @param grant the agreement's number
 * @param type the report that it owes
 * @param languages as the duties say
 * @param periods how many periods have no issued report, past ones and those to come
 * @param next the earliest day on which one of them is due
 */
public record ScheduleProposal(
        String grant,
        String donor,
        OfficeCode office,
        String type,
        List<String> languages,
        List<String> formats,
        int periods,
        LocalDate next) {

    public ScheduleProposal {
        languages = List.copyOf(languages);
        formats = List.copyOf(formats);
    }
}
