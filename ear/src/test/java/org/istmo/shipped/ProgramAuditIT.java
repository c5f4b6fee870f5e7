package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program by itself over a PostgreSQL that goes away, and that its owner forges: what auditors take of it, and what was being drafted. What takes a minute by
 * itself (whoever reads a byte a second is given up, the head of a day is given out, an answer is told) is begun first and looked at by whichever sentence needs it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramAuditIT implements ReconcilesReports, SharesTurns, WalksAlongTheTrail {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String BROKEN_OFF = "export.broken-off";
    private static final String SLOW = "XM-SLOW";

    private BrokenDatabase database;
    private Postbox box;
    private Program program;
    private Story story;
    private final List<Stalled> slow = new ArrayList<>();
    private String large;
    private String finding;

    private final Once<List<JsonNode>> cutOff =
            new Once<>(() -> Patience.until(PATIENCE, () -> told(BROKEN_OFF, SLOW), both -> both.size() == 2));

    @BeforeAll
    void begin() throws IOException, SQLException {
        Path home = EmptyHome.empty(Shipped.target().resolve("homes").resolve("audit"));
        database = new BrokenDatabase(home);
        box = new Postbox();
        Map<String, String> settings = new HashMap<>(Program.DEMO);
        settings.putAll(database.settings());
        settings.put("ISTMO_SMTP_URL", box.url());
        program = Program.started(home, settings);
        story = new Story(program.server());
        story.as("admin")
                .put("/api/v1/accounts/auditor/mail", "{\"mail\": \"auditor@un.org\"}")
                .expect(200);
        try (Connection owner = database.connection()) {
            ForgedTrail.aDayBefore(owner);
        }
        finding = answered();
        large = LargeLedger.of(story, "XM-LARGE", 2);
        String taken = LargeLedger.of(story, SLOW, 2);
        // Of an account of their own: the others' turns are theirs until they are cut off.
        Caller slowly = story.auditor("auditor.slow");
        for (String file : List.of(taken, asWorkbook(taken))) {
            Stalled one = new Stalled(slowly, Ledgers.EXPORTS + file);
            slow.add(one);
            one.head();
            one.slowly();
        }
    }

    @AfterAll
    void end() throws IOException {
        slow.forEach(Stalled::close);
        if (program != null) {
            program.close();
        }
        box.close();
        database.close();
    }

    @Override
    public Story story() {
        return story;
    }

    @Override
    public BrokenDatabase database() {
        return database;
    }

    @Override
    public void alone() {
        cutOff.get();
    }

    @Test
    void whoever_takes_a_byte_a_second_is_cut_off_and_nothing_is_read_for_them_any_more() {
        List<JsonNode> told = cutOff.get();

        assertEquals(Set.of("csv", "xlsx"), formats(told));
        told.forEach(entry -> assertEquals("stalled", entry.at("/detail/why").asText(), entry::toString));
        slow.forEach(one -> assertFalse(Stalled.isWhole(one.rest()), one::toString));
        Patience.until(PATIENCE, database::waiting, waiting -> waiting == 0);
    }

    @Test
    void a_connection_that_is_cut_in_mid_stream_ends_the_reading_and_its_turn_and_stands_in_the_trail() {
        cutOff.get();
        String ledger = LargeLedger.of(story, "XM-GONE", 2);
        for (String file : List.of(ledger, ledger, asWorkbook(ledger), asWorkbook(ledger))) {
            try (Stalled gone = new Stalled(auditor(), Ledgers.EXPORTS + file)) {
                assertTrue(gone.head().contains(" 200 "), gone::toString);
            }
        }

        List<JsonNode> told = Patience.until(PATIENCE, () -> told(BROKEN_OFF, "XM-GONE"), four -> four.size() == 4);

        assertEquals(Set.of("csv", "xlsx"), formats(told));
        told.forEach(entry -> {
            assertEquals("gone", entry.at("/detail/why").asText(), entry::toString);
            assertTrue(entry.at("/detail/bytes").asLong() > 0, entry::toString);
        });
        Patience.until(PATIENCE, database::waiting, waiting -> waiting == 0);
        assertEquals(
                2 * LargeLedger.ROWS,
                Ledgers.ofAuditor(story).csv(ledger).rows().size());
    }

    @Test
    void a_ledger_breaks_off_when_the_database_is_restarted_and_is_whole_when_it_is_asked_for_again()
            throws IOException {
        cutOff.get();
        String csv;
        String xlsx;
        try (Stalled rows = new Stalled(auditor(), Ledgers.EXPORTS + large);
                Stalled workbook = new Stalled(auditor(), Ledgers.EXPORTS + asWorkbook(large))) {
            rows.head();
            workbook.head();
            restarted();
            csv = rows.rest();
            xlsx = workbook.rest();
        }

        assertFalse(Stalled.isWhole(csv));
        assertFalse(Stalled.isWhole(xlsx));
        assertTrue(csv.lines().count() < 2 * LargeLedger.ROWS, () -> csv.length() + " characters");
        List<JsonNode> told = Patience.until(PATIENCE, () -> told(BROKEN_OFF, "XM-LARGE"), both -> both.size() == 2);
        assertEquals(Set.of("csv", "xlsx"), formats(told));
        told.forEach(entry -> assertEquals("failed", entry.at("/detail/why").asText(), entry::toString));
        assertEquals(
                2 * LargeLedger.ROWS, Ledgers.ofAuditor(story).csv(large).rows().size());
        assertEquals(
                2 * LargeLedger.ROWS,
                Ledgers.ofAuditor(story)
                        .workbook(asWorkbook(large))
                        .getSheet("transactions")
                        .getLastRowNum());
    }

    @Test
    void a_report_is_drafted_once_although_the_database_goes_away_and_comes_back() throws IOException {
        cutOff.get();
        Caller officer = story.as("officer.mex");
        String report = officer.post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"donor": "US-GOV-11"}, "period": {"from": "2022-10-01", "to": "2023-09-30"},
                         "languages": ["en", "es"], "formats": ["pdf"]}
                        """)
                .expect(202)
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        database.goAway();
        Patience.until(PATIENCE, () -> officer.get(report).status(), status -> status >= 500);
        Patience.until(PATIENCE, () -> program.server().isReady(), ready -> !ready);
        database.comeBack();

        JsonNode draft = Patience.until(
                Duration.ofMinutes(6),
                () -> lookedAfter(officer, report),
                seen -> seen.path("status").asText().equals("draft"));

        assertTrue(program.server().isReady());
        assertEquals(2, draft.path("files").size());
        String subject = "report:" + report.replaceFirst(".*/", "");
        assertEquals(
                1,
                trail().stream()
                        .filter(entry -> entry.path("action").asText().equals("report.draft"))
                        .filter(entry -> entry.path("subject").asText().equals(subject))
                        .count());
    }

    @Test
    void the_head_of_a_day_is_handed_out_and_mailed_and_finds_who_hashed_the_trail_anew(@TempDir Path directory)
            throws IOException, InterruptedException, SQLException {
        String day = trail().get(0).path("at").asText().substring(0, "yyyy-MM-dd".length());
        String path = "/api/v1/audit-trail/heads/" + day;
        Patience.until(PATIENCE, () -> auditor().get(path).status(), status -> status == 200);
        Path given = Files.writeString(
                directory.resolve("head.txt"),
                auditor().get(path + ".txt").expect(200).text());
        Path mailed = Files.writeString(directory.resolve("mail.txt"), mail(day));
        Path jar = Files.write(
                directory.resolve("verifier.jar"),
                auditor().get("/api/v1/audit-trail/verifier.jar").expect(200).body());
        Path trail = exported(directory, "trail.csv");

        for (Path head : List.of(given, mailed)) {
            String whole = OfflineVerifier.says(jar, trail, head);
            assertTrue(whole.startsWith("intact: ") && whole.contains("1 heads of days compared"), whole);
        }
        assertEquals(1, told("trail.head.download", "").size());

        try (Connection owner = database.connection()) {
            ForgedTrail.silent(owner, 2);
        }
        String silent = OfflineVerifier.says(jar, exported(directory, "silent.csv"), mailed);
        assertTrue(silent.startsWith("erased: entry 2 of " + day), silent);
        assertTrue(silent.contains("without an entry trail.erase that says so: 2; "), silent);
        suspicious();

        try (Connection owner = database.connection()) {
            ForgedTrail.bySomebodyElse(owner);
        }
        Path forged = exported(directory, "forged.csv");
        String alone = OfflineVerifier.says(jar, forged);
        assertTrue(alone.contains("\nintact, but "), alone);
        String held = OfflineVerifier.says(jar, forged, mailed);
        assertTrue(held.contains("bent: ") && held.contains(day), held);
        JsonNode found =
                auditor().get("/api/v1/audit-trail/verification").expect(200).json();
        assertFalse(found.path("intact").asBoolean(), found::toString);
        assertEquals(day, found.at("/brokenDays/0").asText(), found::toString);
    }

    /** The chain holds, and nobody is told that all is well. */
    private void suspicious() {
        JsonNode found =
                auditor().get("/api/v1/audit-trail/verification").expect(200).json();
        assertTrue(found.path("intact").asBoolean(), found::toString);
        assertEquals("suspicious", found.path("verdict").asText(), found::toString);
        assertEquals("2", found.path("unsaidEntries").asText(), found::toString);
        Browser browser = new Browser(story.server());
        browser.signIn("auditor", Server.PASSWORD).expect(302);
        String page = browser.send("/trail/verification", Map.of()).expect(200).text();
        assertTrue(page.contains("verdict no") && page.contains("Ask whoever owns the tables"), page);
    }

    @Test
    void whoever_wrote_a_finding_is_told_that_it_was_answered() {
        JsonNode notice = Patience.until(
                PATIENCE,
                () -> Pages.all(auditor(), "/api/v1/notices").stream()
                        .filter(one -> one.path("kind").asText().equals("finding.answered"))
                        .findFirst()
                        .map(JsonNode.class::cast)
                        .orElse(MissingNode.getInstance()),
                seen -> !seen.isMissingNode());

        assertEquals("COE-POL", notice.path("office").asText(), notice::toString);
        assertTrue(notice.at("/text/en").asText().contains(finding), notice::toString);
        assertTrue(notice.at("/text/es").asText().contains("hallazgo"), notice::toString);
        Browser browser = new Browser(story.server());
        browser.signIn("auditor", Server.PASSWORD).expect(302);
        assertTrue(browser.get("/").expect(200).text().contains(finding));
        assertTrue(Pages.all(story.as("officer.mex"), "/api/v1/notices").stream()
                .noneMatch(one -> one.path("kind").asText().equals("finding.answered")));
    }

    @Test
    void what_is_posted_after_a_close_and_taken_back_is_found_by_the_cut_off_test() {
        bring("XM-CUT-1", "4 2018-03-29 30.00 USD", "4 2018-04-03 40.00 USD");
        story.as("finance")
                .post("/api/v1/periods/COE-TOC/2018-03/close", "{\"reason\": \"March is over\"}")
                .expect(200);
        bring("XM-CUT-2", "4 2018-03-30 70.00 USD");
        bring("XM-CUT-1", "4 2018-03-29 31.00 USD", "4 2018-04-03 40.00 USD");

        JsonNode found = auditor()
                .get("/api/v1/cut-off?office=COE-TOC&month=2018-03&days=4")
                .expect(200)
                .json();

        assertTrue(found.path("closed").asBoolean(), found::toString);
        assertEquals(3, found.at("/postedLater/count").asInt(), found::toString);
        assertEquals(
                1,
                Money.which(
                                found.at("/postedLater/entries"),
                                one -> one.path("activity").asText().equals("XM-CUT-2")
                                        && one.path("value").asText().equals("70.00"))
                        .size(),
                found::toString);
        assertEquals(
                1,
                Money.which(
                                found.at("/postedLater/entries"),
                                one -> one.path("value").asText().equals("-30.00"))
                        .size(),
                found::toString);
        assertEquals(1, found.at("/firstDays/count").asInt(), found::toString);
        Browser browser = new Browser(story.server());
        browser.signIn("auditor", Server.PASSWORD).expect(302);
        String page = browser.get("/cut-off?office=COE-TOC&month=2018-03&days=4")
                .expect(200)
                .text();
        assertTrue(page.contains("XM-CUT-2") && page.contains("70.00"), page);
    }

    private void bring(String activity, String... transactions) {
        story.bring("officer.pan", "COE-TOC", Money.activity(activity, "XM-CUT-DONOR", transactions))
                .expect(201);
    }

    /** The number of a finding that its office has answered. */
    private String answered() {
        Answer draft = auditor().post("/api/v1/audit-findings", """
                        {"office": "COE-POL", "title": "Invoices are missing", "criteria": "Every payment has an invoice.", "condition": "One has none.",
                         "risk": "low", "recommendations": [{"text": "File them.", "owner": "head.pan", "dueOn": "2099-01-31"}]}
                        """).expect(201);
        String path = draft.json().path("href").asText();
        Answer issued = auditor()
                .post(path + "/issue", "", "If-Match", draft.header("ETag"))
                .expect(200);
        story.as("head.pan")
                .post(
                        path + "/recommendations/1/answer",
                        "{\"answer\": \"accepted\", \"text\": \"We agree.\", \"action\": \"Filed.\", \"by\": \"2030-01-31\"}",
                        "If-Match",
                        issued.header("ETag"))
                .expect(200);
        return path.replaceFirst(".*/", "");
    }

    private void restarted() throws IOException {
        database.goAway();
        database.comeBack();
        Patience.until(PATIENCE, () -> program.server().isReady(), ready -> ready);
    }

    /** What an officer sees, who tries again when it failed; nothing while the server cannot say. */
    private static JsonNode lookedAfter(Caller officer, String report) {
        Answer answer = officer.get(report);
        if (answer.status() != 200) {
            return MissingNode.getInstance();
        }
        if (answer.json().path("status").asText().equals("failed")) {
            officer.post(report + "/retry", "").expect(202);
        }
        return answer.json();
    }

    /** The letter that tells of a day's head. */
    private String mail(String day) {
        String mark = "{\"day\":\"" + day;
        return Patience.until(PATIENCE, box::taken, letters -> letters.stream().anyMatch(one -> one.contains(mark)))
                .stream()
                .filter(one -> one.contains(mark))
                .findFirst()
                .orElseThrow();
    }

    private Path exported(Path directory, String name) throws IOException {
        return Files.write(
                directory.resolve(name),
                auditor().get(Ledgers.EXPORTS + "audit-trail.csv").expect(200).body());
    }

    private static String asWorkbook(String ledger) {
        return ledger.replace(".csv", ".xlsx");
    }

    private static Set<String> formats(List<JsonNode> told) {
        return told.stream().map(entry -> entry.at("/detail/format").asText()).collect(Collectors.toSet());
    }

    /** @param donor empty for any */
    private List<JsonNode> told(String action, String donor) {
        return trail().stream()
                .filter(entry -> entry.path("action").asText().equals(action))
                .filter(entry ->
                        donor.isEmpty() || entry.at("/detail/donor").asText().equals(donor))
                .toList();
    }

    private List<JsonNode> trail() {
        return Pages.all(auditor(), "/api/v1/audit-trail");
    }

    private Caller auditor() {
        return story.as("auditor");
    }
}
