package org.istmo.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrailDetailTest {

    @Test
    void what_was_and_is_stands_together_however_it_was_written() {
        TrailDetail detail = new TrailDetail(Map.of(
                "title.en.before", "Course",
                "title.en.after", "Courses",
                "before.until", "2028-12-31",
                "until", "2029-12-31",
                "before.mail", "a@un.org",
                "document T-1 amount.after", "11",
                "sha256", "ab"));

        assertEquals(Set.of("title.en", "until", "mail", "document T-1 amount"), detail.changed());
        assertEquals("Course", detail.before("title.en"));
        assertEquals("Courses", detail.after("title.en"));
        assertEquals("2028-12-31", detail.before("until"));
        assertEquals("2029-12-31", detail.after("until"));
        assertEquals("a@un.org", detail.before("mail"));
        assertEquals("", detail.after("mail"));
        assertEquals("", detail.before("document T-1 amount"));
        assertEquals("11", detail.after("document T-1 amount"));
        assertEquals(Map.of("sha256", "ab"), detail.others());
    }

    @Test
    void what_the_entry_is_about_itself_has_no_name() {
        TrailDetail detail = new TrailDetail(Map.of("before", "open", "after", "closed"));

        assertEquals(Set.of(""), detail.changed());
        assertEquals("open", detail.before(""));
        assertEquals("closed", detail.after(""));
        assertEquals(Map.of(), detail.others());
    }
}
