package org.istmo.reporting.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.time.HandClock;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {

    private static final String URL = "https://istmo.example.org";
    private static final Reader ADMIN = person(Role.ADMIN);

    private final HandClock clock = new HandClock("2024-02-01T10:00:00Z");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void each_is_told_once_in_their_language_in_text_and_html_with_the_permanent_link(Vendor vendor) throws Exception {
        TestDatabase database = database(vendor);
        queue(database, 1, "issued", "issued.IST-1.1.7");
        try (Mail mail = new Mail()) {
            Postman postman = postman(database, Optional.of(mail.carrier(clock)));
            postman.round();
            postman.round();

            MimeMessage[] received = mail.server().getReceivedMessages();
            assertEquals(1, received.length);
            MimeMessage one = received[0];
            assertEquals("<issued.IST-1.1.7@istmo.example.org>", one.getMessageID());
            assertEquals("Se emitió el informe IST-1", one.getSubject());
            assertEquals("auto-generated", one.getHeader("Auto-Submitted")[0]);
            assertEquals("desk@donor.example.org", one.getAllRecipients()[0].toString());
            Multipart parts = (Multipart) one.getContent();
            for (int part = 0; part < 2; part++) {
                assertTrue(parts.getBodyPart(part).getContent().toString().contains(URL + "/reports/1"));
            }
            assertTrue(parts.getBodyPart(1).getContentType().startsWith("text/html"));
            assertFalse(GreenMailUtil.getWholeMessage(one).contains("US-GOV-11"));
        }
        assertEquals("sent 1", state(database));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_administrators_list_is_read_in_any_of_its_orders(Vendor vendor) {
        TestDatabase database = database(vendor);
        queue(database, 1, "issued", "one");
        queue(database, 2, "asked", "two");
        queue(database, 3, "issued", "three");
        database.jdbi()
                .useHandle(handle -> handle.execute("UPDATE outbox SET state = 'sent', attempts = 4 WHERE id = 1"));

        assertEquals(List.of(3L, 2L, 1L), listed(database, Optional.empty(), new Slice("created", true, 0, 10)));
        assertEquals(List.of(2L, 1L), listed(database, Optional.empty(), new Slice("kind", false, 0, 2)));
        assertEquals(List.of(3L), listed(database, Optional.empty(), new Slice("kind", false, 2, 2)));
        assertEquals(List.of(1L, 3L, 2L), listed(database, Optional.empty(), new Slice("attempts", true, 0, 3)));
        assertEquals(List.of(1L, 2L, 3L), listed(database, Optional.empty(), new Slice("state", false, 0, 3)));
        assertEquals(List.of(2L, 3L), listed(database, Optional.of("waiting"), new Slice("created", false, 0, 3)));
        assertThrows(
                Forbidden.class,
                () -> messages(database).slice(person(Role.OFFICER), Optional.empty(), new Slice("kind", true, 0, 1)));
    }

    private List<Long> listed(TestDatabase database, Optional<String> state, Slice slice) {
        return messages(database).slice(ADMIN, state, slice).stream()
                .map(Message::id)
                .toList();
    }

    @Test
    void what_was_taken_and_not_noted_goes_out_again_under_the_same_id() {
        TestDatabase database = database(Vendor.H2);
        queue(database, 1, "issued", "issued.IST-1.1.7");
        List<String> ids = new ArrayList<>();
        Carrier dies = (id, address, letter) -> {
            ids.add(id);
            throw new IllegalStateException("The node is killed here.");
        };
        postman(database, Optional.of(dies)).round();
        postman(database, Optional.of(dies)).round();
        assertEquals(1, ids.size(), "another node waits for the lease");

        clock.on(Duration.ofMinutes(6));
        postman(database, Optional.of((id, address, letter) -> {
                    ids.add(id);
                    return new Outcome.Taken();
                }))
                .round();
        assertEquals(List.of("issued.IST-1.1.7@istmo.example.org", "issued.IST-1.1.7@istmo.example.org"), ids);
        assertEquals("sent 1", state(database));
    }

    @Test
    void a_server_that_is_down_is_tried_ever_later_and_nothing_is_lost() {
        TestDatabase database = database(Vendor.H2);
        queue(database, 1, "issued", "issued.IST-1.1.7");
        Deque<Outcome> answers = new ArrayDeque<>(
                List.of(new Outcome.Later("Connection refused"), new Outcome.Later("451"), new Outcome.Taken()));
        Postman postman = postman(database, Optional.of((id, address, letter) -> answers.remove()));
        postman.round();
        assertEquals("waiting 1 Connection refused", state(database));
        postman.round();
        assertEquals(2, answers.size(), "not at once");
        clock.on(Duration.ofMinutes(1));
        postman.round();
        clock.on(Duration.ofMinutes(1));
        postman.round();
        assertEquals("waiting 2 451", state(database));
        clock.on(Duration.ofMinutes(1));
        postman.round();
        assertEquals("sent 3", state(database));
    }

    @Test
    void an_address_that_the_server_refuses_is_given_up_until_the_administrator_says_otherwise() throws Exception {
        TestDatabase database = database(Vendor.H2);
        queue(database, 1, "issued", "issued.IST-1.1.7");
        postman(database, Optional.of((id, address, letter) -> new Outcome.Never("550 no such user")))
                .round();
        assertEquals("given-up 1 550 no such user", state(database));
        assertEquals(List.of("LPO-MEX mail.give-up"), notices(database));

        Messages messages = messages(database);
        Message message = messages.page(ADMIN, Optional.of("given-up"), Long.MAX_VALUE, 10)
                .get(0);
        assertThrows(Forbidden.class, () -> messages.page(person(Role.OFFICER), Optional.empty(), Long.MAX_VALUE, 10));
        database.inTransaction(() -> messages.again(ADMIN, message.id()));
        postman(database, Optional.of((id, address, letter) -> new Outcome.Taken()))
                .round();
        assertEquals("sent 1", state(database));
        assertThrows(Conflict.class, () -> database.inTransaction(() -> messages.again(ADMIN, message.id())));
    }

    @Test
    void mail_goes_to_allowed_domains_alone_and_what_is_held_back_goes_once_it_may() {
        TestDatabase database = database(Vendor.H2);
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE mail_domain SET code = 'other.example.org' WHERE code <> 'un.org'"));
        queue(database, 1, "issued", "issued.IST-1.1.7");
        List<String> carried = new ArrayList<>();
        Postman postman = postman(database, Optional.of((id, address, letter) -> {
            carried.add(address);
            return new Outcome.Taken();
        }));
        postman.round();
        assertEquals("waiting 0 No mail goes to donor.example.org: it is not among the mail-domains.", state(database));

        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE mail_domain SET code = 'donor.example.org' WHERE code <> 'un.org'"));
        clock.on(Duration.ofMinutes(6));
        postman.round();
        assertEquals(List.of("desk@donor.example.org"), carried);
    }

    @Test
    void without_an_address_it_waits_and_after_thirty_days_it_is_worth_nothing() {
        TestDatabase database = database(Vendor.H2);
        database.jdbi().useHandle(handle -> handle.execute("UPDATE account SET mail = NULL"));
        queue(database, 1, "issued", "issued.IST-1.1.7");
        Postman postman = postman(database, Optional.of((id, address, letter) -> new Outcome.Taken()));
        postman.round();
        assertEquals("waiting 0 The account has no mail address.", state(database));
        clock.on(Duration.ofDays(31));
        postman.round();
        assertEquals("given-up 1 The account has no mail address.", state(database));
    }

    @Test
    void what_could_not_go_out_for_thirty_days_goes_out_no_more_when_it_could() {
        TestDatabase database = database(Vendor.H2);
        queue(database, 1, "issued", "issued.IST-1.1.7");
        clock.on(Duration.ofDays(31));
        postman(database, Optional.of((id, address, letter) -> new Outcome.Taken()))
                .round();
        assertEquals("given-up 1 It is more than 30 days old.", state(database));
    }

    @Test
    void without_a_mail_server_everything_stays_in_the_outbox() {
        TestDatabase database = database(Vendor.H2);
        queue(database, 1, "issued", "issued.IST-1.1.7");
        postman(database, Optional.empty()).round();
        assertEquals("waiting 0", state(database));
    }

    @Test
    void a_real_server_that_is_down_is_tried_later() throws Exception {
        TestDatabase queued = database(Vendor.H2);
        queue(queued, 1, "issued", "issued.IST-1.1.7");
        try (Mail mail = new Mail()) {
            Carrier carrier = mail.carrier(clock);
            Letter letter = messages(queued).page(ADMIN, Optional.empty(), Long.MAX_VALUE, 1).stream()
                    .map(message -> Letter.of(message, URL))
                    .findFirst()
                    .orElseThrow();
            assertEquals(new Outcome.Taken(), carrier.carry("a@b", "desk@donor.example.org", letter));
            mail.server().stop();
            assertTrue(carrier.carry("a@b", "desk@donor.example.org", letter) instanceof Outcome.Later);
        }
    }

    /** RFC 3463: 5.1.1 is about the mailbox, the others about the servers, which somebody puts right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 no such user           | Never",
                "550 no such user                 | Never",
                "550 5.7.1 relaying denied        | Later",
                "554 5.7.1 relay access denied    | Later",
                "550 5.4.1 recipient address rejected: access denied | Later",
                "451 4.3.0 busy                   | Later"
            })
    void what_a_server_refuses_for_its_own_sake_is_tried_again_and_an_unknown_mailbox_is_not(
            String answer, String expected) throws Exception {
        try (Refusing server = new Refusing(answer)) {
            Outcome outcome = new SmtpCarrier(
                            MailSettings.from(Map.of("ISTMO_SMTP_URL", server.url()), URL)
                                    .orElseThrow(),
                            clock)
                    .carry(
                            "1@istmo.example.org",
                            "desk@donor.example.org",
                            new Letter(Language.EN, "Subject", "Text", "<p>Text</p>"));

            assertEquals(expected, outcome.getClass().getSimpleName(), outcome::toString);
            assertTrue(outcome.toString().contains(answer), outcome::toString);
        }
    }

    /** A mail server that answers every recipient alike. */
    private record Refusing(ServerSocket socket, String answer) implements AutoCloseable {

        Refusing(String answer) throws IOException {
            this(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), answer);
            Thread thread = new Thread(this::serve, "refusing");
            thread.setDaemon(true);
            thread.start();
        }

        String url() {
            return "smtp://127.0.0.1:" + socket.getLocalPort();
        }

        private void serve() {
            try (Socket caller = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                    PrintStream out = new PrintStream(caller.getOutputStream(), true, StandardCharsets.US_ASCII)) {
                out.print("220 refusing\r\n");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    out.print((line.startsWith("RCPT") ? answer : "250 ok") + "\r\n");
                }
            } catch (IOException hungUp) {
                throw new UncheckedIOException(hungUp);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.org, false mail.example.org 25 - -",
        "smtps://mail.example.org, true mail.example.org 465 - -",
        "smtp://istmo:p%40ss+word@mail.example.org:587, false mail.example.org 587 istmo p@ss+word"
    })
    void the_servers_address_is_read_from_the_environment(String url, String expected) {
        MailSettings read =
                MailSettings.from(Map.of("ISTMO_SMTP_URL", url), URL).orElseThrow();
        assertEquals(
                expected,
                read.secure() + " " + read.host() + " " + read.port() + " "
                        + read.user().orElse("-") + " " + read.password().orElse("-"));
        assertEquals("istmo@istmo.example.org", read.from());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.org", "http://mail.example.org", "smtp://u:secret word@host", "smtp:"})
    void one_that_is_none_is_refused_without_saying_it(String url) {
        IllegalArgumentException wrong = assertThrows(
                IllegalArgumentException.class, () -> MailSettings.from(Map.of("ISTMO_SMTP_URL", url), URL));
        assertFalse(String.valueOf(wrong.getMessage()).contains("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://desk:secret@mail.example.org, true",
        "smtp://mail.example.org, false",
        "smtp://desk:secret@127.0.0.1:2525, false"
    })
    void a_password_goes_to_another_machine_under_tls_or_not_at_all(String url, boolean insists) {
        assertEquals(
                insists,
                MailSettings.from(Map.of("ISTMO_SMTP_URL", url), URL)
                        .orElseThrow()
                        .insistsOnTls());
    }

    /** The same machine by a name that is not among those of the loopback. */
    @Test
    void a_server_that_offers_no_tls_gets_no_password() throws Exception {
        try (Mail mail = new Mail()) {
            MailSettings here = new MailSettings(
                    false,
                    "127.1",
                    mail.server().getSmtp().getPort(),
                    Optional.of("desk"),
                    Optional.of("secret"),
                    "istmo@istmo.example.org");
            Outcome outcome = new SmtpCarrier(here, clock)
                    .carry(
                            "1@istmo.example.org",
                            "desk@donor.example.org",
                            new Letter(Language.EN, "Subject", "Text", "<p>Text</p>"));

            assertTrue(outcome instanceof Outcome.Later later && later.why().contains("STARTTLS"), outcome::toString);
            assertEquals(0, mail.server().getReceivedMessages().length);
        }
    }

    private TestDatabase database(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        Staff.enter(database);
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled, failed_attempts, credentials,"
                            + " created_at, mail) VALUES (7, 'donor.desk', 'Desk', 'es', '', TRUE, TRUE, 0, 1, CURRENT_TIMESTAMP, 'desk@donor.example.org')");
            handle.execute(
                    "INSERT INTO mail_domain (code, name_en, name_es) VALUES ('donor.example.org', 'Donor', 'Donante')");
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status, progress,"
                            + " next_step, report_version, idempotency_key, requested_by, requested_at, lock_version) VALUES (1, 'IST-1', 'donor-statement',"
                            + " 'donor', 'US-GOV-11', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'issued', 100, 3, 1, 'k', 101,"
                            + " CURRENT_TIMESTAMP, 1)");
        });
        return database;
    }

    private void queue(TestDatabase database, long id, String kind, String messageId) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "INSERT INTO outbox (id, message_id, report, account, kind, created_at) VALUES (:id, :messageId, 1, 7, :kind, :now)")
                        .bind("id", id)
                        .bind("messageId", messageId)
                        .bind("kind", kind)
                        .bind("now", now)
                        .execute());
    }

    @Test
    void that_a_message_to_the_staff_was_given_up_is_no_news_for_an_office() {
        TestDatabase database = database(Vendor.H2);
        queue(database, 1, "late", "late.IST-1.1.7");
        postman(database, Optional.of((id, address, letter) -> new Outcome.Never("550 no such user")))
                .round();
        assertEquals("given-up 1 550 no such user", state(database));
        assertEquals(List.of(), notices(database));
    }

    /** Each that names the report and no address. */
    private static List<String> notices(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT office || ' ' || kind FROM notice"
                                        + " WHERE text_en LIKE '%IST-1%' AND text_es LIKE '%IST-1%' AND text_en NOT LIKE '%@%' ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    private static String state(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT TRIM(state || ' ' || attempts || ' ' || COALESCE(trouble, '')) FROM outbox")
                        .mapTo(String.class)
                        .one());
    }

    private Messages messages(TestDatabase database) {
        return new Messages(database.dataSource(), clock, new Trail(database.dataSource(), clock)) {
            @Override
            public Optional<Message> claim(long id) {
                return database.inTransaction(() -> super.claim(id));
            }

            @Override
            public void done(Message message, Outcome outcome) {
                database.inTransaction(() -> {
                    super.done(message, outcome);
                    return true;
                });
            }
        };
    }

    private Postman postman(TestDatabase database, Optional<Carrier> carrier) {
        return new Postman(messages(database), carrier, URL);
    }

    private static Reader person(Role role) {
        return new Reader(1, "x", "x", Set.of(role), Set.of(), Optional.empty(), false, Set.of(), "");
    }

    private record Mail(GreenMail server) implements AutoCloseable {

        Mail() {
            this(new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)));
            server.start();
        }

        Carrier carrier(Clock clock) {
            return new SmtpCarrier(
                    MailSettings.from(
                                    Map.of(
                                            "ISTMO_SMTP_URL",
                                            "smtp://127.0.0.1:"
                                                    + server.getSmtp().getPort()),
                                    URL)
                            .orElseThrow(),
                    clock);
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
