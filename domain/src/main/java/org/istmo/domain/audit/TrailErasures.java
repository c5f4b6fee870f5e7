package org.istmo.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.offline.Erasures;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.IstmoDataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Erases what stands apart from the chain, which may be personal ({@code rules.md} 16), and says so in the chain: as the owner of the tables, since the application's
 * own role may not ({@code rules.md} 15), in one transaction of that owner's.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TrailErasures {

    /** Entries whose particulars are erased together. */
    public static final int MOST = 1_000;

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 1_000;

    /** Characters of a subject, as its column has them. */
    private static final int SUBJECT = 200;

    private Jdbi owner;
    private ChainEnd end;

    protected TrailErasures() {}

    @Inject
    public TrailErasures(DatabaseSettings settings, Clock clock) {
        this(IstmoDataSource.asOwner(settings), clock);
    }

    /** @param owner whose connections are outside the server's transactions, and may delete */
    public TrailErasures(DataSource owner, Clock clock) {
        this.owner = IstmoJdbi.on(owner);
        this.end = new ChainEnd(clock);
    }

    /** An entry as it is found before its particulars go. */
    private record Found(String action, boolean told) {}

    /**
     * Erases the particulars of these entries, all of them or none.
     *
     * @param entries their numbers, at most {@value #MOST}
     * @param reason goes into the particulars of the entry that says so
     * @return the numbers of the entries that say so
     * @throws org.istmo.domain.problem.Forbidden unless an administrator does
     * @throws Invalid when there is none of that number
     * @throws Conflict when the particulars of one are not there any more, or it says itself what was erased
     */
    public List<Long> erase(Reader by, SortedSet<Long> entries, String reason) {
        by.mustBe(Role.ADMIN);
        return owner.inTransaction(handle -> {
            mayGo(handle, entries);
            handle.createUpdate("DELETE FROM audit_particulars WHERE seq IN (<entries>)")
                    .bindList("entries", List.copyOf(entries))
                    .execute();
            List<Long> said = new ArrayList<>();
            for (String subject : Erasures.subjects(entries, SUBJECT)) {
                said.add(end.append(handle, AuditEvent.done(by, Erasures.ACTION, subject, Map.of("reason", reason))));
            }
            return said;
        });
    }

    /** Those that erase wait for each other here, and then see what the other one did. */
    private static void mayGo(Handle handle, SortedSet<Long> entries) {
        handle.createQuery("SELECT seq FROM audit_head WHERE id = 1 FOR UPDATE")
                .mapTo(Long.class)
                .one();
        Map<Long, Found> all = new HashMap<>();
        handle.createQuery(
                        "SELECT e.seq, e.action, p.seq AS told FROM audit_entry e LEFT JOIN audit_particulars p ON p.seq = e.seq"
                                + " WHERE e.seq IN (<entries>)")
                .bindList("entries", List.copyOf(entries))
                .map((row, context) -> Map.entry(
                        row.getLong("seq"), new Found(row.getString("action"), row.getObject("told") != null)))
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        for (long entry : entries) {
            Found found = all.get(entry);
            if (found == null) {
                throw new Invalid("/entries", "unknown-entry", "There is no entry " + entry + " in the trail.");
            }
            if (found.action().equals(Erasures.ACTION)) {
                throw new Conflict("erasure-stays", "Entry " + entry + " says what was erased, and why: that stays.");
            }
            if (!found.told()) {
                throw new Conflict(
                        "particulars-erased", "The particulars of entry " + entry + " are not there any more.");
            }
        }
    }
}
