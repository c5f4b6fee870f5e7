package org.istmo.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The second factor that an account may have: the codes of an authenticator app (NIST SP 800-63B, 5.1.4), and recovery codes for the day on which that is gone.
 * Each code is taken once. Whenever something of it changes, all other sessions of the account end: they may be those of somebody for whose sake it changes.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SecondFactors {

    /** How many recovery codes somebody has at first. */
    public static final int RECOVERY_CODES = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    /** So long a secret waits for its first code. */
    private static final Duration PENDING = Duration.ofMinutes(10);

    private static final String CODE = "/code";
    private static final String NO_SESSION = "none";

    private Jdbi jdbi;
    private Strongbox box;
    private PageSessions sessions;
    private Trail trail;
    private Clock clock;

    protected SecondFactors() {}

    @Inject
    public SecondFactors(DataSource dataSource, Strongbox box, PageSessions sessions, Trail trail, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.box = box;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether an account is let in by its password only together with a code. */
    @Transactional
    public boolean isOn(long account) {
        return jdbi.withHandle(handle -> rows(handle)
                .of(account)
                .filter(SecondFactorRows.Kept::confirmed)
                .isPresent());
    }

    /** How many recovery codes are left. */
    @Transactional
    public int codesLeft(Reader reader) {
        return jdbi.withHandle(handle -> rows(handle).codesLeft(reader.account()));
    }

    /** The secret that an app is to be told, in Base32; empty unless one was begun and not confirmed yet. */
    @Transactional
    public Optional<String> pending(Reader reader) {
        return jdbi.withHandle(handle -> rows(handle)
                .of(reader.account())
                .filter(this::isPending)
                .map(kept -> Base32.of(box.unlock(kept.locked()))));
    }

    /**
     * Makes a secret, in the stead of one that was not confirmed.
     *
     * @throws Conflict when there is one that is confirmed
     */
    @Transactional
    public void begin(Reader reader) {
        jdbi.useHandle(handle -> {
            mustBe(handle, reader, false);
            rows(handle).forget(reader.account());
            byte[] secret = new byte[SECRET_BYTES];
            RANDOM.nextBytes(secret);
            rows(handle).keep(reader.account(), box.lock(secret), clock.instant());
        });
    }

    /**
     * The first right code: from now on the account asks for one.
     *
     * @param session the name of the one that goes on
     * @return the recovery codes, which are shown this once
     * @throws Invalid when it is not the code
     * @throws Conflict when there is nothing to confirm
     */
    @Transactional
    public List<String> confirm(Reader reader, String session, String code) {
        return jdbi.withHandle(handle -> {
            mustBe(handle, reader, false);
            if (rows(handle).of(reader.account()).filter(this::isPending).isEmpty()) {
                throw new Conflict("second-factor-late", "It was begun too long ago. Begin anew.");
            }
            if (!takesOfApp(handle, reader.account(), code)) {
                throw new Invalid(CODE, "wrong-code", "It is not the code that the app shows now.");
            }
            rows(handle).confirm(reader.account(), clock.instant());
            record(reader, "second-factor.on", reader.account(), session);
            return codes(handle, reader);
        });
    }

    /**
     * Makes recovery codes anew; those before open nothing any more.
     *
     * @param session the name of the one that goes on
     * @throws Conflict when there is no second factor
     */
    @Transactional
    public List<String> codesAnew(Reader reader, String session) {
        return jdbi.withHandle(handle -> {
            mustBe(handle, reader, true);
            record(reader, "second-factor.codes", reader.account(), session);
            return codes(handle, reader);
        });
    }

    /**
     * @param session the name of the one that goes on
     * @throws Conflict when there is none
     */
    @Transactional
    public void off(Reader reader, String session) {
        jdbi.useHandle(handle -> {
            mustBe(handle, reader, true);
            rows(handle).forget(reader.account());
            record(reader, "second-factor.off", reader.account(), session);
        });
    }

    /**
     * Takes it off an account whose person has lost it, with all tokens of the account.
     *
     * @throws Conflict when it has none
     */
    @Transactional
    public void off(Reader by, long account) {
        by.mustBe(Role.ADMIN);
        jdbi.useHandle(handle -> {
            if (!rows(handle).forget(account)) {
                throw new Conflict("no-second-factor", "The account has no second factor.");
            }
            int revoked = ApiTokens.revokeAll(handle, account, clock.instant());
            record(by, "second-factor.off", account, NO_SESSION, Map.of("tokens", String.valueOf(revoked)));
        });
    }

    /** Takes a code of the app, or a recovery code; each once. */
    @Transactional
    public boolean takes(long account, String code) {
        String typed = code.strip();
        return jdbi.withHandle(handle -> {
            boolean on = rows(handle)
                    .of(account)
                    .filter(SecondFactorRows.Kept::confirmed)
                    .isPresent();
            return on && (takesOfApp(handle, account, typed) || takesForRecovery(handle, account, typed));
        });
    }

    /** That one was spent stands in the trail: it may be somebody else who has the list. */
    private boolean takesForRecovery(Handle handle, long account, String typed) {
        boolean taken = rows(handle).take(account, new RecoveryCode(typed), clock.instant());
        if (taken) {
            trail.record(AuditEvent.bySystem(
                    "second-factor.recovery",
                    "account:" + account,
                    Map.of("left", String.valueOf(rows(handle).codesLeft(account)))));
        }
        return taken;
    }

    private boolean takesOfApp(Handle handle, long account, String typed) {
        String code = typed.replace(" ", "");
        Optional<SecondFactorRows.Kept> kept = rows(handle).of(account);
        if (kept.isEmpty() || !code.matches("[0-9]{6}")) {
            return false;
        }
        byte[] secret = box.unlock(kept.get().locked());
        OptionalLong step =
                Totp.stepOf(secret, code, clock.instant(), kept.get().lastStep());
        boolean taken = step.isPresent() && rows(handle).take(account, step.getAsLong());
        if (taken && box.isOpen(kept.get().locked())) {
            rows(handle).keepLocked(account, box.lock(secret));
        }
        return taken;
    }

    /** The password was said when it was begun: somebody else who comes by later is not shown the secret. */
    private boolean isPending(SecondFactorRows.Kept kept) {
        return !kept.confirmed() && kept.made().plus(PENDING).isAfter(clock.instant());
    }

    private static List<String> codes(Handle handle, Reader reader) {
        List<RecoveryCode> codes =
                Stream.generate(RecoveryCode::fresh).limit(RECOVERY_CODES).toList();
        rows(handle).keepCodes(reader.account(), codes);
        return codes.stream().map(RecoveryCode::text).toList();
    }

    private static void mustBe(Handle handle, Reader reader, boolean on) {
        boolean is = rows(handle)
                .of(reader.account())
                .filter(SecondFactorRows.Kept::confirmed)
                .isPresent();
        if (is != on) {
            throw on
                    ? new Conflict("no-second-factor", "The account has no second factor.")
                    : new Conflict("second-factor-on", "The account has a second factor already.");
        }
    }

    private void record(Reader by, String action, long account, String session) {
        record(by, action, account, session, Map.of());
    }

    private void record(Reader by, String action, long account, String session, Map<String, String> more) {
        int ended = sessions.endOthers(account, session, clock.instant());
        Map<String, String> detail = new TreeMap<>(more);
        detail.put("sessions", String.valueOf(ended));
        trail.record(AuditEvent.done(by, action, "account:" + account, detail));
    }

    private static SecondFactorRows rows(Handle handle) {
        return new SecondFactorRows(handle);
    }
}
