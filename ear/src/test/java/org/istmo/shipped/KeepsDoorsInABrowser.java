package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator's accounts in a real browser, and what people do about their own: a password, a second factor, sessions, tokens. */
@ExtendWith(Chromium.class)
interface KeepsDoorsInABrowser extends Told {

    String CHOSEN = "four words are enough";

    @ParameterizedTest
    @CsvSource({"en, 1280", "es, 360"})
    default void an_administrator_opens_an_account_and_its_person_keeps_it(
            String language, int width, Chromium.Windows windows) {
        String name = "door." + language;
        String link;
        try (Visitor admin = windows.open(story().server(), language, width)) {
            admin.go("/sign-in?language=" + language);
            admin.signedIn("admin").look("admin-home");
            Page page = admin.page();
            admin.go("/admin/accounts/new");
            page.locator("#name").fill("Not a name");
            submit(page, "/admin/accounts/new");
            assertFalse(page.locator("#name-message").innerText().isBlank());
            assertFalse(page.locator("#displayName-message").innerText().isBlank());
            assertFalse(page.locator("#roles-message").innerText().isBlank());
            assertEquals("Not a name", page.locator("#name").inputValue());
            admin.look("account-faults");
            page.locator("#name").fill(name);
            page.locator("#displayName").fill("Puerta <b>" + language + "</b>");
            page.locator("#language").selectOption(language);
            page.locator("input[name=roles][value=officer]").check();
            page.locator("input[name=offices][value=COE-DDR]").check();
            submit(page, "/admin/accounts/new");
            page.waitForURL("**/admin/accounts/" + name + "?done=opened");
            submit(page, "/admin/accounts/" + name + "/password-link");
            link = page.locator("#link").innerText();
            admin.look("account-link");
            changesWhatAnotherHasChanged(admin, name);
            admin.go("/admin/accounts?q=" + name);
            assertEquals(1, page.locator("tbody tr").count());
            admin.look("accounts");
            keeps(admin, language);
        }
        try (Visitor person = windows.open(story().server(), language, width)) {
            chooses(person, link.replaceFirst("^https?://[^/]+", ""), name);
            String recovery = setsUpAnApp(person, name);
            signsInWithIt(person, name, recovery);
        }
    }

    private void changesWhatAnotherHasChanged(Visitor admin, String name) {
        Page page = admin.page();
        String here = "/admin/accounts/" + name;
        admin.go(here);
        story().as("admin")
                .put("/api/v1/accounts/" + name, "{\"displayName\": \"Meanwhile\"}")
                .expect(200);
        page.locator("#displayName").fill("Too late");
        submit(page, here + "/standing");
        assertFalse(page.locator("main [role=alert]").innerText().isBlank());
        assertEquals("Too late", page.locator("#displayName").inputValue());
        admin.look("account-changed-meanwhile");
        admin.go(here);
        assertEquals("Meanwhile", page.locator("#displayName").inputValue());
        submit(page, here + "/standing");
        page.waitForURL("**done=standing");
    }

    /** The administrator's other pages. */
    private void keeps(Visitor admin, String language) {
        Page page = admin.page();
        admin.go("/admin/reference");
        admin.look("reference-lists");
        admin.go("/admin/reference/themes");
        admin.look("reference-list");
        admin.go("/admin/reference/themes/new");
        page.locator("[id='name.en']").fill("Doors");
        page.locator("#code").fill("Not A Code");
        submit(page, "/admin/reference/themes/new");
        assertFalse(page.locator("#code-message").innerText().isBlank());
        assertFalse(page.locator("[id='name.en-message']").innerText().isBlank());
        assertEquals("Doors", page.locator("[id='name.en']").inputValue());
        admin.look("reference-fault");
        page.locator("#code").fill("doors-" + language);
        page.locator("[id='name.es']").fill("Puertas");
        submit(page, "/admin/reference/themes/new");
        page.waitForURL("**done=saved");
        admin.go("/admin/reference/themes/doors-" + language);
        page.locator("#retiredOn").fill("2026-01-01");
        submit(page, "/admin/reference/themes/doors-" + language);
        page.waitForURL("**done=saved");
        admin.go("/admin/mail");
        admin.look("mail");
        admin.go("/admin/signing-key");
        submit(page, "/admin/signing-key");
        assertFalse(page.locator("#file-message").innerText().isBlank());
        admin.look("signing-key");
        admin.go("/admin/health");
        assertTrue(page.locator("tbody tr").count() > 0, admin::text);
        assertEquals(
                List.of(),
                page.locator("tbody th").allInnerTexts().stream()
                        .filter(work -> !work.contains(" "))
                        .toList());
        admin.look("health");
    }

