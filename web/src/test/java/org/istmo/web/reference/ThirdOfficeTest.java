package org.istmo.web.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.IncomingActivities;
import org.istmo.domain.intake.Intake;
import org.istmo.domain.intake.IntakeTransaction;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.ledger.Ledger;
import org.istmo.domain.office.OfficeCode;
import org.istmo.web.intake.IatiFile;
import org.istmo.web.register.RegisterDesk;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A third office with a centre, a State that no codelist knows and a theme, by data alone. */
class ThirdOfficeTest {

    private static final OfficeCode OFFICE = new OfficeCode("LPO-COL");
    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <iati-activities version="2.03">
            <iati-activity xml:lang="en" default-currency="USD">
            <iati-identifier>XM-COL-1</iati-identifier>
            <reporting-org ref="XM-COL" type="40"><narrative>Third office</narrative></reporting-org>
            <title><narrative>Cyber course</narrative></title>
            <description><narrative>What it is</narrative></description>
            <participating-org ref="US-GOV-11" role="1"/>
            <activity-status code="2"/>
            <activity-date iso-date="2020-01-01" type="1"/>
            <recipient-country code="QZ" percentage="25"/>
            <recipient-country code="CO" percentage="50"/>
            <recipient-country code="ZZ" percentage="25"/>
            <sector vocabulary="99" code="CY" percentage="100"/>
            <transaction><transaction-type code="4"/><transaction-date iso-date="2020-01-02"/><value value-date="2020-01-03">100.00</value></transaction>
            </iati-activity>
            </iati-activities>
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_ledger_takes_them_all_without_a_line_of_code(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        ReferenceDataTest.add(
                desk,
                desk.admin,
                "places",
                "{'code': 'QZ', 'name': {'en': 'New State', 'es': 'Estado nuevo'}, 'served': true}");
        ReferenceDataTest.add(
                desk,
                desk.admin,
                "offices",
                "{'code': 'LPO-COL', 'kind': 'office', 'name': {'en': 'Third office', 'es': 'Tercera oficina'}, 'country': 'QZ', 'status': 'open',"
                        + " 'openedOn': '2020-01-01', 'zone': 'America/Bogota'}");
        ReferenceDataTest.add(
                desk,
                desk.admin,
                "offices",
                "{'code': 'COE-CYB', 'kind': 'centre', 'name': {'en': 'Centre', 'es': 'Centro'}, 'country': 'QZ', 'status': 'planned', 'parent': 'LPO-COL',"
                        + " 'zone': 'America/Bogota'}");
        ReferenceDataTest.add(
                desk,
                desk.admin,
                "themes",
                "{'code': 'cybercrime', 'name': {'en': 'Cybercrime', 'es': 'Ciberdelincuencia'}, 'ordinal': 20}");
        ReferenceDataTest.add(
                desk,
                desk.admin,
                "sector-themes",
                "{'vocabulary': '99', 'publisher': 'XM-COL', 'prefix': 'CY', 'theme': 'cybercrime'}");

        Receipt receipt = bring(desk);

        assertEquals(1, receipt.tally().accepted());
        assertEquals(
                "LPO-COL CO cybercrime 50.00\nLPO-COL QZ cybercrime 25.00\nLPO-COL ZZ cybercrime 25.00",
                desk.text(
                        "SELECT office || ' ' || place || ' ' || theme || ' ' || CAST(usd AS VARCHAR(40)) FROM cell ORDER BY place"));
        // What only IATI's codelist does not know is not noted; what nobody knows is.
        assertEquals(
                "IATI's codelist Country has no code 'ZZ'.",
                desk.text("SELECT detail FROM intake_note WHERE code = 'unknown-code'"));
        assertEquals(
                "office:COE-CYB\noffice:LPO-COL",
                desk.text("SELECT name FROM latch WHERE name IN ('office:COE-CYB', 'office:LPO-COL') ORDER BY name"));
    }

    private Receipt bring(RegisterDesk desk) {
        Path file = folder.resolve("third.xml");
        try {
            Files.write(file, FILE.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Reader officer = new Reader(
                1,
                "officer",
                "Officer",
                Set.of(Role.OFFICER),
                Set.of(OFFICE),
                Optional.empty(),
                false,
                Set.of(),
                "127.0.0.1");
        IncomingActivities activities = IatiFile.scanned(file);
        Intake intake = new Intake(new IntakeTransaction(
                desk.database().dataSource(),
                desk.clock(),
                new Ledger(desk.database().dataSource(), desk.database().snapshots(), desk.clock()),
                desk.trail()));
        return desk.database()
                .inTransaction(
                        () -> intake.take(new Delivery(officer, OFFICE, Delivery.IATI, "0".repeat(64), 1), activities));
    }
}
