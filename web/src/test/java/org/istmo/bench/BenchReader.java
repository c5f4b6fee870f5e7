package org.istmo.bench;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.SignInSteps;
import org.istmo.domain.database.IstmoDataSource;

/** Who looks at a page of the benchmark ({@code bench/pages.sql}); those who clear a report are other people than the one who submits it. */
enum BenchReader {
    /** Auditor, officer, finance, head of office and treaty focal point at once. */
    STAFF(1),
    ADMIN(2),
    DONOR(3),
    OFFICER(4),
    FINANCE(5),
    HEAD(6),
    /** Who has said the password, and owes a code. */
    HALF(4),
    NOBODY(0);

    private final int account;

    BenchReader(int account) {
        this.account = account;
    }

    static BenchReader of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + word + "."));
    }

    int account() {
        return account;
    }

    /** What their browser sends along. */
    String cookie(IstmoDataSource database) {
        Clock clock = Clock.systemUTC();
        return switch (this) {
            case NOBODY -> "";
            case HALF ->
                "istmo-step="
                        + new SignInSteps(database)
                                .begin(account, "form", clock.instant())
                                .text();
            default ->
                "istmo="
                        + new PageSessions(database)
                                .begin(account, "127.0.0.1", "bench", clock.instant())
                                .text();
        };
    }
}
