package org.istmo.domain.unsent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.TooLarge;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps what somebody types into a long form, for them alone: one for each page, until it is sent, dropped, or {@value #DAYS} days old. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class UnsentForms {

    /** Characters that a form may hold here: more than any of our forms takes. */
    public static final int LARGEST = 500_000;

    private static final int DAYS = 30;
    private static final int LONGEST_PAGE = 300;

    /** Forms that one account may leave lying; the oldest make room. */
    private static final int MOST = 200;

    private Jdbi jdbi;
    private Clock clock;

    protected UnsentForms() {}

    @Inject
    public UnsentForms(DataSource dataSource, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
    }

    /** Empty where nothing is kept, or it has grown too old. */
    public Optional<UnsentForm> of(Reader by, String page) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT words, kept_at FROM unsent_form WHERE account = :account AND page = :page AND kept_at > :oldest")
                .bind("account", by.account())
                .bind("page", page)
                .bind("oldest", now().minus(Duration.ofDays(DAYS)))
                .map((row, context) -> new UnsentForm(page, row.getString(1), row.getObject(2, OffsetDateTime.class)))
                .findOne());
    }

    /**
     * Keeps what a form holds in the stead of what was kept of its page before.
     *
     * @throws TooLarge when it holds more than {@link #LARGEST}
     * @throws Invalid when there can be no such page
     */
    @Transactional
    public UnsentForm keep(Reader by, String page, String words) {
        if (page.length() > LONGEST_PAGE || !page.startsWith("/")) {
            throw new Invalid("/page", "no-page", "It is the address of a page.");
        }
        if (words.length() > LARGEST) {
            throw new TooLarge(LARGEST);
        }
        UnsentForm form = new UnsentForm(page, words, now());
        jdbi.useHandle(handle -> {
            makeRoom(handle, by);
            if (written(
                            handle,
                            by,
                            form,
                            "UPDATE unsent_form SET words = :words, kept_at = :at WHERE account = :account AND page = :page")
                    == 0) {
                // Of two windows that begin at once one is late: the next thing that is typed there is kept again.
                written(
                        handle,
                        by,
                        form,
                        "INSERT INTO unsent_form (account, page, words, kept_at) VALUES (:account, :page, :words, :at) ON CONFLICT DO NOTHING");
            }
        });
        return form;
    }

    /** Lets go of what is kept of a page: it was sent, or nobody wants it any more. */
    @Transactional
    public void drop(Reader by, String page) {
        jdbi.useHandle(
                handle -> handle.createUpdate("DELETE FROM unsent_form WHERE account = :account AND page = :page")
                        .bind("account", by.account())
                        .bind("page", page)
                        .execute());
    }

    private static int written(Handle handle, Reader by, UnsentForm form, String sql) {
        return handle.createUpdate(sql)
                .bind("account", by.account())
                .bind("page", form.page())
                .bind("words", form.words())
                .bind("at", form.keptAt())
                .execute();
    }

    /** Lets go of what is too old, whoever wrote it and whether or not anybody keeps something new. */
    @Transactional
    public void letGo() {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM unsent_form WHERE kept_at <= :oldest")
                .bind("oldest", now().minus(Duration.ofDays(DAYS)))
                .execute());
    }

    private static void makeRoom(Handle handle, Reader by) {
        handle.createUpdate("DELETE FROM unsent_form WHERE account = :account AND page IN (SELECT"
                        + " page FROM unsent_form WHERE account = :account ORDER BY kept_at DESC OFFSET :most ROWS)")
                .bind("account", by.account())
                .bind("most", MOST)
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
