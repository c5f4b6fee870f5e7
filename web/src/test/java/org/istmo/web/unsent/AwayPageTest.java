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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AwayPageTest {

    private static final String ACTION = "/findings/4/close";

    @Test
    void every_kind_of_field_holds_what_was_sent_and_nothing_of_it_becomes_markup() {
        Document page = over(
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
                        "note", List.of("\none\n</textarea> two & $1"),
                        "risk", List.of("high"),
                        "to", List.of("b&c"),
                        "how", List.of("x"),
                        "row", List.of("first", "second"),
                        "what", List.of("close")));

        assertEquals("2", page.select("[name=version]").val());
        assertEquals("\"><script>alert(1)</script>", page.select("[name=title]").val());
        assertEquals(List.of(), page.select("script"));
        assertEquals("said", page.select("[name=bare]").val());
        assertEquals(
                "\none\n</textarea> two & $1", page.expectFirst("[name=note]").wholeText());
        assertEquals(
                List.of("high"), page.select("[name=risk] option[selected]").eachAttr("value"));
        assertEquals(List.of("b&c"), page.select("[name=to][checked]").eachAttr("value"));
        assertEquals(List.of("x"), page.select("[name=how][checked]").eachAttr("value"));
        assertEquals(List.of("first", "second"), page.select("[name=row]").eachAttr("value"));
        assertEquals("stays", page.select("[name=left]").val());
        assertEquals("1", page.select("form.say input[name=away]").val());
        assertFalse(page.text().contains("no field here"), page::html);
    }

    @Test
    void a_password_and_a_file_are_never_filled() {
        Document page = over(
                form("<input type=\"password\" name=\"proof\"/><input type=\"file\" name=\"file\"/>"),
                Map.of("proof", List.of("s3cret"), "file", List.of("c.xml")));

        assertFalse(page.html().contains("s3cret"), page::html);
        assertFalse(page.html().contains("c.xml"), page::html);
    }

    @Test
    void of_two_forms_with_one_address_the_one_is_filled_that_is_about_the_same() {
        Document page = over(
                form("<input type=\"hidden\" name=\"grant\" value=\"1\"/><input name=\"why\"/>")
                        + form("<input type=\"hidden\" name=\"grant\" value=\"2\"/><input name=\"why\"/>"),
                Map.of("grant", List.of("2"), "why", List.of("because")));

        assertEquals(
                "because", page.select("[name=grant][value=2] + [name=why]").val());
        assertEquals("", page.select("[name=grant][value=1] + [name=why]").val());
    }

    /** Another one's version or number under its heading would be sent for it. */
    @Test
    void of_several_forms_none_is_filled_that_is_about_something_else() {
        Document page = over(
                form("<input type=\"hidden\" name=\"grant\" value=\"1\"/><input name=\"why\"/>")
                        + form("<input type=\"hidden\" name=\"grant\" value=\"2\"/><input name=\"why\"/>"),
                Map.of("grant", List.of("3"), "why", List.of("because")));

        assertEquals(List.of(), page.select("[name=why]").eachAttr("value"));
        assertTrue(page.select("li").eachText().contains("because"), page::html);
    }

    @Test
    void what_a_box_or_a_further_field_does_not_hold_is_said_too() {
        Document page = over(
                form("<input type=\"checkbox\" name=\"to\" value=\"a\"/><input name=\"row\"/>"),
                Map.of("to", List.of("a", "retired"), "row", List.of("first", "second")));

        assertEquals(List.of("second", "retired"), page.select("li").eachText());
        assertEquals(List.of("a"), page.select("[name=to][checked]").eachAttr("value"));
    }

    @Test
    void what_has_no_field_any_more_is_said_and_what_the_form_is_folded_in_is_opened() {
        Document page = over(
                "<details class=\"x\"><summary>s</summary></details><details><summary>s</summary>"
                        + form("<select name=\"code\"><option value=\"new\">N</option></select>") + "</details>",
                Map.of("code", List.of("retired <b>"), "rows-1-text", List.of("a second row")));

        assertEquals(List.of("retired <b>", "a second row"), page.select("li").eachText());
        assertTrue(page.text().contains("no field here"), page::html);
        assertEquals(
                List.of(false, true),
                page.select("details").stream()
                        .map(fold -> fold.hasAttr("open"))
                        .toList());
    }

    @Test
    void of_a_form_that_is_gone_what_it_held_is_said() {
        Document page = over(
                "<form action=\"/findings/4/reopen\" method=\"post\"><input name=\"note\"/></form>",
                Map.of("note", List.of("They are filed.")));

        assertTrue(page.text().contains("its form is not here any more"), page::html);
        assertEquals(List.of("They are filed."), page.select("li").eachText());
        assertEquals("", page.select("[name=note]").val());
        assertEquals(1, page.select("#away").size());
    }

    private static String form(String fields) {
        return "<form class=\"say\" action=\"" + ACTION + "#end\" method=\"post\">" + fields + "</form>";
    }

    private static Document over(String body, Map<String, List<String>> sent) {
        CountedQuestions asked = new CountedQuestions(TestDatabase.of(Vendor.H2).dataSource(), Staff.OFFICER, Map.of());
        Reading reading = new Reading(asked.request(), asked.signedIn());
        return Jsoup.parse(new AwayPage(ACTION, "/findings/4", FilledForm.holding(sent), reading)
                .over("<!DOCTYPE html><html><main id=\"content\" tabindex=\"-1\"><h1>t</h1>" + body
                        + "</main></html>"));
    }
}
