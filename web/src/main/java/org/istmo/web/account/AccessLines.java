package org.istmo.web.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.access.ApiToken;
import org.istmo.domain.access.LiveSession;
import org.istmo.domain.access.TokenArea;
import org.istmo.domain.access.TokenReach;
import org.istmo.web.language.Reading;

/** Sessions and tokens in words, to their owner and to an administrator. */
final class AccessLines {

    /** Before what a token is narrowed to, of its words. */
    static final String ONLY = "account.token.only.";

    private final Reading reading;
    private final ZoneId zone;

    /** @param zone by whose clocks moments are said */
    AccessLines(Reading reading, ZoneId zone) {
        this.reading = reading;
        this.zone = zone;
    }

    /**
     * A session.
     *
     * @param own whether it is the one that this page is shown in
     */
    public record SessionLine(String name, boolean own, String began, String seen, String address, String agent) {}

    /**
     * A token.
     *
     * @param used when it last opened something; that it never did where that is so
     */
    public record TokenLine(long id, String label, String made, String used, String expires, String reach) {}

    /** @param own the name of the session that this page is shown in */
    List<SessionLine> sessions(List<LiveSession> sessions, String own) {
        return sessions.stream()
                .map(session -> new SessionLine(
                        session.name(),
                        session.name().equals(own),
                        moment(session.created().toInstant()),
                        moment(session.seen().toInstant()),
                        session.address(),
                        session.agent()))
                .toList();
    }

    List<TokenLine> tokens(List<ApiToken> tokens) {
        return tokens.stream()
                .map(token -> new TokenLine(
                        token.id(),
                        token.label(),
                        moment(token.created()),
                        token.used().map(this::moment).orElseGet(() -> reading.say("admin.never")),
                        moment(token.expires()),
                        reach(token.reach())))
                .toList();
    }

    private String reach(TokenReach reach) {
        return reach.isNarrowed()
                ? Stream.concat(
                                reach.readOnly() ? Stream.of(FilledToken.READING) : Stream.empty(),
                                reach.areas().stream().sorted().map(TokenArea::word))
                        .map(word -> reading.say(ONLY + word))
                        .collect(Collectors.joining("; "))
                : reading.say("account.token.all");
    }

    private String moment(Instant at) {
        return reading.moment(at.atZone(zone));
    }
}
