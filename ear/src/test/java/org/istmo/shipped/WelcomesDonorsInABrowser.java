package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A donor's main job in a real browser, from sign-in to file, and another donor who finds nothing of it. */
@ExtendWith(Chromium.class)
interface WelcomesDonorsInABrowser extends Told {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 1280 | Verify a file       | Verify it   | Issued:  | We have this report             | Send the question  | asked on
                    es | 360  | Verificar un archivo | Verificarlo | Emitido: | Acusar recibo de este informe | Enviar la pregunta | preguntó el""")
    default void a_donor_comes_from_the_sign_in_to_the_files_and_to_an_answer(
            String language,
            int width,
            String verify,
            String submit,
            String issued,
            String acknowledge,
            String ask,
            String asked,
            Chromium.Windows windows)
            throws IOException {
        DonorsRoom room = story().room();
        try (Visitor donor = windows.open(story().server(), language, width)) {
            donor.go("/sign-in?language=" + language);
            donor.look("sign-in");
            donor.signedIn(DonorsRoom.DONOR).look("home");
            donor.page().locator("a[href='" + room.path() + "']").first().click();
            assertTrue(donor.text().contains(room.report().path("number").asText()), donor::text);
            donor.look("room");

            Response preview = donor.page()
                    .waitForResponse(
                            answer -> answer.url().endsWith(language + ".pdf?inline"),
                            () -> donor.page()
                                    .locator("a[href='" + room.reportPath() + "']")
                                    .first()
                                    .click());
            assertEquals(200, preview.status());
            assertTrue(preview.headerValue("content-disposition").startsWith("inline"));
            assertTrue(preview.headerValue("content-security-policy").contains("frame-ancestors 'self'"));
            Path pdf = donor.download(room.filePath(language + ".pdf"));
            assertEquals(room.sha256(language + ".pdf"), Sha256.of(Files.readAllBytes(pdf)));
            assertEquals(
                    room.sha256(language + ".xlsx"),
                    Sha256.of(Files.readAllBytes(donor.download(room.filePath(language + ".xlsx")))));
            if (donor.page().locator("form[action$='/acknowledge']").count() > 0) {
                donor.press(acknowledge);
                donor.page().waitForURL("**done=acknowledged*");
            }
            assertEquals(0, donor.page().locator("form[action$='/acknowledge']").count());
            assertTrue(donor.page().locator("#reception li").innerText().contains(DonorsRoom.DONOR), donor::text);

            donor.page().locator("#ask").evaluate("field => field.removeAttribute('maxlength')");
            donor.page().locator("#ask").fill("x".repeat(4_001));
            donor.press(ask);
            donor.page().locator("#ask-message:not(:empty)").waitFor();
            assertEquals(4_001, donor.page().locator("#ask").inputValue().length());
            assertFalse(donor.page().locator("#ask-message").innerText().isBlank());
            donor.look("question-too-long");
            donor.page().locator("#ask").fill("Why is it so? <b>" + language + "</b>");
            donor.press(ask);
            donor.page().waitForURL("**done=asked*");
            assertTrue(donor.text().contains("Why is it so? <b>" + language + "</b>"), donor::text);
            assertTrue(donor.text().contains(DonorsRoom.DONOR + " " + asked), donor::text);
            // The viewer of the browser draws in its own time; only the picture waits for it.
            donor.page().waitForTimeout(1_500);
            donor.look("report");

            donor.follow(verify);
            donor.press(submit);
            donor.look("verify-nothing");
            donor.page().locator("#file").setInputFiles(pdf);
            donor.press(submit);
            assertTrue(donor.text().contains(issued), donor::text);
            assertTrue(donor.text().contains(room.report().path("number").asText()), donor::text);
            donor.look("verify");
            assertEquals(404, donor.go("/agreements/999999999"));
            donor.look("missing");
            donor.go("/due");
            donor.look("due-refused");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 1280 | We have this report           | Send the question  | Verify it   | Issued:  | Not issued:
                    es | 360  | Acusar recibo de este informe | Enviar la pregunta | Verificarlo | Emitido: | No emitido:""")
    default void the_room_has_the_latest_report_to_look_at_and_takes_what_is_said_of_it_and_a_file_to_verify(
            String language,
            int width,
            String acknowledge,
            String ask,
            String verify,
            String issued,
            String notIssued,
            Chromium.Windows windows)
            throws IOException {
        DonorsRoom room = DonorsRoom.furnished(story().server(), "ROOM-IN-" + language.toUpperCase(Locale.ROOT));
        try (Visitor donor = windows.open(story().server(), language, width).signedIn(DonorsRoom.DONOR)) {
            Page page = donor.page();
            Response preview = page.waitForResponse(
                    answer -> answer.url().endsWith(room.filePath(language + ".pdf?inline")),
                    () -> donor.go(room.path() + "?language=" + language));
            assertEquals(200, preview.status());
            assertTrue(preview.headerValue("content-disposition").startsWith("inline"));
            Path pdf = donor.download(room.filePath(language + ".pdf"));
            assertEquals(room.sha256(language + ".pdf"), Sha256.of(Files.readAllBytes(pdf)));
            assertEquals(
                    room.sha256(language + ".xlsx"),
                    Sha256.of(Files.readAllBytes(donor.download(room.filePath(language + ".xlsx")))));

            donor.press(acknowledge);
            page.waitForURL("**" + room.path() + "?done=acknowledged*");
            assertTrue(page.locator("#reception li").innerText().contains(DonorsRoom.DONOR), donor::text);
            assertEquals(0, page.locator("form[action$='/acknowledge']").count());
            page.locator("#ask").evaluate("field => field.removeAttribute('maxlength')");
            page.locator("#ask").fill("x".repeat(4_001));
            donor.press(ask);
            page.locator("#ask-message:not(:empty)").waitFor();
            assertEquals(4_001, page.locator("#ask").inputValue().length());
            assertTrue(page.locator("h1").innerText().contains(room.number()), donor::text);
            page.locator("#ask").fill("What is in this room? " + language);
            donor.press(ask);
            page.waitForURL("**" + room.path() + "?done=asked*");
            assertTrue(page.locator("#questions").innerText().contains("What is in this room? " + language));
            page.waitForTimeout(1_500);
            donor.look("room-latest");

            drop(donor);
            page.waitForURL("**" + room.path() + "/verify*");
            assertTrue(page.locator("#verify").innerText().contains(notIssued + " letter.pdf"), donor::text);
            assertTrue(page.locator("h1").innerText().contains(room.number()), donor::text);
            page.locator("#file").setInputFiles(pdf);
            donor.press(verify);
            page.locator("#verify .verdict.yes").waitFor();
            assertTrue(page.locator("#verify").innerText().contains(issued), donor::text);
            assertTrue(
                    page.locator("#verify")
                            .innerText()
                            .contains(room.report().path("number").asText()),
                    donor::text);
            page.waitForTimeout(1_500);
            donor.look("room-verified");
            donor.go(room.path() + "/verify");
            assertTrue(page.url().endsWith(room.path() + "#verify"), page::url);
        }
    }

    @ParameterizedTest
    @CsvSource("en, 1280, Issued:")
    default void a_donor_needs_no_mouse(String language, int width, String issued, Chromium.Windows windows)
            throws IOException {
        DonorsRoom room = story().room();
        String file = language + ".pdf";
        try (Visitor donor = windows.open(story().server(), language, width)) {
            Page page = donor.page();
            Keyboard keys = new Keyboard(donor).signIn(DonorsRoom.DONOR, language);
            keys.to("a[href='" + room.path() + "']").enter("**" + room.path());
            keys.to("a[href='" + room.reportPath() + "']").enter("**" + room.reportPath());
            keys.to("a[href='" + room.filePath(file) + "']");
            Path pdf = keys.file();
            assertEquals(room.sha256(file), Sha256.of(Files.readAllBytes(pdf)));
            keys.to("#ask").type("By keyboard " + language);
            keys.to("form[action*='/questions'] input[type=submit]").enter("**done=asked*");
            keys.to("a[href='/verify']").enter("**/verify");
            keys.to("#file");
            FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
            chooser.setFiles(pdf);
            keys.to("form[action='/verify/file'] input[type=submit]").enter("**/verify/file");
            assertTrue(donor.text().contains(issued), donor::text);
        }
    }

    @Test
    default void a_file_is_verified_by_dropping_it(Chromium.Windows windows) {
        try (Visitor donor = windows.open(story().server(), "en", 1280).signedIn(DonorsRoom.DONOR)) {
            donor.go("/verify");
            drop(donor);
            donor.page().waitForURL("**/verify/file");
            assertTrue(donor.text().contains("Not issued: letter.pdf"), donor::text);
            donor.look("verify-unknown");
        }
    }

    /** A file that was never issued. */
    private static void drop(Visitor donor) {
        donor.page()
                .evaluate(
                        "() => { const data = new DataTransfer(); data.items.add(new File(['%PDF-1.7 none of ours'], 'letter.pdf'));"
                                + " document.querySelector('form[data-drop]').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); }");
    }

    @Test
    default void the_office_reads_a_question_on_the_same_page_and_answers_it(Chromium.Windows windows) {
        DonorsRoom room = story().room();
        story().as(DonorsRoom.DONOR)
                .post("/api/v1" + room.reportPath() + "/questions", "{\"text\": \"Who signed it?\"}")
                .expect(201);
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn("officer.mex")) {
            officer.go(room.reportPath());
            officer.look("report-of-the-office");
            Locator question = officer.page()
                    .locator(".question")
                    .filter(new Locator.FilterOptions().setHasText("Who signed it?"));
            question.locator("textarea").fill("The head of the office.");
            question.locator("input[type=submit]").click();
            officer.page().waitForURL("**done=answered*");
            assertTrue(officer.text().contains("The head of the office."), officer::text);
            officer.go("/due");
            officer.look("due");
            officer.go("/send-in");
            officer.look("send-in");
            officer.go(room.path());
            officer.look("room-of-the-office");
        }
        try (Visitor donor = windows.open(story().server(), "es", 1280).signedIn(DonorsRoom.DONOR)) {
            donor.go(room.reportPath());
            assertTrue(donor.text().contains("The head of the office."), donor::text);
            donor.look("report-answered");
        }
    }

    @Test
    default void what_a_later_version_changed_stands_on_its_page(Chromium.Windows windows) {
        String second = story().revised().second().replace("/api/v1", "");
        try (Visitor donor = windows.open(story().server(), "en", 360).signedIn(Statement.DONOR)) {
            donor.go(second);
            assertTrue(donor.text().contains("An invoice came late"), donor::text);
            assertTrue(donor.page().locator("#changes tbody tr").count() > 0);
            donor.look("report-revised");
            donor.go(story().revised().first().replace("/api/v1", ""));
            assertTrue(donor.page().locator("a[href='" + second + "']").count() > 0);
        }
    }

    @Test
    default void another_donor_finds_at_every_address_what_stands_where_there_is_none() {
        DonorsRoom room = story().room();
        Browser stranger = new Browser(story().server());
        stranger.signIn(DonorsRoom.STRANGER, Server.PASSWORD).expect(302);
        String id = room.report().path("id").asText();
        for (String rest : List.of("", "/files/en.pdf", "/files/en.pdf?inline", "/questions", "/acknowledge")) {
            assertEquals(
                    missing(stranger, "/reports/999999999" + rest).replace("999999999", id),
                    missing(stranger, room.reportPath() + rest));
        }
        for (String rest : List.of("", "/verify", "/reports/" + id + "/acknowledge", "/reports/" + id + "/questions")) {
            assertEquals(
                    missing(stranger, "/agreements/999999999" + rest), missing(stranger, room.path() + rest), rest);
            stranger.post(room.path() + rest, "{}").expect(404);
        }
        stranger.post(room.reportPath() + "/questions", "{}").expect(404);
        stranger.post(room.reportPath() + "/acknowledge", "{}").expect(404);
        stranger.post(room.reportPath() + "/questions/1/answer", "{}").expect(404);
        byte[] file = story().as(DonorsRoom.DONOR)
                .get("/api/v1" + room.filePath("en.pdf"))
                .expect(200)
                .body();
        String verdict = stranger.upload("/verify/file", Map.of(), "found.pdf", file)
                .expect(200)
                .text();
        assertTrue(verdict.contains(room.report().path("number").asText()), verdict);
        assertFalse(verdict.contains("href=\"" + room.reportPath() + "\""), verdict);
        assertFalse(
                stranger.get("/?before=999999999999999999").expect(200).text().contains(room.number()));
    }

    /** What a person sees there; the head holds a number that is used once. */
    private static String missing(Browser stranger, String path) {
        String page = stranger.get(path).expect(404).text();
        return page.substring(page.indexOf("<body"));
    }

    @Test
    default void a_page_weighs_little_when_it_is_seen_again() {
        Browser donor = new Browser(story().server());
        donor.signIn(DonorsRoom.DONOR, Server.PASSWORD).expect(302);
        Answer page = donor.get(story().room().reportPath()).expect(200);
        String style = page.text().replaceFirst("(?s).*href=\"([^\"]*istmo\\.css[^\"]*)\".*", "$1");

        assertTrue(page.body().length < 100_000, () -> page.body().length + " bytes");
        assertTrue(style.contains("v="), style);
        Answer kept = donor.get(style.replace("&amp;", "&")).expect(200);
        assertFalse(
                kept.header("Cache-Control").contains("no-store"),
                () -> kept.headers().toString());
        assertTrue(new String(kept.body(), StandardCharsets.UTF_8).contains(".preview"));
    }
}
