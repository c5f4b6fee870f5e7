package org.istmo.web.grant;

import java.util.List;
import java.util.stream.IntStream;
import org.istmo.domain.grant.Duty;
import org.istmo.domain.partner.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A report that is owed.
 *
 * @param duty which of the agreement's duties, from 1, as due dates name it
 * @param yearStart {@code MM-dd}
 */
public record DutyView(
        int duty,
        String reportType,
        String frequency,
        String calendar,
        @Nullable String yearStart,
        @Nullable String until,
        int daysAfter,
        List<String> languages,
        List<String> formats,
        @Nullable String recipient) {

    static List<DutyView> all(List<Duty> duties) {
        return IntStream.range(0, duties.size())
                .mapToObj(index -> of(index + 1, duties.get(index)))
                .toList();
    }

    private static DutyView of(int ordinal, Duty duty) {
        return new DutyView(
                ordinal,
                duty.report(),
                duty.frequency().word(),
                duty.calendar().word(),
                duty.yearStart().map(FiscalYear::written).orElse(null),
                Written.day(duty.until()),
                duty.daysAfter(),
                duty.languages(),
                duty.formats(),
                Written.text(duty.recipient()));
    }
}