    private void chooses(Visitor person, String link, String name) {
        Page page = person.page();
        assertEquals(200, person.go(link));
        assertFalse(page.url().contains("#"), page::url);
        assertFalse(page.locator("#key").isVisible());
        page.locator("#next").fill("password");
        page.locator("#again").fill("passwort");
        submit(page, "/sign-in/password");
        assertFalse(page.locator("#next-message").innerText().isBlank());
        assertFalse(page.locator("#again-message").innerText().isBlank());
        assertEquals("", page.locator("#next").inputValue());
        person.look("password-faults");
        page.locator("#next").fill(CHOSEN);
        page.locator("#again").fill(CHOSEN);
        submit(page, "/sign-in/password");
        page.waitForURL("**told=password");
        person.go(link);
        page.locator("#next").fill(CHOSEN);
        page.locator("#again").fill(CHOSEN);
        submit(page, "/sign-in/password");
        page.waitForURL("**told=link");
        person.look("link-used");
        person.go("/sign-in/link");
        submit(page, "/sign-in/link");
        assertFalse(page.locator("#key-message").innerText().isBlank());
        person.look("link-pasted");
        page.locator("#key").fill(story().server().address() + "/sign-in/link#nobodys");
        submit(page, "/sign-in/link");
        page.waitForURL("**told=link");
        person.go("/sign-in/ask");
        submit(page, "/sign-in/ask");
        assertFalse(page.locator("#name-message").innerText().isBlank());
        page.locator("#name").fill("whoever");
        submit(page, "/sign-in/ask");
        page.waitForURL("**done=asked");
        person.look("link-asked");
        signIn(page, name);
    }

    private static void isNarrowed(Answer answer) {
        assertEquals(
                "urn:istmo:problem:token-narrowed",
                answer.problem(403).path("type").asText());
    }

    @Test
    default void a_narrowed_token_opens_no_more_than_it_was_made_for_and_the_trail_says_so() {
        Caller auditor = story().as("auditor");
        JsonNode made = auditor.post(
                        "/api/v1/tokens", "{\"label\": \"Ledgers\", \"readOnly\": true, \"only\": [\"ledgers\"]}")
                .expect(201)
                .json();
        Caller program = Caller.withToken(story().server(), made.path("token").asText());
        program.get("/api/v1/me").expect(200);
        program.get("/api/v1/exports/results.csv?country=BZ").expect(200);
        for (String path : List.of("/api/v1/activities", "/api/v1/reports", "/api/v1/audit-trail", "/api/v1/tokens")) {
            isNarrowed(program.get(path));
        }
        String own = "/api/v1/tokens/" + made.path("id").asLong();
        isNarrowed(program.delete(own));
        assertTrue(
                Pages.all(auditor, "/api/v1/tokens").stream()
                        .anyMatch(one -> one.path("id").equals(made.path("id"))
                                && one.path("readOnly").asBoolean()
                                && one.path("only").toString().equals("[\"ledgers\"]")),
                made::toString);
        assertTrue(
                Pages.all(auditor, "/api/v1/audit-trail").stream()
                        .anyMatch(entry -> entry.path("subject")
                                        .asText()
                                        .equals("token:" + made.path("id").asLong())
                                && entry.toString().contains("\"only\":\"ledgers\"")),
                "The trail says how much the token opens");
        auditor.delete(own).expect(204);
    }

