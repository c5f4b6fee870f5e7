package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.istmo.domain.access.PageSessions;
import org.istmo.web.language.Reading;

/** How long the session of this browser lasts, for its pages to say so in time (WCAG 2.2, 2.2.1). */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class OwnSession {

    /** Before the end. */
    private static final Duration WARNING = Duration.ofMinutes(2);

    private SignedIn signedIn;
    private Reading reading;

    protected OwnSession() {}

    @Inject
    public OwnSession(SignedIn signedIn, Reading reading) {
        this.signedIn = signedIn;
        this.reading = reading;
    }

    /** In whole seconds, when the page was asked for; nothing where no session opened it. */
    public long getLeft() {
        return signedIn.left().toSeconds();
    }

    /** How long before the end its pages say so, in seconds. */
    public long getWarning() {
        return WARNING.toSeconds();
    }

    /** That it ends soon, in words. */
    public String getSoon() {
        return reading.say("session.soon", WARNING.toMinutes());
    }

    /** That it ends soon and nothing lengthens it, in words. */
    public String getLongest() {
        return reading.say("session.longest", WARNING.toMinutes(), PageSessions.LONGEST.toHours());
    }
}
