package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.export.ExportOrder;
import org.istmo.reporting.export.ExportedLedger;
import org.junit.jupiter.api.Test;

class TakenTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Reader AUDITOR =
            new Reader(1, "auditor", "Auditor", Set.of(Role.AUDITOR), Set.of(), Optional.empty(), false, Set.of(), "");

    private final TestDatabase database = TestDatabase.of(Vendor.H2);
    private final Taken taken = new Taken(new Trail(database.dataSource(), CLOCK));

    /** Who looks for somebody's name does not write it into the trail. */
    @Test
    void the_trail_says_what_was_filtered_by_and_of_words_how_long_they_are() {
        begun();

        assertEquals(
                "{\"characters\":\"8\",\"donor\":\"XM-1\",\"format\":\"csv\",\"from\":\"2023-01-01\"}",
                told("export.download"));
    }

    @Test
    void its_end_says_what_was_sent_and_which_download_it_was_of() {
        taken.by(AUDITOR, new ExportOrder(ExportedLedger.RESULTS, ActivityFilter.ALL, Map.of()), "csv");
        Taken.Download second = begun();

        taken.complete(second, 12, 3_456, "ab");

        assertEquals(
                "{\"bytes\":\"3456\",\"characters\":\"8\",\"donor\":\"XM-1\",\"download\":\"2\",\"format\":\"csv\",\"from\":\"2023-01-01\",\"rows\":\"12\",\"sha256\":\"ab\"}",
                told("export.complete"));
    }

    private Taken.Download begun() {
        return taken.by(
                AUDITOR,
                new ExportOrder(
                        ExportedLedger.ACTIVITIES,
                        ActivityFilter.ALL,
                        Map.of("donor", "XM-1", "from", "2023-01-01", "q", "Ana Ruiz")),
                "csv");
    }

    private String told(String action) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT p.detail FROM audit_entry e JOIN audit_particulars p ON p.seq = e.seq"
                                        + " WHERE e.action = :action AND e.subject = 'ledger:activities'")
                        .bind("action", action)
                        .mapTo(String.class)
                        .one());
    }
}
