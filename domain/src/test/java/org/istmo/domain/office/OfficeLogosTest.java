package org.istmo.domain.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfficeLogosTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_mark_is_put_changed_from_its_version_and_taken_away(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        OfficeLogos logos = new OfficeLogos(database.dataSource(), new Trail(database.dataSource(), Clock.systemUTC()));
        Reader admin = reader(Role.ADMIN);
        OfficeLogo png = logo("image/png", picture("png", 40, 20));

        KeptLogo first = database.inTransaction(() -> logos.put(admin, "LPO-MEX", Optional.empty(), png));
        assertEquals(png, logos.of(reader(Role.OFFICER), "LPO-MEX").logo());
        assertThrows(
                Conflict.class, () -> database.inTransaction(() -> logos.put(admin, "LPO-MEX", Optional.empty(), png)));
        KeptLogo second = database.inTransaction(() ->
                logos.put(admin, "LPO-MEX", Optional.of(first.version()), logo("image/jpeg", picture("jpg", 30, 30))));
        assertTrue(second.version() != first.version());
        assertThrows(
                Stale.class,
                () -> database.inTransaction(() -> logos.put(admin, "LPO-MEX", Optional.of(first.version()), png)));
        database.inTransaction(() -> {
            logos.remove(admin, "LPO-MEX", second.version());
            return second;
        });
        assertThrows(Missing.class, () -> logos.of(admin, "LPO-MEX"));
        List<String> told = told(database);
        assertFalse(told.get(0).contains("before."), told::toString);
        assertTrue(
                told.get(1).contains("\"before.sha256\":\"" + first.sha256() + "\"")
                        && told.get(1).contains("\"sha256\":\"" + second.sha256() + "\"")
                        && told.get(1).contains("\"before.mediaType\":\"image/png\"")
                        && told.get(1).contains("\"before.alternative.es\":\"Un puente\""),
                told::toString);
        assertTrue(told.get(2).contains("\"sha256\":\"" + second.sha256() + "\""), told::toString);
        assertThrows(
                Missing.class, () -> database.inTransaction(() -> logos.put(admin, "NOWHERE", Optional.empty(), png)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void only_an_administrator_keeps_them_and_donors_see_them_on_reports_alone(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        OfficeLogos logos = new OfficeLogos(database.dataSource(), new Trail(database.dataSource(), Clock.systemUTC()));
        OfficeLogo png = logo("image/png", picture("png", 40, 20));

        assertThrows(
                Forbidden.class,
                () -> database.inTransaction(() -> logos.put(reader(Role.HEAD), "LPO-MEX", Optional.empty(), png)));
        assertThrows(Forbidden.class, () -> logos.of(reader(Role.DONOR), "LPO-MEX"));
    }

    @Test
    void what_is_no_picture_of_that_type_and_size_is_refused() {
        byte[] png = picture("png", 40, 20);
        byte[] noise = new byte[300];
        new Random(1).nextBytes(noise);

        assertEquals(png.length, LogoRules.bytes(logo("image/png", png)).length);
        assertThrows(Invalid.class, () -> LogoRules.bytes(logo("image/svg+xml", png)));
        assertThrows(Invalid.class, () -> LogoRules.bytes(logo("image/jpeg", png)));
        assertThrows(Invalid.class, () -> LogoRules.bytes(logo("image/png", noise)));
        assertThrows(Invalid.class, () -> LogoRules.bytes(logo("image/png", Arrays.copyOf(png, png.length / 2))));
        assertThrows(Invalid.class, () -> LogoRules.bytes(logo("image/png", picture("png", 2_001, 1))));
        assertThrows(Invalid.class, () -> LogoRules.bytes(logo("image/png", new byte[LogoRules.MOST_BYTES + 1])));
        assertThrows(Invalid.class, () -> LogoRules.bytes(new OfficeLogo("image/png", "not base64!", "A", "B")));
    }

    /** What the trail says of marks, in its order. */
    private static List<String> told(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT p.detail FROM audit_entry e JOIN audit_particulars p ON p.seq = e.seq"
                                        + " WHERE e.action LIKE 'office.logo%' ORDER BY e.seq")
                        .mapTo(String.class)
                        .list());
    }

    private static OfficeLogo logo(String type, byte[] bytes) {
        return new OfficeLogo(type, Base64.getEncoder().encodeToString(bytes), "A bridge", "Un puente");
    }

    private static byte[] picture(String format, int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reader reader(Role role) {
        return new Reader(1, "a", "A", Set.of(role), Set.of(), Optional.empty(), false, Set.of(), "127.0.0.1");
    }
}
