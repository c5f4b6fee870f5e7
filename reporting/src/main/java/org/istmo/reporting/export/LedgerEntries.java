package org.istmo.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Snapshot;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.issue.PublicAddress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Single entries of the ledger, for whoever walks down to them: what the ledger of transactions says of each, by the same rules. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class LedgerEntries {

    private Jdbi jdbi;
    private PublicAddress address;

    protected LedgerEntries() {}

    @Inject
    public LedgerEntries(@Snapshot DataSource snapshots, PublicAddress address) {
        this.jdbi = IstmoJdbi.on(snapshots);
        this.address = address;
    }

    /**
     * The entry of that number.
     *
     * @throws Missing when there is none, its activity is above the scope's level, or a donor's verifier is not engaged for it
     * @throws org.istmo.domain.problem.Forbidden unless the reader is staff or a donor's verifier
     */
    public LedgerEntry withId(Scope scope, long id) {
        scope.mustBeStaffOrEngaged();
        return jdbi.inTransaction(handle -> {
            Map<String, Object> cells = cells(handle, scope, id);
            if (cells.isEmpty()) {
                throw new Missing("entry");
            }
            return new LedgerEntry(id, cells, parts(handle, scope, id), reversedBy(handle, scope, id));
        });
    }

    private Map<String, Object> cells(Handle handle, Scope scope, long id) {
        TransactionLedger ledger = new TransactionLedger(ActivityFilter.ALL, address.url());
        List<Column> columns = ledger.columns();
        Map<String, Object> found = new LinkedHashMap<>();
        try {
            ledger.read(handle, scope, List.of(id), cells -> {
                for (int at = 0; at < cells.length; at++) {
                    Object cell = cells[at];
                    if (cell != null && !cell.equals("")) {
                        found.put(columns.get(at).name(), cell);
                    }
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }

    /** What was decided of overlaps is no matter of an agreement's own money, and not told to its verifier. */
    private static List<EntryPart> parts(Handle handle, Scope scope, long id) {
        boolean told = scope.engagement().isEmpty();
        return SplitPart.of(handle, scope, id - 1, id).stream()
                .map(part -> new EntryPart(
                        part.place(),
                        part.theme(),
                        part.donor(),
                        part.grant(),
                        part.amount(),
                        part.usd(),
                        told ? part.leftOut() : ""))
                .toList();
    }

    private static Optional<Long> reversedBy(Handle handle, Scope scope, long id) {
        return EngagedEntries.bind(
                        handle.createQuery(
                                "SELECT e.id FROM entry e WHERE e.reverses = :entry" + EngagedEntries.entries(scope)),
                        scope)
                .bind("entry", id)
                .mapTo(Long.class)
                .findOne();
    }
}
