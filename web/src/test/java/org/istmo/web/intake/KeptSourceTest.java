package org.istmo.web.intake;

import static org.istmo.web.intake.IatiText.activity;
import static org.istmo.web.intake.IatiText.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.istmo.domain.intake.DraftActivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSourceTest {

    private static final String FOREIGN =
            "<f:a xmlns:f=\"urn:f\" f:b=\"&lt;&#10;&#9;&quot;\"><!-- why --><?go on?>x &amp; y &lt; z ]]&gt;&#13;<f:c/></f:a>";

    @TempDir
    private Path directory;

    @Test
    void foreign_elements_comments_and_characters_come_back_as_they_went_in() {
        String activity = activity("A", "</iati-activity>", FOREIGN + "</iati-activity>");

        assertEquals(activity.strip(), draft(file(activity)).source());
    }

    @Test
    void the_source_can_be_read_again_and_gives_itself() {
        DraftActivity draft = draft(file(activity("A", "</iati-activity>", FOREIGN + "</iati-activity>")));

        DraftActivity again = draft(file(draft.source()));

        assertEquals(draft.source(), again.source());
        assertEquals(draft.sourceDigest(), again.sourceDigest());
    }

    @Test
    void namespaces_of_the_root_are_declared_where_the_source_stands_alone() {
        String text = file(activity("A", "</iati-activity>", "<f:a/></iati-activity>"))
                .replace("<iati-activities ", "<iati-activities xmlns:f=\"urn:f\" ");

        assertTrue(draft(text).source().startsWith("<iati-activity xmlns:f=\"urn:f\" xml:lang=\"en\""));
    }

    @Test
    void how_the_file_was_written_makes_no_difference_and_what_it_says_does() {
        String plain = file(activity("A & B".replace("&", "&amp;")));
        String other = plain.replace("A &amp; B", "<![CDATA[A & B]]>")
                .replace("code=\"2\"/>", "code = '2' ></activity-status>");

        assertEquals(draft(plain).sourceDigest(), draft(other).sourceDigest());
        assertNotEquals(
                draft(plain).sourceDigest(),
                draft(plain.replace("A &amp; B", "A &amp; C")).sourceDigest());
    }

    private DraftActivity draft(String text) {
        return Read.from(IatiText.written(directory, text)).drafts().get(0);
    }
}
