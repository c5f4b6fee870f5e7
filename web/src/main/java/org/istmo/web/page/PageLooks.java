package org.istmo.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.reporting.issue.BegunLooks;
import org.istmo.reporting.issue.Look;
import org.istmo.reporting.issue.LookEnded;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;

/**
 * What takes longer than a page may goes on without it; its script, or the link that stands there, picks it up. A page hands what came of it to
 * {@code /WEB-INF/looked.xhtml}. Who calls this has made sure that the reader may see what is looked at.
 */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PageLooks {

    /** The parameter of an address that waits for what is seen. */
    public static final String NOW = "look";

    private SignedIn signedIn;
    private BegunLooks looks;
    private Reading reading;
    private HttpServletRequest request;

    protected PageLooks() {}

    @Inject
    public PageLooks(SignedIn signedIn, BegunLooks looks, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.looks = looks;
        this.reading = reading;
        this.request = request;
    }

    /**
     * What is seen, where that takes no longer than a page may or the page waits for it.
     *
     * @param address of the page with what it was asked, which says what is looked at: the same person begins it anew by asking the same again
     * @param underway the key of the sentence that it goes on
     * @param waits whether the page waits, however long it takes
     */
    public <T> Looked<T> looked(String address, String underway, boolean waits, Class<T> type, Function<Look, T> work) {
        String href = address + (address.contains("?") ? "&" : "?") + NOW + "=now";
        String whose = signedIn.reader().account() + ":" + address;
        try {
            Optional<T> seen = waits ? Optional.of(looks.take(whose, type, work)) : looks.begin(whose, type, work);
            return new Looked<>(seen, seen.isPresent() ? "" : reading.say(underway), href, seen.isEmpty());
        } catch (LookEnded ended) {
            String why = "look." + ended.why().name().toLowerCase(Locale.ROOT);
            return new Looked<>(Optional.empty(), reading.say(why), href, false);
        }
    }

    /** Whether the address asks that the page waits. */
    public boolean isWaitedFor() {
        return request.getParameter(NOW) != null;
    }
}
