package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done stands in the trail, and the trail holds. */
interface KeepsTheTrail extends Told {

    /** Whether the database keeps the application itself from changing what is written. */
    boolean isProtected();

    @Test
    default void the_chain_is_whole() {
        story().statement();

        JsonNode found =
                auditor().get("/api/v1/audit-trail/verification").expect(200).json();

        assertTrue(found.path("intact").asBoolean(), found::toString);
        assertTrue(found.path("firstBroken").isNull(), found::toString);
        assertEquals(isProtected(), found.path("protected").asBoolean(), found::toString);
        assertTrue(found.path("entries").asLong() > 5, found::toString);
    }

    @Test
    default void import_issue_and_download_stand_in_it() {
        story().as(Statement.DONOR).get(story().statement().path("en.pdf")).expect(200);

        List<String> actions = Pages.all(auditor(), "/api/v1/audit-trail").stream()
                .map(entry -> entry.path("action").asText())
                .distinct()
                .toList();

        assertTrue(actions.containsAll(List.of("report.download")), actions::toString);
        for (String part : new String[] {"import", "report.issue", "report.order"}) {
            assertTrue(actions.stream().anyMatch(action -> action.startsWith(part)), () -> part + " in " + actions);
        }
    }

    /** The export and the program, as an auditor takes both away: no server is needed then. */
    @Test
    default void what_is_taken_away_is_verified_without_a_server(@TempDir Path directory) throws Exception {
        story().statement();
        Path trail = Files.write(
                directory.resolve("trail.csv"),
                auditor().get("/api/v1/exports/audit-trail.csv").expect(200).body());
        Path jar = Files.write(
                directory.resolve("verifier.jar"),
                auditor().get("/api/v1/audit-trail/verifier.jar").expect(200).body());

        String whole = OfflineVerifier.says(jar, trail);
        assertTrue(whole.lines().noneMatch(line -> line.startsWith("bent: ")), whole);
        assertTrue(whole.contains("intact"), whole);
        String text = Files.readString(trail);
        Files.writeString(trail, text.replaceFirst("report\\.order", "report.forge"));
        String bent = OfflineVerifier.says(jar, trail);
        assertTrue(bent.startsWith("altered: entry "), bent);
    }

    /** What is personal can go; that it went, who let it go and why stays. */
    @Test
    default void what_is_erased_of_it_is_said_in_it(@TempDir Path directory) throws Exception {
        JsonNode token = story().as("officer.pan")
                .post("/api/v1/tokens", "{\"label\": \"To be forgotten\"}")
                .expect(201)
                .json();
        String seq = entries("token.make", "token:" + token.path("id").asText())
                .get(0)
                .path("seq")
                .asText();
        String body = "{\"entries\": [" + seq + "], \"reason\": \"Asked to be forgotten\"}";
        for (String name : new String[] {"auditor", "officer.pan", "head.pan", "finance", Statement.DONOR}) {
            story().as(name).post("/api/v1/audit-trail/erasures", body).problem(403);
        }
        Caller admin = story().as("admin");
        admin.post("/api/v1/audit-trail/erasures", "{\"entries\": [" + seq + "]}")
                .problem(400);
        admin.post("/api/v1/audit-trail/erasures", "{\"entries\": [2000000000], \"reason\": \"None\"}")
                .problem(400);
        String said = admin.post("/api/v1/audit-trail/erasures", body)
                .expect(200)
                .json()
                .at("/said/0")
                .asText();
        admin.post("/api/v1/audit-trail/erasures", body).problem(409);
        admin.post("/api/v1/audit-trail/erasures", body.replace("[" + seq + "]", "[" + said + "]"))
                .problem(409);

        JsonNode erased =
                entries("token.make", "token:" + token.path("id").asText()).get(0);
        assertTrue(erased.path("detail").isNull() && erased.path("address").isNull(), erased::toString);
        JsonNode by = entries("trail.erase", "entries:" + seq).get(0);
        assertEquals(said, by.path("seq").asText());
        assertEquals("admin", by.path("name").asText());
        assertEquals("Asked to be forgotten", by.at("/detail/reason").asText());
        JsonNode found =
                auditor().get("/api/v1/audit-trail/verification").expect(200).json();
        assertTrue(found.path("intact").asBoolean(), found::toString);
        assertEquals("erased", found.path("verdict").asText(), found::toString);
        assertEquals(0, found.path("unsaid").asInt(), found::toString);
        Path trail = Files.write(
                directory.resolve("trail.csv"),
                auditor().get("/api/v1/exports/audit-trail.csv").expect(200).body());
        Path jar = Files.write(
                directory.resolve("verifier.jar"),
                auditor().get("/api/v1/audit-trail/verifier.jar").expect(200).body());
        String verified = OfflineVerifier.says(jar, trail);
        assertTrue(verified.contains("as entries trail.erase say: "), verified);
        Browser browser = new Browser(story().server());
        browser.signIn("auditor", Server.PASSWORD).expect(302);
        String page = browser.send("/trail/verification", Map.of()).expect(200).text();
        assertTrue(page.contains("verdict yes") && page.contains("as the trail itself says"), page);
        String silent = browser.get("/trail/" + seq).expect(200).text();
        assertTrue(silent.contains("/trail?what=trail.erase"), silent);
        assertTrue(browser.get("/trail?what=trail.erase").expect(200).text().contains("entries:" + seq));
    }

