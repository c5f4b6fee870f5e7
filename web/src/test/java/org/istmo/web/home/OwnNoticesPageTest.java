package org.istmo.web.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.overlap.Notices;
import org.istmo.reporting.delivery.OfficeNotice;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.register.RegisterDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnNoticesPageTest {

    private static final OfficeCode OFFICE = new OfficeCode("LPO-MEX");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void auditors_and_verifiers_read_at_their_start_what_they_alone_are_told_until_they_marked_it(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        Reader verifier = new Reader(
                desk.donor.account(),
                "verifier",
                "Verifier",
                Set.of(Role.VERIFIER),
                Set.of(),
                Optional.of("X"),
                true,
                Set.of(),
                "127.0.0.1");
        told(desk, desk.auditor, 12);
        told(desk, verifier, 13);
        desk.database()
                .jdbi()
                .useHandle(handle -> OfficeNotice.once(
                        handle,
                        OFFICE,
                        "finding.issued",
                        "one",
                        desk.clock().instant().atOffset(ZoneOffset.UTC),
                        "finding-issued",
                        "12"));

        List<OwnNoticesPage.Line> auditors = page(desk, desk.auditor).getLines();

        assertEquals(
                List.of("A recommendation of the audit finding 12 was answered. /findings"),
                auditors.stream().map(line -> line.text() + " " + line.href()).toList());
        assertEquals(
                List.of("A recommendation of the audit finding 13 was answered."),
                page(desk, verifier).getLines().stream()
                        .map(OwnNoticesPage.Line::text)
                        .toList());
        assertEquals(List.of(), page(desk, desk.officer).getLines());
        desk.database().inTransaction(() -> {
            notices(desk).read(desk.auditor, auditors.get(0).id());
            return auditors;
        });
        assertEquals(List.of(), page(desk, desk.auditor).getLines());
    }

    private static void told(RegisterDesk desk, Reader to, int finding) {
        desk.database()
                .jdbi()
                .useHandle(handle -> OfficeNotice.onceTo(
                        handle,
                        to.account(),
                        OFFICE,
                        "finding.answered",
                        "answered." + finding,
                        desk.clock().instant().atOffset(ZoneOffset.UTC),
                        "finding-answered",
                        String.valueOf(finding)));
    }

    private static Notices notices(RegisterDesk desk) {
        return new Notices(desk.database().dataSource(), desk.clock(), desk.trail());
    }

    private static OwnNoticesPage page(RegisterDesk desk, Reader reader) {
        SignedIn signedIn = new SignedIn() {
            @Override
            public Optional<Reader> someone() {
                return Optional.of(reader);
            }
        };
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                OwnNoticesPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getLocales" -> Collections.enumeration(List.of(Locale.ENGLISH));
                    case "getCookies", "getParameter" -> null;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
        return new OwnNoticesPage(signedIn, notices(desk), new Reading(request, signedIn));
    }
}
