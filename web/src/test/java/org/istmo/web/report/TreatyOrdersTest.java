package org.istmo.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.treaty.Treaties;
import org.istmo.reporting.archive.Audience;
import org.istmo.reporting.archive.ReportOrder;
import org.istmo.reporting.issue.ConsultationBriefKind;
import org.istmo.reporting.issue.CountryProgrammeKind;
import org.istmo.reporting.issue.PortfolioKind;
import org.istmo.reporting.issue.RegionalOverviewKind;
import org.istmo.reporting.issue.ReportKind;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.issue.TreatyMatrixKind;
import org.istmo.reporting.issue.TreatyStateKind;
import org.istmo.reporting.order.Orders;
import org.istmo.web.register.RegisterDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TreatyOrdersTest {

    private static final RegisterDesk DESK = new RegisterDesk(Vendor.H2);

    @BeforeAll
    static void know_a_donor() {
        DESK.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO donor (code, name) VALUES ('US-GOV-11', 'State') ON CONFLICT DO NOTHING"));
    }

    @Test
    void a_focal_point_and_an_officer_order_a_report_on_a_state() {
        for (Reader reader : List.of(DESK.treaty, DESK.officer)) {
            ReportOrder order = order(reader, "treaty-state", "'state': 'MX'", "['US-GOV-11']");

            assertEquals("MX", order.scopeKey());
            assertEquals("LPO-MEX", order.office().code());
            assertEquals(List.of(new Audience("US-GOV-11", Audience.WHOLE_DONOR)), order.audience());
        }
    }

    @Test
    void they_order_a_national_programme_of_a_state_and_a_brief_for_a_consultation() {
        for (Reader reader : List.of(DESK.treaty, DESK.officer)) {
            assertEquals(
                    "HN",
                    order(reader, "country-programme", "'state': 'HN'", "['US-GOV-11']")
                            .scopeKey());
            assertEquals(
                    "all",
                    order(reader, "consultation-brief", "'region': 'all'", "[]").scopeKey());
        }
        assertThrows(Forbidden.class, () -> order(DESK.head, "consultation-brief", "'region': 'all'", "[]"));
        assertEquals("/scope/state unknown-state", fault("country-programme", "'state': 'FR'", "[]"));
        assertEquals("/scope/region unknown-region", fault("consultation-brief", "'region': 'mars'", "[]"));
    }

    @Test
    void a_focal_point_orders_nothing_else_and_nobody_else_orders_it() {
        assertThrows(Forbidden.class, () -> order(DESK.treaty, "regional-overview", "'region': 'all'", "[]"));
        assertThrows(Forbidden.class, () -> order(DESK.head, "treaty-state", "'state': 'MX'", "[]"));
    }

    @Test
    void a_head_of_office_orders_a_portfolio_and_an_officer_does_so_too() {
        for (Reader reader : List.of(DESK.head, DESK.officer)) {
            assertEquals(
                    "LPO-MEX",
                    order(reader, "portfolio", "'office': 'LPO-MEX'", "[]").scopeKey());
        }
        assertThrows(Forbidden.class, () -> order(DESK.treaty, "portfolio", "'office': 'LPO-MEX'", "[]"));
        assertThrows(Forbidden.class, () -> order(DESK.head, "portfolio", "'office': 'ROPAN'", "[]"));
    }

    @Test
    void it_is_about_a_state_that_is_served_or_a_treaty_that_there_is() {
        assertEquals("/scope/state unknown-state", fault("treaty-state", "'state': 'FR'", "[]"));
        assertEquals("/scope/treaty unknown-scope", fault("treaty-state", "'treaty': 'UNCAC'", "[]"));
        assertEquals("/scope/treaty unknown-treaty", fault("treaty-matrix", "'treaty': 'NONE'", "[]"));
    }

    @Test
    void a_treaty_over_all_states_is_addressed_to_no_donor() {
        assertEquals(
                "UNCAC",
                order(DESK.treaty, "treaty-matrix", "'treaty': 'UNCAC'", "[]").scopeKey());
        assertEquals("/audience for-staff-only", fault("treaty-matrix", "'treaty': 'UNCAC'", "['US-GOV-11']"));
    }

    @Test
    void what_was_known_is_not_said_of_a_period_that_has_not_begun() {
        for (String type : List.of("treaty-state", "country-programme")) {
            assertEquals("/period/from not-begun", fault(type, "'state': 'MX'", "[]", "2035"));
            assertEquals(
                    "MX",
                    order(DESK.treaty, type, "'state': 'MX'", "[]", "2024").scopeKey());
        }
        assertEquals("/period/from not-begun", fault("treaty-matrix", "'treaty': 'UNCAC'", "[]", "2025"));
        assertEquals("/period/from not-begun", fault("consultation-brief", "'region': 'all'", "[]", "2025"));
    }

    private static String fault(String type, String scope, String audience) {
        return fault(type, scope, audience, "2023");
    }

    private static String fault(String type, String scope, String audience, String year) {
        Invalid.Field field = assertThrows(Invalid.class, () -> order(DESK.treaty, type, scope, audience, year))
                .fields()
                .get(0);
        return field.pointer() + " " + field.code();
    }

    private static ReportOrder order(Reader reader, String type, String scope, String audience) {
        return order(reader, type, scope, audience, "2023");
    }

    private static ReportOrder order(Reader reader, String type, String scope, String audience, String year) {
        String json = ("{'type': '" + type + "', 'scope': {" + scope + "}, 'period': {'from': '" + year
                        + "-01-01', 'to': '" + year + "-12-31'}, 'audience': " + audience + "}")
                .replace('\'', '"');
        Orders orders = new Orders(
                new TreatyKinds(),
                new Agreements(DESK.database().dataSource()),
                new Offices(DESK.database().dataSource()),
                new Treaties(DESK.database().dataSource()),
                Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC));
        try (JsonReader body = Json.createReader(new StringReader(json))) {
            OrderForm form = new OrderForm(body.readObject());
            return orders.order(form.asked(), form.faults(), reader, "key");
        }
    }

    /** Those that a focal point orders, and one that it does not. */
    private static final class TreatyKinds extends ReportKinds {

        @Override
        public Optional<ReportKind<?>> of(String type) {
            return Stream.<ReportKind<?>>of(
                            new AState(),
                            new ATreaty(),
                            new AProgramme(),
                            new ABrief(),
                            new TheRegion(),
                            new APortfolio())
                    .filter(kind -> kind.type().code().equals(type))
                    .findFirst();
        }
    }

    private static final class AState extends TreatyStateKind {}

    private static final class ATreaty extends TreatyMatrixKind {}

    private static final class AProgramme extends CountryProgrammeKind {}

    private static final class ABrief extends ConsultationBriefKind {}

    private static final class APortfolio extends PortfolioKind {}

    private static final class TheRegion extends RegionalOverviewKind {}
}
