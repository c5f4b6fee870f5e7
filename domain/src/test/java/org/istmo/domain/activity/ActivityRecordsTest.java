package org.istmo.domain.activity;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.number;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.istmo.domain.ledger.LedgerDesk.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.intake.Posted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivityRecordsTest {

    private static final DraftDetails ALL = new DraftDetails(
            "training",
            "running",
            "confidential",
            "IOM",
            null,
            null,
            List.of(),
            List.of(new DraftShare("framework", "CRS", BigDecimal.TEN)),
            List.of(new DraftArticle("UNCAC", "5", BigDecimal.TEN)),
            List.of(new DraftRelation("1", "P-1")),
            false);

    private static final DraftDetails TAKEN_AWAY =
            new DraftDetails("", "", "public", "", null, null, List.of(), List.of(), List.of(), List.of(), false);

    private static final String SAID =
            "SELECT count(*) FROM activity WHERE kind = 'training' AND stage = 'running' AND sensitivity = 'confidential' AND external_agency = 'IOM'";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_said_beyond_the_core_is_kept_while_nothing_else_is_said(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, activity().saying(ALL).build());
        assertEquals(1, number(database, SAID));

        post(database, activity().in("MX", "100").build());

        assertEquals(1, number(database, SAID));
        assertEquals(1, number(database, "SELECT count(*) FROM activity_framework"));
        assertEquals(1, number(database, "SELECT count(*) FROM activity_article"));
        assertEquals(1, number(database, "SELECT count(*) FROM activity_relation"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_empty_takes_it_away(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, activity().saying(ALL).build());

        post(database, activity().saying(TAKEN_AWAY).build());

        assertEquals(
                1,
                number(
                        database,
                        "SELECT count(*) FROM activity WHERE kind IS NULL AND stage IS NULL AND sensitivity = 'public' AND external_agency = ''"));
        assertEquals(0, number(database, "SELECT count(*) FROM activity_framework"));
        assertEquals(0, number(database, "SELECT count(*) FROM activity_article"));
        assertEquals(0, number(database, "SELECT count(*) FROM activity_relation"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_same_is_unchanged_in_its_own_way_alone(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, activity().build());

        assertEquals(
                Posted.Outcome.UNCHANGED, post(database, activity().build()).outcome());
        assertEquals(
                Posted.Outcome.UPDATED,
                post(database, activity().by(DraftActivity.JSON).build()).outcome());
        assertEquals(
                Posted.Outcome.UNCHANGED,
                post(database, activity().by(DraftActivity.JSON).build()).outcome());
        assertEquals(
                Posted.Outcome.UNCHANGED, post(database, activity().build()).outcome());
        assertEquals(1, number(database, "SELECT count(*) FROM entry"));
    }

    private static DraftBuilder activity() {
        return anActivity().called("A-1").spending("10", "USD", "2023-05-31");
    }
}
