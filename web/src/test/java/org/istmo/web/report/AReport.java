package org.istmo.web.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;

/** A report for tests that ask for no particular one. */
public final class AReport {

    private AReport() {}

    /** A donor's statement on two months, as it was issued. */
    public static Report issued() {
        return new Report(
                1,
                "IST-2023-1",
                "donor-statement",
                ScopeKind.DONOR,
                "D-1",
                new OfficeCode("LPO-MEX"),
                LocalDate.parse("2023-01-01"),
                LocalDate.parse("2023-02-28"),
                List.of(Language.EN),
                List.of("pdf"),
                Status.ISSUED,
                100,
                3,
                2,
                1,
                OffsetDateTime.parse("2024-01-10T10:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(OffsetDateTime.parse("2024-01-20T10:00:00Z")),
                Optional.empty(),
                1,
                Optional.empty());
    }
}