    /** @return a recovery code */
    private String setsUpAnApp(Visitor person, String name) {
        Page page = person.page();
        person.go("/account");
        assertEquals(
                1, page.locator("#sessions ~ table").first().locator("tbody tr").count());
        page.locator("#label").fill("Nightly");
        page.locator("[name=only][value=read]").check();
        String narrowed =
                page.locator("label:has([name=only][value=read])").innerText().strip();
        submit(page, "/account/tokens");
        assertFalse(page.locator("#proof-message").innerText().isBlank());
        assertEquals(0, page.locator("#made").count());
        page.locator("#proof").fill(CHOSEN);
        submit(page, "/account/tokens");
        String token = page.locator("#made").innerText();
        assertEquals(
                narrowed, page.locator("#tokens ~ table tbody tr td").first().innerText());
        person.look("account-token");
        Caller.withToken(story().server(), token).get("/api/v1/me").expect(200);
        isNarrowed(Caller.withToken(story().server(), token).put("/api/v1/me/digest", "{\"digest\": true}"));
        Caller.withPassword(story().server(), name, CHOSEN).get("/api/v1/me").expect(200);
        person.go("/account/second-factor");
        page.locator("#current").fill("not mine");
        submit(page, "/account/second-factor/begin");
        assertFalse(page.locator("#current-message").innerText().isBlank());
        page.locator("#current").fill(CHOSEN);
        submit(page, "/account/second-factor/begin");
        page.locator("#secret").waitFor();
        person.look("second-factor");
        Authenticator app = Authenticator.told(page.locator("#secret").innerText());
        page.locator("#code").fill("000 000");
        submit(page, "/account/second-factor/confirm");
        assertFalse(page.locator("#code-message").innerText().isBlank());
        page.locator("#code").fill(app.code());
        submit(page, "/account/second-factor/confirm");
        List<String> codes = page.locator("#codes li").allInnerTexts();
        assertEquals(10, codes.size());
        person.look("recovery-codes");
        Caller.withPassword(story().server(), name, CHOSEN).get("/api/v1/me").problem(401);
        Caller.withToken(story().server(), token).get("/api/v1/me").expect(200);
        person.go("/account");
        page.locator("form[action$='/revoke'] input").first().click();
        page.waitForURL("**done=revoked*");
        Caller.withToken(story().server(), token).get("/api/v1/me").problem(401);
        return codes.get(0);
    }

    private void signsInWithIt(Visitor person, String name, String recovery) {
        Page page = person.page();
        page.locator("#leave").click();
        page.waitForURL("**/sign-in");
        signIn(page, name);
        assertTrue(page.url().contains("/sign-in/code"), page::url);
        assertTrue(person.go("/account") == 200 && page.url().contains("/sign-in?to="), page::url);
        person.go("/sign-in/code?to=/account");
        page.locator("#code").fill("nothing");
        submit(page, "/sign-in/code");
        assertFalse(page.locator("#code-message").innerText().isBlank());
        person.look("code-fault");
        page.locator("#code").fill(recovery);
        submit(page, "/sign-in/code");
        page.waitForURL("**/account");
        page.locator("#current").fill(CHOSEN);
        page.locator("#next").fill("1234567890123456");
        submit(page, "/account/password");
        assertFalse(page.locator("#next-message").innerText().isBlank());
        person.look("account-faults-own");
        page.locator("form[action='/account/sessions/end-others'] input").click();
        page.waitForURL("**done=ended*");
        person.look("account");
    }

    private static void signIn(Page page, String name) {
        page.navigate("/sign-in");
        page.locator("#name").fill(name);
        page.locator("#password").fill(CHOSEN);
        page.locator("#enter").click();
        page.waitForURL(url -> !url.endsWith("/sign-in"));
    }

    /** Presses the button of the form that goes there. */
    private static void submit(Page page, String action) {
        page.locator("form[action='" + action + "'] input[type=submit]").first().click();
        page.waitForLoadState();
    }

    @Test
    default void nobody_but_an_administrator_finds_the_pages_of_administration() {
        List<String> pages = List.of(
                "/admin/accounts",
                "/admin/accounts/new",
                "/admin/accounts/admin",
                "/admin/mail",
                "/admin/reference",
                "/admin/reference/themes",
                "/admin/reference/themes/corruption",
                "/admin/signing-key",
                "/admin/health");
        List<String> forms = List.of(
                "/admin/accounts/new",
                "/admin/accounts/admin/disable",
                "/admin/accounts/admin/password-link",
                "/admin/mail/1/retry",
                "/admin/reference/themes/new",
                "/admin/signing-key");
        for (String stranger : List.of("auditor", Statement.DONOR)) {
            Browser browser = signedIn(stranger);
            pages.forEach(page -> browser.get(page).expect(404));
            forms.forEach(form -> browser.post(form, "{}").expect(404));
        }
        Browser admin = signedIn("admin");
        pages.forEach(page -> admin.get(page).expect(200));
        for (String markup :
                List.of("/account-one", "/account-list", "/own-account", "/sign-in-code", "/key", "/state")) {
            admin.get(markup).expect(404);
        }
    }

