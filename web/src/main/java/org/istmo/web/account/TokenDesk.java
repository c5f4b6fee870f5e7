package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.access.ApiToken;
import org.istmo.domain.access.ApiTokens;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.problem.Missing;
import org.istmo.web.form.JsonForm;

/** Where a person makes and revokes their own tokens, by the API and on their page. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TokenDesk {

    private ApiTokens tokens;
    private Trail trail;
    private Clock clock;

    protected TokenDesk() {}

    @Inject
    public TokenDesk(ApiTokens tokens, Trail trail, Clock clock) {
        this.tokens = tokens;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those that are neither expired nor revoked, oldest first. */
    @Transactional
    public List<ApiToken> of(Reader reader) {
        return tokens.of(reader.account(), clock.instant());
    }

    /**
     * Makes one; its secret is shown this once.
     *
     * @throws org.istmo.domain.problem.Invalid when its label or its end is not to be had
     */
    @Transactional
    public ApiTokens.Issued make(Reader reader, JsonForm form) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        NewToken token = NewToken.of(form, now);
        ApiTokens.Issued issued = tokens.issue(reader.account(), token.label(), now, token.expires(), token.reach());
        trail.record(
                AuditEvent.done(reader, "token.make", "token:" + issued.token().id(), detail(token)));
        return issued;
    }

    private static Map<String, String> detail(NewToken token) {
        Map<String, String> detail = new HashMap<>();
        detail.put("expires", token.expires().toString());
        if (token.reach().isNarrowed()) {
            detail.put("readOnly", String.valueOf(token.reach().readOnly()));
            detail.put("only", token.reach().words());
        }
        return detail;
    }

    /** @throws Missing when they have no such token */
    @Transactional
    public void revoke(Reader reader, long id) {
        if (!tokens.revoke(reader.account(), id, clock.instant())) {
            throw Missing.of("token", !tokens.isOfAnother(reader.account(), id));
        }
        trail.record(AuditEvent.done(reader, "token.revoke", "token:" + id, Map.of()));
    }
}
