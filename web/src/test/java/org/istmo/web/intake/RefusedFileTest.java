package org.istmo.web.intake;

import static org.istmo.web.intake.IatiText.activity;
import static org.istmo.web.intake.IatiText.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.istmo.domain.problem.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of which nothing is taken: one refusal, which says where. */
class RefusedFileTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "PK\u0003\u0004", "{\"iati\": 1}"})
    void what_is_not_xml_is_refused(String text) {
        assertRefused("not-well-formed", "Line 1,", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html/>",
                "<iati-organisations version=\"2.03\"/>",
                "<iati-activities xmlns=\"urn:other\" version=\"2.03\"/>"
            })
    void what_is_not_iati_is_refused(String text) {
        assertRefused("not-iati", "Line 1,", text);
    }

    @Test
    void another_version_of_iati_is_refused() {
        assertRefused("unsupported-version", "Line 2,", file(activity("A")).replace("\"2.03\"", "\"1.05\""));
        assertRefused("unsupported-version", "Line 2,", file(activity("A")).replace(" version=\"2.03\"", ""));
    }

    @Test
    void earlier_versions_of_iati_2_are_read() {
        String text = file(activity("A")).replace("version=\"2.03\"", "version=\"2.01\"");

        assertEquals(1, Read.from(IatiText.written(directory, text)).sound().size());
    }

    @Test
    void xml_of_another_version_is_refused() {
        assertRefused(
                "not-iati",
                "Line 2,",
                file(activity("A&#1;")).replace("<?xml version=\"1.0\"", "<?xml version=\"1.1\""));
    }

    @Test
    void a_doctype_is_refused() {
        assertRefused("doctype", "Line 1,", "<!DOCTYPE iati-activities><iati-activities version=\"2.03\"/>");
    }

    @Test
    void a_billion_laughs_are_refused_before_the_first_one() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int level = 1; level < 10; level++) {
            String before = "&lol" + (level - 1) + ";";
            text.append("<!ENTITY lol")
                    .append(level)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        text.append("]>\n<iati-activities version=\"2.03\">&lol9;</iati-activities>");

        assertRefused("doctype", "Line 2,", text.toString());
    }

    @Test
    void an_entity_from_elsewhere_is_refused() {
        assertRefused(
                "doctype",
                "Line 1,",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><iati-activities version=\"2.03\">&x;</iati-activities>");
        assertRefused("not-well-formed", "Line 4,", file(activity("A&x;")));
    }

    @Test
    void a_file_cut_in_the_middle_is_refused_whole() {
        String text = file(activity("A"), activity("B"));

        assertRefused("not-well-formed", "Line 15,", text.substring(0, text.indexOf("<iati-identifier>B") + 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#0;", "&#xD800;", "&#xDFFF;", "&#xFFFE;", "\u0000", "\u0001"})
    void characters_that_no_text_has_are_refused(String character) {
        assertRefused("not-well-formed", "Line 4,", file(activity("A" + character)));
    }

    @Test
    void a_lone_surrogate_in_bytes_is_refused() {
        byte[] utf16 =
                ("\uFEFF" + file(activity("A\uD800B")).replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16BE);
        for (int index = 0; index < utf16.length; index += 2) {
            if (utf16[index] == (byte) 0xFF && utf16[index + 1] == (byte) 0xFD) {
                utf16[index] = (byte) 0xD8;
                utf16[index + 1] = 0;
            }
        }
        byte[] utf8 = file(activity("A???")).getBytes(StandardCharsets.UTF_8);
        int at = file(activity("A???")).indexOf("???");
        utf8[at] = (byte) 0xED;
        utf8[at + 1] = (byte) 0xA0;
        utf8[at + 2] = (byte) 0x80;

        assertRefused("not-well-formed", "Line 4,", utf8);
        assertRefused("not-well-formed", "Line 4,", utf16);
    }

    @Test
    void an_encoding_that_nobody_knows_is_refused() {
        assertRefused("not-well-formed", "Line 1", file(activity("A")).replace("UTF-8", "x-nobody"));
    }

    @Test
    void what_is_nested_too_deep_is_refused() {
        assertRefused("over-limit", "Line 4,", file(activity("<x>".repeat(70) + "</x>".repeat(70))));
    }

    @Test
    void too_many_attributes_of_one_element_are_refused() {
        StringBuilder attributes = new StringBuilder();
        for (int attribute = 0; attribute <= SecureXml.ATTRIBUTES; attribute++) {
            attributes.append(" a").append(attribute).append("=\"\"");
        }
        assertRefused("over-limit", "Line 4,", file(activity("<x" + attributes + "/>")));
    }

    @Test
    void an_activity_of_too_many_characters_is_refused() {
        assertRefused("over-limit", "Line 4,", file(activity("x".repeat((int) WholeFileScan.ACTIVITY_CHARACTERS + 1))));
    }

    @Test
    void an_activity_of_too_many_elements_is_refused() {
        assertRefused("over-limit", "Line 4,", file(activity("<x/>".repeat(WholeFileScan.ACTIVITY_ELEMENTS))));
    }

    @Test
    void a_file_without_an_activity_is_refused() {
        assertRefused("no-activities", "Line 3,", file());
    }

    @Test
    void text_between_activities_is_refused() {
        assertRefused("not-iati", "Line 14,", file(activity("A"), "and now", activity("B")));
    }

    private void assertRefused(String code, String where, String text) {
        assertRefused(code, where, text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(String code, String where, byte[] bytes) {
        Path file = IatiText.written(directory, bytes);

        Unreadable refusal = assertThrows(Unreadable.class, () -> IatiFile.scanned(file));

        assertEquals(code, refusal.code(), refusal.detail());
        assertTrue(refusal.detail().startsWith(where), refusal.detail());
    }
}
