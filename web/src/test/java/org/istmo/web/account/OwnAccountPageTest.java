package org.istmo.web.account;

import static org.istmo.domain.access.AnAccount.anAccount;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.ApiToken;
import org.istmo.domain.access.LiveSession;
import org.istmo.domain.access.ProviderSubjects;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.SecondFactors;
import org.istmo.domain.access.TokenReach;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.junit.jupiter.api.Test;

class OwnAccountPageTest {

    private final Account account = anAccount().build();
    private final Map<String, Integer> asked = new TreeMap<>();

    @Test
    void everything_is_asked_for_once_however_many_sessions_and_tokens_there_are() {
        OwnAccountPage page = page();

        for (int time = 0; time < 3; time++) {
            assertEquals(20, page.getSessions().size());
            assertEquals(10, page.getTokens().size());
            page.getName();
            page.getMail();
            page.isDigest();
            page.isFactor();
            page.isBound();
            page.getRule();
        }

        assertEquals(Map.of("account", 1, "bound", 1, "factor", 1, "sessions", 1, "tokens", 1, "zone", 1), asked);
    }

    private OwnAccountPage page() {
        CountedQuestions questions =
                new CountedQuestions(TestDatabase.of(Vendor.H2).dataSource(), account.reader("192.0.2.7"), Map.of());
        return new OwnAccountPage(
                questions.signedIn(),
                accounts(),
                offices(),
                sessions(),
                tokens(),
                factors(),
                new IdentityProvider() {},
                subjects(),
                new SessionCookie(new PublicAddress("http://localhost")),
                new Reading(questions.request(), questions.signedIn()),
                questions.request());
    }

    private <T> T ask(String what, T answer) {
        asked.merge(what, 1, Integer::sum);
        return answer;
    }

    private Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Account> withId(long id) {
                return ask("account", Optional.of(account));
            }
        };
    }

    private Offices offices() {
        return new Offices() {
            @Override
            public Optional<OfficeCode> mainOf(Set<OfficeCode> offices) {
                return ask("zone", Optional.of(new OfficeCode("LPO-MEX")));
            }

            @Override
            public Optional<ZoneId> zoneOf(OfficeCode office) {
                return Optional.of(ZoneId.of("America/Mexico_City"));
            }
        };
    }

    private OwnAccountDesk sessions() {
        OffsetDateTime at = OffsetDateTime.parse("2024-01-10T10:00:00Z");
        return new OwnAccountDesk() {
            @Override
            public List<LiveSession> sessions(Reader reader) {
                return ask(
                        "sessions",
                        IntStream.range(0, 20)
                                .mapToObj(number -> new LiveSession("s-" + number, at, at, "192.0.2.7", "A browser"))
                                .toList());
            }
        };
    }

    private TokenDesk tokens() {
        Instant at = Instant.parse("2024-01-10T10:00:00Z");
        return new TokenDesk() {
            @Override
            public List<ApiToken> of(Reader reader) {
                return ask(
                        "tokens",
                        IntStream.range(0, 10)
                                .mapToObj(number -> new ApiToken(
                                        number, "token " + number, at, Optional.of(at), at, TokenReach.ALL))
                                .toList());
            }
        };
    }

    private SecondFactors factors() {
        return new SecondFactors() {
            @Override
            public boolean isOn(long id) {
                return ask("factor", true);
            }
        };
    }

    private ProviderSubjects subjects() {
        return new ProviderSubjects() {
            @Override
            public boolean isBound(long id) {
                return ask("bound", false);
            }
        };
    }
}