    @Test
    default void a_donors_account_is_opened_with_the_agreements_that_it_sees() {
        Caller officer = story().as("officer.pan");
        for (String donor : List.of("XM-DOORA", "XM-DOORB")) {
            officer.post("/api/v1/donors", """
                            {"code": "%1$s", "name": {"en": "Donor %1$s", "es": "Donante %1$s"}, "type": "10"}
                            """.formatted(donor)).expect(201);
        }
        for (String grant : List.of("XM-DOORA-1", "XM-DOORA-2", "XM-DOORB-1")) {
            officer.post("/api/v1/grants", """
                            {"number": "%s", "donor": "%s", "office": "COE-POL", "start": "2018-01-01", "end": "2018-12-31", "currency": "USD", "amount": "1000.00"}
                            """.formatted(grant, grant.substring(0, 8)))
                    .expect(201);
        }
        Caller admin = story().as("admin");
        String account = """
                {"name": "desk.door", "displayName": "Desk", "roles": ["donor"], "donor": "XM-DOORA", "grants": ["%s"], "password": "%s"}""";
        assertEquals(
                "not-of-the-donor",
                admin.post("/api/v1/accounts", account.formatted("XM-DOORB-1", CHOSEN))
                        .problem(400)
                        .at("/errors/0/code")
                        .asText());
        admin.post("/api/v1/accounts", account.formatted("XM-DOORA-1", CHOSEN)).expect(201);
        Caller desk = Caller.withPassword(story().server(), "desk.door", CHOSEN);
        assertEquals("[\"XM-DOORA-1\"]", grants(desk));
        String path = "/api/v1/accounts/desk.door";
        String seen = admin.get(path).expect(200).header("ETag");
        admin.put(path, "{\"grants\": []}", "If-Match", seen).expect(200);
        admin.put(path, "{\"displayName\": \"Late\"}", "If-Match", seen).problem(412);
        String now = admin.get(path).expect(200).header("ETag");
        admin.put(path, "{\"displayName\": \"Weak\"}", "If-Match", "W/" + now).problem(400);
        assertEquals("[\"XM-DOORA-1\",\"XM-DOORA-2\"]", grants(desk));
        admin.put(path, "{\"roles\": [\"officer\"]}").problem(409);
        admin.put("/api/v1/accounts/admin", "{\"roles\": [\"officer\"]}").problem(409);
        story().as("auditor").put(path, "{}").problem(403);
        admin.post(path + "/sign-out", "").expect(200);
        assertTrue(admin.post(path + "/password-link", "")
                .expect(200)
                .json()
                .path("link")
                .asText()
                .contains("/sign-in/password#"));
        assertEquals(
                "XM-DOORA", admin.get(path).expect(200).json().path("donor").asText());
    }

    @Test
    default void a_password_that_is_chosen_under_a_link_revokes_the_tokens_of_the_account() {
        Caller admin = story().as("admin");
        admin.post("/api/v1/accounts", """
                        {"name": "token.door", "displayName": "Token", "roles": ["officer"], "offices": ["COE-POL"], "password": "%s"}
                        """.formatted(CHOSEN)).expect(201);
        String token = Caller.withPassword(story().server(), "token.door", CHOSEN)
                .post("/api/v1/tokens", "{\"label\": \"nightly\"}")
                .expect(201)
                .json()
                .path("token")
                .asText();
        Caller program = Caller.withToken(story().server(), token);
        String link = admin.post("/api/v1/accounts/token.door/password-link", "")
                .expect(200)
                .json()
                .path("link")
                .asText();
        program.get("/api/v1/me").expect(200);
        String next = "five words are better still";
        assertEquals(
                "/sign-in?told=password",
                new Browser(story().server())
                        .send(
                                "/sign-in/password",
                                Map.of("key", link.replaceFirst(".*#", ""), "next", next, "again", next))
                        .expect(302)
                        .header("Location"));
        program.get("/api/v1/me").problem(401);
    }

    private static String grants(Caller caller) {
        return caller.get("/api/v1/me").expect(200).json().path("grants").toString();
    }

    @Test
    default void a_session_is_ended_by_its_owner_from_another_one_and_by_nobody_else() {
        Browser here = signedIn("treaty");
        Browser there = signedIn("treaty");
        String page = there.get("/account").expect(200).text();
        String own = ended(page);
        signedIn("finance").send("/account/sessions/" + own + "/end", Map.of()).expect(404);
        here.get("/account").expect(200);
        there.send("/account/sessions/end-others", Map.of()).expect(302);
        here.get("/account").expect(302);
        there.get("/account").expect(200);
        there.post(
                        "/account/sessions/"
                                + ended(there.get("/account").expect(200).text()) + "/end",
                        "{}")
                .expect(302);
        there.get("/account").expect(302);
    }

    private static String ended(String page) {
        return page.replaceFirst("(?s).*?/account/sessions/([0-9a-f]{12})/end.*", "$1");
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(story().server());
        browser.signIn(name, Server.PASSWORD).expect(302);
        return browser;
    }
}
