package org.istmo.web.page;

import java.util.Optional;

/**
 * What came of a look that may take longer than its page.
 *
 * @param seen empty while it goes on, and where it was ended
 * @param note why there is nothing to see, in a sentence; empty where there is
 * @param href where it is picked up, or begun anew
 * @param underway whether it goes on: the page's script picks it up
 */
public record Looked<T>(Optional<T> seen, String note, String href, boolean underway) {

    /** For markup, which asks records for what their components hold. */
    public boolean isSeen() {
        return seen.isPresent();
    }
}
