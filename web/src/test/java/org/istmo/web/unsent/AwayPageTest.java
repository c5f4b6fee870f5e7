package org.istmo.web.unsent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.junit.jupiter.api.Test;

class AwayPageTest {

    private static final String ACTION = "/findings/4/close";

    @Test
    void every_kind_of_field_holds_what_was_sent_and_nothing_of_it_becomes_markup() {
        String page = over(
                form("""
                        <input type="hidden" name="version" value="3"/>
                        <input type="text" id="a" name="title" value="old > new" maxlength="300"/>
                        <input name="bare"/>
                        <textarea id="b" name="note" rows="4">before</textarea>
                        <select name="risk"><option value="low" selected="selected">Low</option><option value="high">High</option></select>
                        <input type="checkbox" name="to" value="a" checked="checked"/><input type="checkbox" name="to" value="b&amp;c"/>
                        <input type="radio" name="how" value="x"/><input type="radio" name="how" value="y" checked="checked"/>
                        <input type="text" name="row" value=""/><input type="text" name="row" value=""/>
                        <input type="text" name="left" value="stays"/>
                        <button type="submit" name="what" value="close">Close</button>"""),
                Map.of(
                        "version", List.of("2"),
                        "title", List.of("\"><script>alert(1)</script>"),
                        "bare", List.of("said"),
                        "note", List.of("one\n</textarea> two & $1"),
                        "risk", List.of("high"),
                        "to", List.of("b&c"),
                        "how", List.of("x"),
                        "row", List.of("first", "second"),
                        "what", List.of("close")));

        assertTrue(page.contains("name=\"version\" value=\"2\"/>"), page);
        assertTrue(page.contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"/>"), page);
        assertTrue(page.contains("<input name=\"bare\" value=\"said\"/>"), page);
        assertTrue(page.contains(">\none\n&lt;/textarea&gt; two &amp; $1</textarea>"), page);
        assertTrue(page.contains("<option value=\"low\">Low"), page);
        assertTrue(page.contains("<option value=\"high\" selected=\"selected\">High"), page);
        assertTrue(page.contains("value=\"a\"/><input"), page);
        assertTrue(page.contains("value=\"b&amp;c\" checked=\"checked\"/>"), page);
        assertTrue(page.contains("value=\"x\" checked=\"checked\"/>"), page);
        assertTrue(page.contains("value=\"y\"/>"), page);
        assertTrue(
                page.contains("name=\"row\" value=\"first\"/><input type=\"text\" name=\"row\" value=\"second\"/>"),
                page);
        assertTrue(page.contains("value=\"stays\""), page);
        assertTrue(page.contains("<input type=\"hidden\" name=\"away\" value=\"1\"/>"), page);
        assertFalse(page.contains("no field here"), page);
    }

    @Test
    void a_password_and_a_file_are_never_filled() {
        String page = over(
                form("<input type=\"password\" name=\"proof\"/><input type=\"file\" name=\"file\"/>"),
                Map.of("proof", List.of("s3cret"), "file", List.of("c.xml")));

        assertFalse(page.contains("s3cret"), page);
        assertFalse(page.contains("c.xml"), page);
    }

    @Test
    void of_two_forms_with_one_address_the_one_is_filled_that_is_about_the_same() {
        String page = over(
                form("<input type=\"hidden\" name=\"grant\" value=\"1\"/><input name=\"why\"/>")
                        + form("<input type=\"hidden\" name=\"grant\" value=\"2\"/><input name=\"why\"/>"),
                Map.of("grant", List.of("2"), "why", List.of("because")));

        assertTrue(page.contains("value=\"2\"/><input name=\"why\" value=\"because\"/>"), page);
        assertTrue(page.contains("value=\"1\"/><input name=\"why\"/>"), page);
    }

    @Test
    void what_has_no_field_any_more_is_said_and_what_the_form_is_folded_in_is_opened() {
        String page = over(
                "<details class=\"x\"><summary>s</summary></details><details><summary>s</summary>"
                        + form("<select name=\"code\"><option value=\"new\">N</option></select>") + "</details>",
                Map.of("code", List.of("retired <b>"), "rows-1-text", List.of("a second row")));

        assertTrue(page.contains("<li>retired &lt;b&gt;</li>"), page);
        assertTrue(page.contains("<li>a second row</li>"), page);
        assertTrue(page.contains("no field here"), page);
        assertTrue(page.contains("<details class=\"x\"><summary>s</summary></details><details open=\"open\">"), page);
    }

    @Test
    void of_a_form_that_is_gone_what_it_held_is_said() {
        String page = over(
                "<form action=\"/findings/4/reopen\" method=\"post\"><input name=\"note\"/></form>",
                Map.of("note", List.of("They are filed.")));

        assertTrue(page.contains("its form is not here any more"), page);
        assertTrue(page.contains("<li>They are filed.</li>"), page);
        assertTrue(page.contains("<input name=\"note\"/></form>"), page);
        assertEquals(1, page.split("id=\"away\"", -1).length - 1);
    }

    private static String form(String fields) {
        return "<form class=\"say\" action=\"" + ACTION + "#end\" method=\"post\">" + fields + "</form>";
    }

    private static String over(String body, Map<String, List<String>> sent) {
        CountedQuestions asked = new CountedQuestions(TestDatabase.of(Vendor.H2).dataSource(), Staff.OFFICER, Map.of());
        Reading reading = new Reading(asked.request(), asked.signedIn());
        return new AwayPage(ACTION, "/findings/4", FilledForm.holding(sent), reading)
                .over("<html><main id=\"content\" tabindex=\"-1\"><h1>t</h1>" + body + "</main></html>");
    }
}
