package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.ledger.AliasReallocations;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.reference.ReferenceData;
import org.istmo.domain.reference.ReferenceLists;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Act;
import org.istmo.domain.treaty.ActStatus;
import org.istmo.domain.treaty.Chapter;
import org.istmo.domain.treaty.Participation;
import org.istmo.domain.treaty.Participations;
import org.istmo.domain.treaty.Treaty;
import org.istmo.web.register.RegisterDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParticipationsTest {

    private static final String BELIZE = """
            {'source': 'Depositary notification C.N.905.2016', 'sourceOn': '2017-01-31', 'reservations': {'es': 'Ninguna'},
             'instruments': [{'instrument': 'UNCAC', 'status': 'party', 'consentedOn': '2016-12-12', 'consent': 'accession'}]}""";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_scraped_is_out_of_date_and_says_so_in_both_languages(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        ParticipationView mexico = ParticipationView.of(one(desk, "UNCAC", "MX", null));

        assertFalse(mexico.confirmed());
        assertTrue(mexico.outOfDate());
        assertEquals(1, mexico.version());
        assertEquals("2015-01-27", String.valueOf(mexico.sourceOn()));
        assertTrue(String.valueOf(mexico.note().en()).contains("2015-01-27. Out of date until"), mexico::toString);
        assertTrue(
                String.valueOf(mexico.note().es()).contains("2015-01-27. Desactualizado mientras"), mexico::toString);
        assertEquals(
                new Act("UNCAC", ActStatus.PARTY, LocalDate.of(2003, 12, 9), LocalDate.of(2004, 7, 20), "ratification"),
                one(desk, "UNCAC", "MX", null).acts().get(0));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void reservations_are_read_with_the_day_of_their_list_and_nothing_is_said_where_no_list_was_read(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        Map<String, String> said = new TreeMap<>();
        for (Treaty treaty : TreatiesTest.treaties(desk).all(Scope.of(desk.officer))) {
            for (Participation one :
                    participations(desk).ofTreaty(Scope.of(desk.officer), treaty.code(), Optional.empty())) {
                ParticipationView view = ParticipationView.of(one);
                boolean read = treaty.code().matches("C19..");
                assertEquals(read ? "2015-01-27" : "null", String.valueOf(view.reservationsOn()));
                String note = String.valueOf(
                        Objects.requireNonNull(view.reservationsNote()).en());
                assertTrue(note.contains(read ? "2015-01-27, in its English" : "there may be some"), note);
                if (view.reservations() != null) {
                    said.merge(view.state(), treaty.code(), (all, more) -> all + " " + more);
                }
            }
        }

        assertEquals(
                Map.of(
                        "BZ",
                        "C1988",
                        "CU",
                        "C1961 C1971 C1988",
                        "JM",
                        "C1988",
                        "MX",
                        "C1961 C1971",
                        "PA",
                        "C1961 C1988"),
                said);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_reservation_that_was_read_stays_until_another_is_said(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        String body = """
                {'source': 'Treaty Collection', 'sourceOn': '2024-04-01', %s
                 'instruments': [{'instrument': 'C1971', 'status': 'party', 'consentedOn': '1975-02-20', 'consent': 'accession'}]}""";
        Participation scraped = one(desk, "C1971", "MX", null);

        Participation silent = confirm(desk, desk.treaty, "C1971", "MX", 1, body.formatted(""));
        Participation said =
                confirm(desk, desk.treaty, "C1971", "MX", 2, body.formatted("'reservations': {'en': 'Withdrawn'},"));

        assertEquals(scraped.reservations(), silent.reservations());
        assertEquals(LocalDate.of(2015, 1, 27), silent.reservationsOn());
        assertEquals(new Bilingual("Withdrawn", null), said.reservations());
        assertNull(said.reservationsOn());
        assertNull(ParticipationView.of(said).reservationsNote());
        assertEquals(
                List.of(said, silent, scraped), participations(desk).history(Scope.of(desk.officer), "C1971", "MX"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void ten_instruments_of_23_states_came_in_and_not_listed_is_never_no_party(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        Map<ActStatus, Long> counts = TreatiesTest.treaties(desk).all(Scope.of(desk.officer)).stream()
                .flatMap(treaty ->
                        participations(desk).ofTreaty(Scope.of(desk.officer), treaty.code(), Optional.empty()).stream())
                .flatMap(participation -> participation.acts().stream())
                .collect(Collectors.groupingBy(Act::status, Collectors.counting()));

        assertEquals(Map.of(ActStatus.PARTY, 208L, ActStatus.SIGNATORY, 5L, ActStatus.NOT_LISTED, 17L), counts);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_focal_point_confirms_it_with_a_source_and_what_was_known_before_can_be_asked_for(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        Participation confirmed = confirm(desk, desk.treaty, "UNCAC", "BZ", 1, BELIZE);

        assertEquals(confirmed, one(desk, "UNCAC", "BZ", null));
        assertTrue(confirmed.confirmed());
        assertEquals("treaty", confirmed.recordedBy());
        assertEquals(ActStatus.PARTY, confirmed.acts().get(0).status());
        Participation before = one(desk, "UNCAC", "BZ", "2024-04-30");
        assertEquals(1, before.version());
        assertEquals(ActStatus.NOT_LISTED, before.acts().get(0).status());
        assertEquals(2, one(desk, "UNCAC", "BZ", "2024-05-01").version());
        Participation nothing = one(desk, "UNCAC", "BZ", "2015-01-26");
        assertEquals(0, nothing.version());
        assertEquals(ActStatus.UNKNOWN, nothing.acts().get(0).status());
        assertEquals(List.of(confirmed, before), participations(desk).history(Scope.of(desk.officer), "UNCAC", "BZ"));
        assertEquals(
                "participation.confirm participation:UNCAC:BZ",
                desk.text("SELECT action || ' ' || subject FROM audit_entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_second_of_two_is_refused_and_only_a_focal_point_confirms(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        confirm(desk, desk.treaty, "UNCAC", "BZ", 1, BELIZE);

        assertThrows(Stale.class, () -> confirm(desk, desk.treaty, "UNCAC", "BZ", 1, BELIZE));
        for (Reader reader : List.of(desk.officer, desk.head, desk.auditor, desk.admin, desk.donor)) {
            assertThrows(Forbidden.class, () -> confirm(desk, reader, "UNCAC", "BZ", 2, BELIZE));
        }
        assertThrows(
                Forbidden.class, () -> participations(desk).one(Scope.of(desk.donor), "UNCAC", "BZ", Optional.empty()));
        assertThrows(Missing.class, () -> one(desk, "UNCAC", "US", null));
        assertThrows(Missing.class, () -> one(desk, "NONE", "MX", null));
        assertThrows(Missing.class, () -> confirm(desk, desk.treaty, "UNCAC", "US", 0, BELIZE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'source': 'Depositary notification C.N.905.2016' | 'x': 1                       | /source missing, /x unknown-field
            2017-01-31                                       | 2014-12-31                   | /sourceOn older-than-known
            2017-01-31                                       | 2016-12-11                   | /sourceOn older-than-act
            2017-01-31                                       | 2024-05-02                   | /sourceOn in-future
            '2016-12-12'                                     | '2003-10-30'                 | /instruments/0/consentedOn before-treaty
            '2016-12-12'                                     | '2024-05-02'                 | /instruments/0/consentedOn in-future, /sourceOn older-than-act
            'party'                                          | 'signatory'                  | /instruments/0/consent not-with-status, /instruments/0/consentedOn not-with-status, /instruments/0/signedOn missing
            'party'                                          | 'not-party'                  | /instruments/0/consent not-with-status, /instruments/0/consentedOn not-with-status
            'party'                                          | 'not-listed'                 | /instruments/0/consent not-with-status, /instruments/0/consentedOn not-with-status, /instruments/0/status unknown-code
            'consent': 'accession'                           | 'signedOn': '2016-12-13'     | /instruments/0/consent missing, /instruments/0/consentedOn before-signature
            'accession'                                      | 'by-protocol'                | /instruments/0/consent unknown-code
            'UNCAC'                                          | 'UNTOC'                      | /instruments missing, /instruments/0/instrument unknown-code
            """)
    void what_cannot_be_is_refused_with_pointer_and_reason(String said, String instead, String faults) {
        RegisterDesk desk = new RegisterDesk(Vendor.H2);
        String body = BELIZE.replace("\n", " ").replace(said, instead);

        Invalid refused = assertThrows(Invalid.class, () -> confirm(desk, desk.treaty, "UNCAC", "BZ", 1, body));

        assertEquals(
                faults,
                refused.fields().stream()
                        .map(field -> field.pointer() + " " + field.code())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")));
        assertEquals(1, one(desk, "UNCAC", "BZ", null).version());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_a_treaty_of_three_instruments_each_is_said(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        String amended =
                "{'instrument': 'C1961-AMENDED', 'status': 'party', 'consentedOn': '2001-12-18', 'consent': 'by-protocol'}";
        String others =
                "{'instrument': 'C1961-ORIGINAL', 'status': 'not-party'}, {'instrument': 'C1961-PROTOCOL', 'status': 'not-party'}";
        String body = "{'source': 'Treaty Collection', 'sourceOn': '2024-04-01', 'instruments': [%s]}";

        assertThrows(Invalid.class, () -> confirm(desk, desk.treaty, "C1961", "BZ", 1, body.formatted(amended)));
        Participation confirmed = confirm(desk, desk.treaty, "C1961", "BZ", 1, body.formatted(amended + "," + others));

        assertEquals(
                List.of(ActStatus.NOT_PARTY, ActStatus.NOT_PARTY, ActStatus.PARTY),
                one(desk, "C1961", "BZ", null).acts().stream().map(Act::status).toList());
        assertEquals(confirmed, one(desk, "C1961", "BZ", null));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_treaty_and_a_state_that_come_by_data_alone_begin_with_nothing_known(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        ReferenceData reference =
                new ReferenceData(desk.database().dataSource(), new AliasReallocations(desk.clock()), desk.trail());
        add(
                desk,
                reference,
                "treaties",
                "{'code': 'CYBER', 'name': {'en': 'Convention against Cybercrime', 'es': 'Convención contra la"
                        + " Ciberdelincuencia'}, 'adoptedOn': '2024-12-24', 'ordinal': 9}");
        add(
                desk,
                reference,
                "treaty-chapters",
                "{'treaty': 'CYBER', 'chapter': 'II', 'title': {'en': 'Criminalization', 'es':"
                        + " 'Penalización'}, 'reviewCycle': 1}");
        add(
                desk,
                reference,
                "treaty-articles",
                "{'treaty': 'CYBER', 'article': '7', 'title': {'en': 'Illegal access', 'es': 'Acceso"
                        + " ilícito'}, 'chapter': 'II'}");

        assertEquals(
                new Chapter("II", new Bilingual("Criminalization", "Penalización"), 1),
                TreatiesTest.treaties(desk)
                        .article(Scope.of(desk.officer), "CYBER", "7")
                        .chapter());
        assertEquals(0, one(desk, "CYBER", "MX", null).version());
        assertThrows(
                Invalid.class,
                () -> add(
                        desk,
                        reference,
                        "treaty-articles",
                        "{'treaty': 'CYBER', 'article': '8', 'title': {'en': 'I', 'es': 'A'}," + " 'chapter': 'III'}"));
        Participation confirmed = confirm(
                desk,
                desk.treaty,
                "CYBER",
                "MX",
                0,
                "{'source': 'Treaty Collection', 'sourceOn': '2024-04-01', 'instruments': [{'instrument': 'CYBER', 'status': 'not-party'}]}");
        assertEquals(1, confirmed.version());
        assertEquals(confirmed, one(desk, "CYBER", "MX", null));
        assertEquals(
                9,
                participations(desk)
                        .ofState(Scope.of(desk.officer), "MX", Optional.empty())
                        .size());
    }

    private static void add(RegisterDesk desk, ReferenceData reference, String list, String json) {
        desk.database()
                .inTransaction(() -> reference.add(desk.admin, ReferenceLists.named(list), RegisterDesk.sent(json)));
    }

    static Participation confirm(RegisterDesk desk, Reader by, String treaty, String state, long version, String json) {
        return desk.database()
                .inTransaction(() -> participations(desk).confirm(by, treaty, state, version, RegisterDesk.sent(json)));
    }

    private static Participation one(RegisterDesk desk, String treaty, String state, @Nullable String asOf) {
        return participations(desk)
                .one(
                        Scope.of(desk.officer),
                        treaty,
                        state,
                        Optional.ofNullable(asOf).map(LocalDate::parse));
    }

    private static Participations participations(RegisterDesk desk) {
        return new Participations(desk.database().dataSource(), desk.clock(), desk.trail());
    }
}
