package org.istmo.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether an account is let in at all: an administrator disables it and enables it again, and says until when a donor's verifier is engaged. What was signed in
 * ends in the same transaction and does not live again; the trail says how it stood before and after.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Admissions {

    private Jdbi jdbi;
    private Trail trail;
    private Clock clock;

    protected Admissions() {}

    @Inject
    public Admissions(DataSource dataSource, Trail trail, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * It opens nothing from now on.
     *
     * @throws Conflict when it is one's own, that of the last administrator, or disabled
     */
    @Transactional
    public Admission disable(Reader by, String name) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> {
            AdmissionRows rows = new AdmissionRows(handle);
            rows.waitForOtherAdministrators();
            Admission before = mustStand(handle, by, name, true);
            if (before.administrator() && !rows.hasAdministratorBeside(before.account())) {
                throw new Conflict("last-administrator", "Nobody would be left to enable it again.");
            }
            rows.enable(before.account(), false);
            Ended ended = rows.endAll(before.account(), now());
            return told(by, "account.disable", before, before.enabled(false), ended);
        });
    }

    /**
     * It opens again what it opened, by its password; sessions and tokens are made anew.
     *
     * @throws Conflict when it is one's own or enabled
     */
    @Transactional
    public Admission enable(Reader by, String name) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> {
            Admission before = mustStand(handle, by, name, false);
            new AdmissionRows(handle).enable(before.account(), true);
            return told(by, "account.enable", before, before.enabled(true), Ended.NOTHING);
        });
    }

    /**
     * Sets the last day on which a donor's verifier is let in. Where that is over, what was signed in ends.
     *
     * @param until judged by {@link Engagement#lastsTooLong} before
     * @throws Conflict when it is no verifier's
     */
    @Transactional
    public Admission engageUntil(Reader by, String name, LocalDate until) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> {
            AdmissionRows rows = new AdmissionRows(handle);
            Admission before = rows.held(name).orElseThrow(() -> new Missing("account"));
            Engagement engaged = before.engagement()
                    .orElseThrow(() -> new Conflict("not-engaged", "Only a donor's verifier is engaged."));
            Engagement after = new Engagement(engaged.from(), engaged.to(), until);
            rows.engageUntil(before.account(), until);
            boolean over = after.isOverOn(LocalDate.ofInstant(now(), ZoneOffset.UTC));
            Ended ended = over ? rows.endAll(before.account(), now()) : Ended.NOTHING;
            return told(by, "account.engagement", before, before.engaged(after), ended);
        });
    }

    /** Ends all that is signed in to an account: its sessions and its tokens. */
    @Transactional
    public Admission signOut(Reader by, String name) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> {
            AdmissionRows rows = new AdmissionRows(handle);
            Admission held = rows.held(name).orElseThrow(() -> new Missing("account"));
            return told(by, "account.sign-out", held, held, rows.endAll(held.account(), now()));
        });
    }

    private static Admission mustStand(Handle handle, Reader by, String name, boolean enabled) {
        Admission before = new AdmissionRows(handle).held(name).orElseThrow(() -> new Missing("account"));
        if (before.account() == by.account()) {
            throw new Conflict("own-account", "Another administrator disables and enables one's own account.");
        }
        if (before.enabled() != enabled) {
            throw new Conflict("stands-so-already", "It is " + (enabled ? "disabled" : "enabled") + " already.");
        }
        return before;
    }

    private Admission told(Reader by, String action, Admission before, Admission after, Ended ended) {
        Map<String, String> detail = new HashMap<>();
        before.say("before.", detail);
        after.say("", detail);
        detail.put("sessions", String.valueOf(ended.sessions()));
        detail.put("tokens", String.valueOf(ended.tokens()));
        trail.record(AuditEvent.done(by, action, "account:" + before.account(), detail));
        return after;
    }

    private Instant now() {
        return clock.instant();
    }

    /** How many sessions and tokens ended with it. */
    record Ended(int sessions, int tokens) {
        static final Ended NOTHING = new Ended(0, 0);
    }
}
