package org.istmo.web.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.ledger.AliasReallocations;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.reference.ReferenceData;
import org.istmo.domain.reference.ReferenceList;
import org.istmo.domain.reference.ReferenceLists;
import org.istmo.web.register.RegisterDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceDataTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_list_is_read_in_its_own_order(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        ReferenceData reference = reference(desk);

        for (ReferenceList list : ReferenceLists.all()) {
            List<Map<String, Object>> all = reference.page(desk.auditor, list, 0, 500);
            assertTrue(!all.isEmpty(), list.name());
            Map<String, Object> first = all.get(0);
            assertEquals(first, reference.one(desk.admin, list, String.valueOf(first.get("code"))), list.name());
        }
        ReferenceList themes = ReferenceLists.named("themes");
        assertEquals(
                "unclassified",
                reference.page(desk.officer, themes, 18, 50).get(0).get("code"));
        assertEquals(
                new Bilingual("Corruption", "Corrupción"),
                reference.one(desk.officer, themes, "corruption").get("name"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_list_is_read_in_any_order_and_no_code_is_on_two_pages(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        ReferenceData reference = reference(desk);

        for (ReferenceList list : ReferenceLists.all()) {
            List<Map<String, Object>> all = reference.page(desk.auditor, list, 0, 500);
            assertEquals(all, reference.slice(desk.auditor, list, new Slice("order", false, 0, 500)), list.name());
            for (String order : List.of("order", "code", "retired")) {
                List<Map<String, Object>> paged = new ArrayList<>();
                for (int page = 0; page * 7 < all.size(); page++) {
                    paged.addAll(reference.slice(desk.auditor, list, new Slice(order, true, page * 7, 7)));
                }
                assertEquals(Set.copyOf(all), Set.copyOf(paged), list.name() + " " + order);
                assertEquals(all.size(), paged.size(), list.name() + " " + order);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_retired_last_comes_first_where_a_list_is_asked_for_by_that(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        ReferenceList themes = ReferenceLists.named("themes");
        desk.database().jdbi().useHandle(handle -> {
            handle.execute("UPDATE theme SET retired_on = DATE '2024-01-01' WHERE code = 'corruption'");
            handle.execute("UPDATE theme SET retired_on = DATE '2025-01-01' WHERE code = 'forensics'");
        });

        assertEquals(
                List.of("forensics", "corruption"),
                reference(desk).slice(desk.admin, themes, new Slice("retired", true, 0, 2)).stream()
                        .map(theme -> theme.get("code"))
                        .toList());
        assertEquals(
                "wildlife-and-forest-crime",
                reference(desk)
                        .slice(desk.admin, themes, new Slice("code", true, 0, 1))
                        .get(0)
                        .get("code"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void staff_and_the_administrator_read_and_the_administrator_writes(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        ReferenceList themes = ReferenceLists.named("themes");

        for (Reader reader : List.of(desk.officer, desk.head, desk.treaty, desk.auditor)) {
            assertThrows(Forbidden.class, () -> add(desk, reader, "themes", "{}"));
            assertThrows(Forbidden.class, () -> change(desk, reader, "themes", "corruption", 1, "{}"));
        }
        assertThrows(Forbidden.class, () -> reference(desk).page(desk.donor, themes, 0, 50));
        assertThrows(Forbidden.class, () -> reference(desk).one(desk.donor, themes, "corruption"));
        assertThrows(Missing.class, () -> reference(desk).one(desk.admin, themes, "no-such"));
        assertThrows(Missing.class, () -> ReferenceLists.named("no-such"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_name_is_changed_and_a_code_never(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        String renamed =
                "{'code': 'corruption', 'name': {'en': 'Corruption', 'es': 'Corrupción pública'}, 'ordinal': 8}";

        Map<String, Object> after = change(desk, desk.admin, "themes", "corruption", 1, renamed);

        assertEquals(new Bilingual("Corruption", "Corrupción pública"), after.get("name"));
        assertEquals(2L, after.get("version"));
        assertThrows(Stale.class, () -> change(desk, desk.admin, "themes", "corruption", 1, renamed));
        assertEquals(
                List.of("/code read-only", "/name language-missing"),
                faults(() -> change(
                        desk,
                        desk.admin,
                        "themes",
                        "corruption",
                        2,
                        "{'code': 'other', 'name': {'en': 'Corruption'}, 'ordinal': 8}")));
        String detail = desk.text("SELECT detail FROM audit_particulars");
        assertTrue(detail.contains("\"name.before\":\"en: Corruption | es: Corrupción\""), detail);
        assertTrue(detail.contains("\"name.after\":\"en: Corruption | es: Corrupción pública\""), detail);
        assertEquals(
                "reference.change reference:themes:corruption",
                desk.text("SELECT action || ' ' || subject FROM audit_entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_retired_is_not_chosen_any_more_and_stays_where_it_is(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        add(
                desk,
                desk.admin,
                "partners",
                "{'code': 'P', 'name': {'en': 'P', 'es': 'P'}, 'type': 'academic', 'country': 'MX'}");
        change(
                desk,
                desk.admin,
                "partner-types",
                "academic",
                1,
                "{'name': {'en': 'A', 'es': 'A'}, 'retiredOn': '2024-01-01'}");

        change(
                desk,
                desk.admin,
                "partners",
                "P",
                1,
                "{'name': {'en': 'Q', 'es': 'Q'}, 'type': 'academic', 'country': 'MX'}");

        assertEquals(
                List.of("/type unknown-code"),
                faults(() -> add(
                        desk,
                        desk.admin,
                        "partners",
                        "{'code': 'R', 'name': {'en': 'R', 'es': 'R'}, 'type': 'academic'}")));
        assertEquals(
                List.of("/retiredOn in-use"),
                faults(() -> change(
                        desk,
                        desk.admin,
                        "themes",
                        "unclassified",
                        1,
                        "{'name': {'en': 'N', 'es': 'S'}, 'ordinal': 19, 'retiredOn': '2024-01-01'}")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_office_lives_in_a_zone_and_a_centre_belongs_to_an_office(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        assertEquals(
                List.of("/closedOn not-with-status", "/country unknown-code", "/parent missing", "/zone unknown-zone"),
                faults(
                        () -> add(
                                desk,
                                desk.admin,
                                "offices",
                                "{'code': 'COE-X', 'kind': 'centre', 'name': {'en': 'X', 'es': 'X'}, 'country': 'QZ', 'status': 'closed', 'zone': 'Mars/Base'}")));
        assertEquals(
                List.of("/parent no-office"),
                faults(() -> add(
                        desk,
                        desk.admin,
                        "offices",
                        "{'code': 'COE-X', 'kind': 'centre', 'name': {'en': 'X', 'es': 'X'}, 'country': 'PA', 'status': 'open', 'zone': 'America/Panama',"
                                + " 'parent': 'COE-MAR'}")));
        assertThrows(
                Conflict.class,
                () -> add(
                        desk,
                        desk.admin,
                        "offices",
                        "{'code': 'ROPAN', 'kind': 'office', 'name': {'en': 'X', 'es': 'X'}, 'country': 'PA', 'status': 'open', 'zone': 'America/Panama'}"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void codes_of_several_parts_are_joined(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        Map<String, Object> added = add(
                desk,
                desk.admin,
                "sector-themes",
                "{'vocabulary': '1', 'publisher': '-', 'prefix': '15131', 'theme': 'forensics'}");

        assertEquals("1~-~15131", added.get("code"));
        assertEquals(
                "kidnapping",
                change(
                                desk,
                                desk.admin,
                                "sector-themes",
                                "1~-~15131",
                                1,
                                "{'vocabulary': '1', 'publisher': '-', 'prefix': '15131', 'theme': 'kidnapping'}")
                        .get("theme"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_alias_changes_its_donor_too(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        add(desk, desk.admin, "donor-aliases", "{'reportingOrg': 'XM-A', 'ref': '7', 'donor': 'US-GOV-1'}");
        assertEquals("2", desk.text("SELECT CAST(version AS VARCHAR(9)) FROM donor WHERE code = 'US-GOV-1'"));

        change(
                desk,
                desk.admin,
                "donor-aliases",
                "XM-A~7",
                1,
                "{'reportingOrg': 'XM-A', 'ref': '7', 'donor': 'US-GOV-11'}");
        assertEquals(
                "US-GOV-1 3\nUS-GOV-11 2",
                desk.text(
                        "SELECT code || ' ' || version FROM donor WHERE code IN ('US-GOV-1', 'US-GOV-11') ORDER BY code"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void money_that_names_an_alias_follows_it(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        desk.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO import_receipt (id, office, account, sha256, format, size_bytes, received_at, accepted, updated, unchanged,"
                                + " rejected) VALUES (1, 'LPO-MEX', 1, '', 'iati', 0, CURRENT_TIMESTAMP, 0, 0, 0, 0)"));
        LedgerDesk.post(
                desk.database(),
                DraftBuilder.anActivity()
                        .called("B-1")
                        .receiving("7", "500", "USD", "2023-05-31")
                        .build());
        String received = "SELECT donor FROM cell WHERE type = '11' AND parts <> 0";
        assertEquals("", desk.text(received));

        add(desk, desk.admin, "donor-aliases", "{'reportingOrg': 'XM-TEST', 'ref': '7', 'donor': 'US-GOV-1'}");
        assertEquals("US-GOV-1", desk.text(received));

        change(desk, desk.admin, "donor-aliases", "XM-TEST~7", 1, "{'donor': 'US-GOV-1', 'retiredOn': '2024-01-01'}");
        assertEquals("", desk.text(received));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void lists_that_agreements_and_treaties_choose_from_are_edited_too(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        add(desk, desk.admin, "organisation-types", "{'code': '91', 'name': {'en': 'N', 'es': 'N'}}");
        add(
                desk,
                desk.admin,
                "agreement-statuses",
                "{'code': 'paused', 'name': {'en': 'P', 'es': 'P'}, 'owesReports': false}");
        add(desk, desk.admin, "duty-reports", "{'code': 'audit', 'name': {'en': 'A', 'es': 'A'}}");
        add(desk, desk.admin, "support-rates", "{'code': '2030-01-01', 'rate': '12.5'}");
        add(desk, desk.admin, "treaties", "{'code': 'NEW', 'name': {'en': 'N', 'es': 'N'}}");
        add(
                desk,
                desk.admin,
                "treaty-articles",
                "{'treaty': 'NEW', 'article': '1', 'title': {'en': 'First', 'es': 'Primero'}}");

        assertEquals(
                List.of("/code no-date"),
                faults(() -> add(desk, desk.admin, "support-rates", "{'code': '2030-02-30', 'rate': '1'}")));
        assertEquals(
                List.of("/treaty unknown-code"),
                faults(() -> add(
                        desk,
                        desk.admin,
                        "treaty-articles",
                        "{'treaty': 'NONE', 'article': '1', 'title': {'en': 'F', 'es': 'P'}}")));
        assertEquals(
                new Bilingual("Extradition", "Extradición"),
                change(
                                desk,
                                desk.admin,
                                "treaty-articles",
                                "UNTOC~16",
                                1,
                                "{'title': {'en': 'Extradition', 'es': 'Extradición'}, 'ordinal': 16}")
                        .get("title"));
    }

    static ReferenceData reference(RegisterDesk desk) {
        Clock clock = Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC);
        return new ReferenceData(desk.database().dataSource(), new AliasReallocations(clock), desk.trail());
    }

    static Map<String, Object> add(RegisterDesk desk, Reader by, String list, String json) {
        return desk.database()
                .inTransaction(() -> reference(desk).add(by, ReferenceLists.named(list), RegisterDesk.sent(json)));
    }

    private static Map<String, Object> change(
            RegisterDesk desk, Reader by, String list, String code, long version, String json) {
        return desk.database()
                .inTransaction(() ->
                        reference(desk).change(by, ReferenceLists.named(list), code, version, RegisterDesk.sent(json)));
    }

    private static List<String> faults(Runnable work) {
        return assertThrows(Invalid.class, work::run).fields().stream()
                .map(field -> field.pointer() + " " + field.code())
                .sorted()
                .toList();
    }
}
