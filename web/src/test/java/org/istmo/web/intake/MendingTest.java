package org.istmo.web.intake;

import static org.istmo.domain.grant.GrantDesk.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.intake.Tally;
import org.istmo.domain.office.OfficeCode;
import org.istmo.web.accounting.ExportCounter;
import org.istmo.web.boot.Settings;
import org.junit.jupiter.api.Test;

class MendingTest {

    private static final Receipt BROUGHT = receipt(8);

    private final List<String> done = new ArrayList<>();

    @Test
    void what_holds_nothing_mends_nothing_and_is_not_taken() throws IOException {
        Mended mended = mended(new Tally(0, 0, 0, 0));

        assertEquals(Optional.empty(), mended.receipt());
        assertEquals(
                List.of("nothing-stands"),
                mended.reasons().stream().map(Reason::code).toList());
        assertEquals(List.of(), done);
    }

    @Test
    void what_would_be_kept_out_again_is_not_taken() throws IOException {
        assertEquals(Optional.empty(), mended(new Tally(1, 0, 0, 1)).receipt());
        assertEquals(List.of(), done);
    }

    @Test
    void what_is_sound_mends_be_it_new_or_known_already() throws IOException {
        for (Tally tally : List.of(new Tally(1, 0, 0, 0), new Tally(0, 1, 0, 0), new Tally(0, 0, 1, 0))) {
            assertEquals(Optional.of(BROUGHT), mended(tally).receipt());
        }
        assertEquals(List.of("taken", "mended 3", "taken", "mended 3", "taken", "mended 3"), done);
    }

    private Mended mended(Tally tally) throws IOException {
        SentFiles files = new SentFiles() {
            @Override
            public Rehearsal rehearse(Reader by, OfficeCode office, String name, InputStream body) {
                return new Rehearsal(tally, List.of(), List.of(), false);
            }

            @Override
            public Receipt take(Reader by, OfficeCode office, String name, InputStream body) {
                done.add("taken");
                return BROUGHT;
            }
        };
        Rejections rejections = new Rejections() {
            @Override
            public void mended(Reader by, long receipt, int ordinal, Receipt brought) {
                done.add("mended " + ordinal);
            }
        };
        return new Mending(files, new ExportCounter() {}, Settings.from(Map.of()), rejections)
                .activity(OFFICER, receipt(7), 3, "<iati-activity/>");
    }

    private static Receipt receipt(long id) {
        return new Receipt(
                id, new OfficeCode("LPO-MEX"), "somebody", Delivery.IATI, "", 1, Instant.EPOCH, Tally.NOTHING);
    }
}
