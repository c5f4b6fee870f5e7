package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Verifying a long chain takes a while, and nobody waits for it. */
interface WalksAlongTheTrail extends Told {

    BrokenDatabase database();

    /** As on a long chain: the walk is held up, its page is left and found again. */
    @Test
    default void a_walk_along_the_chain_goes_on_while_its_page_is_left() throws SQLException {
        Browser browser = new Browser(story().server());
        browser.signIn("auditor", Server.PASSWORD).expect(302);
        String path = "/trail/verification";
        try (Connection owner = database().connection();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE audit_day_head IN ACCESS EXCLUSIVE MODE");
            String where = browser.send(path, Map.of()).expect(302).header("Location");
            assertTrue(where.endsWith(path), where);
            String underway = browser.get(path).expect(200).text();
            assertTrue(underway.contains("<progress") && underway.contains("The chain is being walked"), underway);
            assertFalse(underway.contains("class=\"verdict"), underway);
            owner.rollback();
        }
        browser.get("/trail").expect(200);

        String seen = Patience.until(
                Duration.ofMinutes(3),
                () -> browser.get(path).expect(200).text(),
                page -> page.contains("class=\"verdict"));

        assertTrue(seen.contains("Verified at "), seen);
        assertFalse(seen.contains("<progress"), seen);
    }
}