    @Test
    default void with_which_settings_the_server_came_up_stands_in_it_and_no_secret_does() {
        List<JsonNode> starts = entries("server.start", "server");

        JsonNode last = starts.get(starts.size() - 1);
        assertEquals("system", last.path("actor").asText());
        assertEquals("true", last.at("/detail/ISTMO_DEMO").asText(), last::toString);
        assertEquals("set", last.at("/detail/ISTMO_DEMO_PASSWORD").asText(), last::toString);
        assertEquals("unset", last.at("/detail/ISTMO_SMTP_URL").asText(), last::toString);
        assertFalse(last.path("detail").path("node").asText().isEmpty(), last::toString);
        assertFalse(starts.toString().contains(Server.PASSWORD), last::toString);
    }

    private List<JsonNode> entries(String action, String subject) {
        return Pages.all(auditor(), "/api/v1/audit-trail").stream()
                .filter(entry -> entry.path("action").asText().equals(action)
                        && entry.path("subject").asText().equals(subject))
                .toList();
    }

    @Test
    default void it_says_from_where_and_by_which_token() {
        JsonNode token = story().as("officer.mex")
                .post("/api/v1/tokens", "{\"label\": \"Program\"}")
                .expect(201)
                .json();
        Caller program =
                new Caller(story().server(), "Bearer " + token.path("token").asText());
        program.get("/api/v1/audit-trail").problem(403);
        new Caller(story().server(), "Bearer istmo_nothing").get("/api/v1/me").problem(401);

        List<JsonNode> entries = Pages.all(auditor(), "/api/v1/audit-trail");
        assertTrue(
                entries.stream()
                        .anyMatch(entry -> entry.path("outcome").asText().equals("refused")
                                && entry.path("address")
                                        .asText()
                                        .endsWith(" token:" + token.path("id").asText())),
                () -> entries.get(entries.size() - 1).toString());
        assertTrue(entries.stream()
                .anyMatch(entry -> entry.path("subject").asText().equals("token:unknown")));
    }

    /** By what its page is filtered; and what obligations are filtered by is that of the activities behind them. */
    @Test
    default void a_part_of_it_is_taken_away_by_who_what_and_outcome() {
        story().as("officer.mex").get("/api/v1/audit-trail").problem(403);
        String filter = "?who=officer.mex&what=refuse.&outcome=refused";
        String part = auditor()
                .get("/api/v1/exports/audit-trail.csv" + filter)
                .expect(200)
                .text();
        assertTrue(
                part.lines().count() > 1
                        && part.lines()
                                .skip(1)
                                .allMatch(line -> line.contains(",officer.mex,refuse.") && line.contains(",refused,")),
                part);
        auditor().get("/api/v1/exports/audit-trail.csv?office=LPO-MEX").problem(400);
        auditor().get("/api/v1/exports/activities.csv?who=officer.mex").problem(400);
        auditor()
                .get("/api/v1/exports/treaty-obligations.csv?office=LPO-MEX&donor=US-GOV-1&q=convention")
                .expect(200);
        Browser browser = new Browser(story().server());
        browser.signIn("auditor", Server.PASSWORD).expect(302);
        String page = browser.get("/ledgers" + filter + "&ledger=audit-trail")
                .expect(200)
                .text();
        assertTrue(page.contains("/ledgers/audit-trail.csv?who=officer.mex&amp;what=refuse."), page);
    }

