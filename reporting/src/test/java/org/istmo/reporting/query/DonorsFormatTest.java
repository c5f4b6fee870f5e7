package org.istmo.reporting.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.GrantDesk;
import org.istmo.domain.statement.SpentBy;
import org.istmo.domain.statement.StatementFormat;
import org.istmo.domain.statement.StatementFormats;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.statement.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DonorsFormatTest {

    private static final String DONOR = "US-GOV-11";
    private static final Text TITLE = new Text("Account of the fund", "Cuenta del fondo");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_statement_on_an_agreement_or_on_all_of_them_looks_as_its_donor_wants_it(Vendor vendor) {
        StatementDesk desk = StatementDesk.inEuros(vendor);

        desk.database().inTransaction(() -> {
            formats(desk.database()).change(GrantDesk.FINANCE, DONOR, 0, titled("Account of the fund", false));
            return DONOR;
        });

        for (Statement statement : List.of(read(desk, ScopeKind.GRANT, "E-1"), read(desk, ScopeKind.DONOR, DONOR))) {
            assertEquals(TITLE, statement.format().title());
            assertFalse(statement.format().projects());
            assertTrue(statement.attachData());
        }
        assertTrue(progress(desk, ScopeKind.GRANT, "E-1"));
        assertTrue(progress(desk, ScopeKind.DONOR, DONOR));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_agreement_that_has_its_own_format_keeps_it(Vendor vendor) {
        StatementDesk desk = StatementDesk.inEuros(vendor);
        desk.database().inTransaction(() -> {
            formats(desk.database()).change(GrantDesk.FINANCE, DONOR, 0, titled("Account of the fund", false));
            formats(desk.database()).change(GrantDesk.FINANCE, 7, 0, StatementFormat.usual(SpentBy.COST_CATEGORY));
            return DONOR;
        });

        Statement alone = read(desk, ScopeKind.GRANT, "E-1");

        assertNull(alone.format().title());
        assertTrue(alone.format().projects());
        assertFalse(alone.attachData());
        assertEquals(TITLE, read(desk, ScopeKind.DONOR, DONOR).format().title());
        assertFalse(progress(desk, ScopeKind.GRANT, "E-1"));
    }

    private static Statement read(StatementDesk desk, ScopeKind kind, String key) {
        return desk.statement(kind, key, "2023-01-01", "2023-12-31");
    }

    /** Whether the tables of the progress report ride along. */
    private static boolean progress(StatementDesk desk, ScopeKind kind, String key) {
        return SnapshotTransaction.on(
                desk.database().snapshots(),
                handle -> new ProgressQuery(StatementDesk.CLOCK)
                        .read(handle, StatementDesk.request(kind, key, "2023-01-01", "2023-12-31"))
                        .attachData());
    }

    private static StatementFormat titled(String title, boolean projects) {
        StatementFormat usual = StatementFormat.usual(SpentBy.COST_CATEGORY);
        return new StatementFormat(
                usual.by(),
                usual.columns(),
                Map.of("en", title, "es", "Cuenta del fondo"),
                Map.of(),
                Map.of(),
                projects,
                true,
                true);
    }

    private static StatementFormats formats(TestDatabase database) {
        return new StatementFormats(database.dataSource(), new Trail(database.dataSource(), Clock.systemUTC()));
    }
}
