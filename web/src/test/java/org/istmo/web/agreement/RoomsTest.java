package org.istmo.web.agreement;

import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.GrantDesk;
import org.istmo.domain.grant.KeptAgreements;
import org.istmo.domain.grant.OwedReports;
import org.istmo.domain.office.Offices;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.IssuedReports;
import org.istmo.reporting.schedule.OpenDuties;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoomsTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_with_one_agreement_has_one_room_to_land_in_and_with_two_a_choice(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        Rooms rooms = rooms(desk.database().dataSource());
        Scope donor = GrantDesk.donor("US-GOV-11");
        assertEquals(Optional.empty(), rooms.only(donor));

        long first = desk.enter(
                GrantDesk.OFFICER, anAgreement().of("US-GOV-11").numbered("G-1").build());
        assertEquals(Optional.of("/agreements/" + first), rooms.only(donor));
        assertEquals(Optional.empty(), rooms.only(GrantDesk.donor("US-GOV-1")));

        desk.enter(
                GrantDesk.OFFICER, anAgreement().of("US-GOV-11").numbered("G-2").build());
        assertEquals(Optional.empty(), rooms.only(donor));
        assertEquals(Optional.of("/agreements/" + first), rooms.only(GrantDesk.deskOf("US-GOV-11", first)));
    }

    private static Rooms rooms(DataSource source) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                RoomsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        return new Rooms(
                new KeptAgreements(source),
                new OpenDuties(source, new OwedReports(source, Clock.systemUTC())),
                new IssuedReports(source),
                new Offices(source),
                new Reading(request, new SignedIn()));
    }
}