    @Test
    default void it_says_what_was_and_what_is() {
        Caller admin = story().as("admin");
        admin.post("/api/v1/accounts", """
                        {"name": "moved.away", "displayName": "Moved", "roles": ["auditor"], "password": "a-long-password-1"}
                        """).expect(201);
        admin.put("/api/v1/accounts/moved.away/mail", "{\"mail\": \"one@un.org\"}")
                .expect(200);
        admin.put("/api/v1/accounts/moved.away/mail", "{\"mail\": \"two@un.org\"}")
                .expect(200);
        Caller officer = story().as("officer.mex");
        JsonNode text = officer.post("/api/v1/narratives", """
                        {"office": "LPO-MEX", "periodFrom": "2037-07-01", "periodTo": "2037-09-30", "section": "progress", "text": {"es": "Antes"}}
                        """).expect(201).json();
        officer.put("/api/v1/narratives/" + text.path("id").asText(), """
                        {"office": "LPO-MEX", "periodFrom": "2037-07-01", "periodTo": "2037-09-30", "section": "progress", "text": {"es": "Después"}}
                        """, "If-Match", "\"v1\"")
                .expect(200);

        List<JsonNode> details = Pages.all(auditor(), "/api/v1/audit-trail").stream()
                .map(entry -> entry.path("detail"))
                .toList();

        assertTrue(details.stream()
                .anyMatch(detail -> detail.path("before.mail").asText().equals("one@un.org")
                        && detail.path("mail").asText().equals("two@un.org")));
        assertTrue(details.stream()
                .anyMatch(detail -> detail.path("text.before").asText().equals("es: Antes")
                        && detail.path("text.after").asText().equals("es: Después")));
    }

    /** The page of somebody else reads like one that nobody has; only the trail tells the two apart. */
    @Test
    default void what_is_not_for_one_of_the_staff_stands_in_it_and_a_slip_does_not() {
        String finding = auditor()
                .post("/api/v1/audit-findings", """
                        {"office": "LPO-MEX", "title": "Not yet issued", "criteria": "Every payment has an invoice.", "condition": "One has none.", "risk": "low"}
                        """)
                .expect(201)
                .json()
                .path("href")
                .asText();
        String page = "/findings/" + finding.replaceFirst(".*/", "");
        Browser officer = new Browser(story().server());
        officer.signIn("officer.mex", Server.PASSWORD).expect(302);
        String slip = read(officer.get("/findings/77777777"));
        officer.get("/triail").expect(404);
        story().as("officer.mex").get("/api/v1/audit-findings/77777777").problem(404);
        assertEquals(slip, read(officer.get(page)));
        officer.get("/trail/1?who=officer.mex").expect(404);
        story().as("officer.mex").get(finding).problem(404);
        String cell = "/api/v1/treaties/UNCAC/states/NI/articles/";
        auditor().get(cell + "61").problem(404);

        List<String> wanted = List.of(page, finding, "/trail/1", cell + "61");
        List<String> refused = Patience.until(
                Duration.ofSeconds(20), this::refused, all -> wanted.stream().allMatch(path -> named(all, path)));

        assertFalse(named(refused, "/77777777") || named(refused, "triail"), refused::toString);
    }

    /** A page where nothing is, but for the words that each answer has for its own scripts. */
    private static String read(Answer answer) {
        return answer.expect(404).text().replaceAll("nonce=\"[^\"]*\"|csp\\.init\\('[^']*'\\)", "");
    }

    private List<String> refused() {
        return Pages.all(auditor(), "/api/v1/audit-trail").stream()
                .filter(entry -> entry.path("outcome").asText().equals("refused"))
                .map(entry -> entry.path("subject").asText())
                .toList();
    }

    /** Paths of the API stand there from behind its root. */
    private static boolean named(List<String> refused, String path) {
        return refused.stream().anyMatch(one -> one.endsWith(path.replace("/api/v1/", "")));
    }

    /** Nobody audited sees it, and an auditor does not either. */
    @Test
    default void what_auditors_look_at_is_for_the_head_of_audit_alone() {
        String path = "/api/v1/audit-trail?limit=3";
        auditor().get(path).expect(200);
        for (String name : new String[] {"auditor", "officer.mex", "head.pan", "finance", "admin", Statement.DONOR}) {
            story().as(name).get("/api/v1/audit-looks").problem(403);
        }
        story().as("admin").post("/api/v1/accounts", """
                        {"name": "head.audit", "displayName": "Head of audit", "roles": ["head-of-audit"], "password": "a-long-password-1"}
                        """).expect(201);
        Caller head = Caller.withPassword(story().server(), "head.audit", "a-long-password-1");

        assertTrue(
                Pages.all(head, "/api/v1/audit-looks?name=auditor").stream()
                        .anyMatch(look -> look.path("path").asText().equals(path)
                                && look.path("method").asText().equals("GET")),
                path);
        for (String below : new String[] {"", "/verification", "/heads", "/verifier.jar"}) {
            head.get("/api/v1/audit-trail" + below).problem(403);
        }
        head.get("/api/v1/reports").problem(403);
        assertTrue(Pages.all(auditor(), "/api/v1/audit-trail").stream()
                .noneMatch(entry -> entry.toString().contains("/api/v1/audit-trail?limit=3")));
    }

