package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On Payara Micro over the embedded database. */
@ExtendWith({EmptyHome.class, ArquillianExtension.class})
class MainJobOnMicroIT implements MainJob {

    /** The server gives up a connection to which it could write nothing for 30 seconds. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(40);

    private static final Story STORY = new Story(Server.ofEnvironment());

    @Deployment(testable = false)
    static WebArchive application() {
        return Shipped.war();
    }

    @Override
    public Story story() {
        return STORY;
    }

    @Test
    void whoever_takes_nothing_of_a_ledger_is_cut_off_and_what_came_does_not_look_whole() {
        try (RawAnswer stalled = RawAnswer.to(STORY.as("auditor"), TakesLedgersAway.EXPORTS + large())) {
            assertTrue(stalled.firstBytes(15).startsWith("HTTP/1.1 200"));

            stalled.waits(GIVEN_UP_AFTER);

            assertFalse(stalled.endsWhole());
        }
    }

    /** The embedded database knows one role. */
    @Override
    public boolean isProtected() {
        return false;
    }
}