    /** Whoever takes away a dashboard's table, the rates, or what the trail is verified by; and nobody by asking for the headers alone. */
    @Test
    default void every_file_that_is_taken_away_stands_in_it() {
        Browser officer = new Browser(story().server());
        officer.signIn("officer.mex", Server.PASSWORD).expect(302);
        Caller finance = story().as("finance");
        officer.get("/dashboards/themes.csv?from=2011-01&to=2011-02").expect(200);
        officer.get("/dashboards/months.xlsx?from=2011-03&to=2011-04").expect(200);
        officer.get("/rates/rates.csv?currency=TOP").expect(200);
        officer.get("/results/framework.csv?from=2011-05-01").expect(200);
        finance.get("/api/v1/rates?currency=WST", "Accept", "text/csv").expect(200);
        finance.head("/api/v1/rates?currency=VUV", "Accept", "text/csv");
        auditor().get("/api/v1/audit-trail/verifier.jar").expect(200);
        officer.get("/send-in/templates/results.xlsx").expect(200);
        story().as("officer.mex")
                .get("/api/v1/imports/templates/results.csv?lang=es")
                .expect(200);

        List<JsonNode> entries = Pages.all(auditor(), "/api/v1/audit-trail");

        for (String[] taken : new String[][] {
            {"dashboard.download", "dashboard:themes", "2011-01"},
            {"dashboard.download", "dashboard:months", "2011-03"},
            {"results.download", "results:framework", "2011-05-01"},
            {"rates.download", "rates", "TOP"},
            {"rates.download", "rates", "WST"},
            {"template.download", "template:results", "xlsx"},
            {"template.download", "template:results", "csv"},
            {"trail.verifier.download", "verifier", ""}
        }) {
            assertTrue(
                    entries.stream()
                            .anyMatch(entry -> entry.path("action").asText().equals(taken[0])
                                    && entry.path("subject").asText().equals(taken[1])
                                    && entry.path("detail").toString().contains(taken[2])),
                    () -> String.join(" ", taken));
        }
        assertTrue(entries.stream()
                .noneMatch(entry -> entry.path("detail").toString().contains("VUV")));
    }

    /** Reports that were issued keep their mark; what it was before it was replaced is told by the trail, in the table of what changed. */
    @Test
    default void a_mark_that_was_replaced_stands_in_it_as_it_was() {
        Caller admin = story().as("admin");
        String logo = "/api/v1/offices/COE-DDR/logo";
        Answer first = admin.put(logo, mark("A bridge", "Un puente")).expect(200);
        Answer second = admin.put(logo, mark("A river", "Un río"), "If-Match", first.header("ETag"))
                .expect(200);
        admin.delete(logo, "If-Match", second.header("ETag")).expect(204);

        List<JsonNode> entries = Pages.all(auditor(), "/api/v1/audit-trail").stream()
                .filter(entry -> entry.path("subject").asText().equals("office:COE-DDR")
                        && entry.path("action").asText().startsWith("office.logo"))
                .toList();

        assertEquals(3, entries.size(), entries::toString);
        JsonNode replaced = entries.get(1).path("detail");
        assertEquals("Un puente", replaced.path("before.alternative.es").asText(), replaced::toString);
        assertEquals("Un río", replaced.path("alternative.es").asText(), replaced::toString);
        assertEquals(entries.get(0).at("/detail/sha256"), replaced.path("before.sha256"), replaced::toString);
        Browser browser = new Browser(story().server());
        browser.signIn("auditor", Server.PASSWORD).expect(302);
        String page = browser.get("/trail/" + entries.get(1).path("seq").asText())
                .expect(200)
                .text();
        assertTrue(page.contains(">A bridge<") && page.contains(">A river<"), page);
        assertFalse(page.contains("before.alternative"), page);
    }

    private static String mark(String english, String spanish) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return """
                {"mediaType": "image/png", "base64": "%s", "alternative": {"en": "%s", "es": "%s"}}
                """.formatted(Base64.getEncoder().encodeToString(png.toByteArray()), english, spanish);
    }

    @Test
    default void only_an_auditor_reads_it() {
        for (String name : new String[] {"officer.mex", "head.pan", "finance", "treaty", "admin", Statement.DONOR}) {
            story().as(name).get("/api/v1/audit-trail").problem(403);
            story().as(name).get("/api/v1/audit-trail/verification").problem(403);
            story().as(name).get("/api/v1/audit-trail/heads").problem(403);
            story().as(name).get("/api/v1/audit-trail/verifier.jar").problem(403);
        }
    }

    private Caller auditor() {
        return story().as("auditor");
    }
}
